/**
 * A pay gap in per cent of what the comparator is paid: above 0 where the comparator is paid more.
 *
 *     (men − women) ÷ men × 100
 *
 * @returns null where a group is empty, or the comparator is paid nothing
 * @see SI 2017/353, schedule 1; the same calculation as SI 2017/172, regulations 8 to 12
 * @example payGap(20, 18) // 10
 */
export const payGap = (comparator: number | null, group: number | null): number | null =>
  comparator === null || group === null || comparator === 0 ? null : ((comparator - group) / comparator) * 100;
