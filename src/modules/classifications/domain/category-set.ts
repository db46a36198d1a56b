import type { Day } from '../../../platform/kernel/day.ts';

/** A category that people are counted in. Codes never change without a migration. */
export interface Category {
  code: string;
  label: string;
  /** The category of the same set that holds it: `asian` for `asian-indian`. */
  parent?: string;
  /** Other texts for it, as files have them, in the form that `plainText` gives. */
  alsoCalled?: readonly string[];
  /** Texts that mean it only after the name of its parent, such as `any other` after `asian`. */
  after?: readonly string[];
}

/** Codes that a system uses for the categories, such as the letters of the NHS. Read only where a whole column has them. */
export interface CodeSystem {
  name: string;
  codes: Readonly<Record<string, string>>;
  /** What a set that is counted in these codes cannot tell. */
  loses?: string;
}

/** The categories of one question as they were published from a day on. */
export interface CategorySet {
  code: string;
  /** Of the Act or the body: `race`, `carers`. */
  characteristic: string;
  label: string;
  source: string;
  validFrom: Day;
  categories: readonly Category[];
  /** A person may be in several. */
  multiple?: boolean;
  /** Names of coarser cuts, and the categories that each shows. */
  cuts?: Readonly<Record<string, readonly string[]>>;
  /** Phrases that name a parent in front of a category: `asian or asian british` before `indian`. */
  before?: Readonly<Record<string, readonly string[]>>;
  systems?: readonly CodeSystem[];
}

/** What is told apart when a category is not known. A blank cell is `not-known`; a file without the column `not-collected`. */
export const unknowns = {
  'prefer-not-to-say': 'Prefer not to say',
  'not-stated': 'Not stated',
  'not-known': 'Not known',
  'not-collected': 'Not collected',
} as const;

export type Unknown = keyof typeof unknowns;

export const isUnknown = (code: string): code is Unknown => code in unknowns;

const parts = (texts: string): string[] => (texts === '' ? [] : texts.split('|'));

/** A category from one line: code, label, parent, and texts for it parted by bars. */
export const category = (code: string, label: string, parent?: string, alsoCalled = '', after = ''): Category => ({
  code,
  label,
  ...(parent ? { parent } : {}),
  alsoCalled: parts(alsoCalled),
  after: parts(after),
});

/** The category itself, then those that hold it. */
export function lineOf(set: CategorySet, code: string): string[] {
  const found = set.categories.find((one) => one.code === code);
  return found ? [code, ...(found.parent ? lineOf(set, found.parent) : [])] : [];
}

/** The category of a cut that a code falls in; null where the code is coarser than the cut. Unknowns stay themselves. */
export function inCut(set: CategorySet, code: string, cut: string): string | null {
  if (isUnknown(code)) return code;
  const shown = set.cuts?.[cut];
  if (!shown) return code;
  return lineOf(set, code).find((one) => shown.includes(one)) ?? null;
}
