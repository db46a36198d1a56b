import type { Categories } from './definition.ts';

/** What stands in a key where the category is not known, each apart in the data. */
const unknown = new Set([
  'prefer-not-to-say',
  'not-stated',
  'not-known',
  'not-collected',
  'unmapped',
  'too-coarse',
  '',
]);

export const isUnknownCode = (code: string): boolean => unknown.has(code);

/** Stands in a key for all codes of its dimension. */
export const total = 'Total';

/** How many of each category; the unknown ones and everybody. A count that is hidden is NaN. */
export interface Groups {
  by: ReadonlyMap<string, number>;
  unknown: number;
  all: number;
}

/** @param rows everybody under `Total`, besides */
export function groupsOf(rows: readonly { code: string; n: number }[]): Groups {
  const by = new Map<string, number>();
  let [missing, all] = [0, 0];
  for (const { code, n } of rows) {
    if (code === total) all += n;
    else if (unknown.has(code)) missing += n;
    else by.set(code, (by.get(code) ?? 0) + n);
  }
  return { by, unknown: missing, all };
}

export const countOf = ({ by }: Groups, code: string): number => by.get(code) ?? 0;

/** The categories that figures are made for: the group and the comparator, or every one that anybody is of. */
export function shownCodes({ by }: Groups, { group, comparator }: Categories): string[] {
  if (group === 'each') return [...by.keys()].sort();
  return comparator === null ? [group] : [group, comparator];
}
