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

/** How many of each category; the unknown ones and everybody. */
export interface Groups {
  /** By code; `group` and `comparator` are found through the functions below. */
  by: ReadonlyMap<string, number>;
  unknown: number;
  all: number;
}

export function groupsOf(rows: readonly { code: string; n: number }[]): Groups {
  const by = new Map<string, number>();
  let [missing, all] = [0, 0];
  for (const { code, n } of rows) {
    all += n;
    if (unknown.has(code)) missing += n;
    else by.set(code, (by.get(code) ?? 0) + n);
  }
  return { by, unknown: missing, all };
}

/** How many are of a category; `others` are all known ones but the comparator. */
export function countOf({ by, unknown: missing, all }: Groups, code: string, { comparator }: Categories): number {
  return code === 'others' ? all - missing - (by.get(comparator ?? '') ?? 0) : (by.get(code) ?? 0);
}

/** The categories that figures are made for: the group and the comparator, or every one that anybody is of. */
export function shownCodes({ by }: Groups, { group, comparator }: Categories): string[] {
  if (group === 'each') return [...by.keys()].sort();
  return comparator === null ? [group] : [group, comparator];
}
