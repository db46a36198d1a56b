import { type Coded, hiddenText, unmappedAs } from './code-column.ts';
import { fieldOf } from './fields.ts';
import type { Layout } from './layout.ts';
import { couldBePersonal } from './personal.ts';
import type { Reject } from './reject.ts';
import type { InputRow } from './take-rows.ts';

/**
 * A table as it stays for as long as its release is a draft, so that it can be read again when somebody says what a
 * column means. Columns that tell who a person is are empty, days of birth are ages, and repeated rows are gone.
 */
export interface KeptTable {
  sheet: string | null;
  headerRow: number;
  headers: string[];
  rows: InputRow[];
  /** Found before the rows were counted. */
  rejects: Reject[];
  /** The fields of the columns whose texts did not stay as they were; '' for those that a long file leaves out. */
  changed: [index: number, field: string][];
  oneRowEach: boolean;
}

/** A table without what tells who people are. */
export function withoutPeople(
  table: Omit<KeptTable, 'changed' | 'oneRowEach'>,
  layout: Layout,
  codes: readonly (ReadonlyMap<string, Coded> | null)[],
): KeptTable {
  const roles = table.headers.map((_, index) => layout.fields[index]?.role ?? null);
  const shown = (text: string, index: number): string => {
    const role = roles[index];
    if (role === 'personal') return '';
    if (role === 'birth') return codes[index]?.get(text)?.code ?? '';
    if (codes[index]?.get(text)?.code === unmappedAs(hiddenText)) return hiddenText;
    return role === null && couldBePersonal(text) ? '' : text;
  };
  const isLong = table.rows.some(({ row }) => row === null);
  const known = table.headers.map(() => new Map<string, string>());
  const remembered = (text: string, index: number): string => {
    const before = known[index]?.get(text);
    if (before !== undefined) return before;
    const now = shown(text, index);
    known[index]?.set(text, now);
    return now;
  };
  return {
    ...table,
    rows: table.rows.map(({ row, cells, n }) => ({ row, cells: cells.map(remembered), n })),
    changed: layout.fields.flatMap((field, index): [number, string][] => {
      if (!field) return isLong && !isCounted(layout, index) ? [[index, '']] : [];
      return ['personal', 'birth'].includes(field.role) ? [[index, field.code]] : [];
    }),
    oneRowEach: layout.oneRowEach,
  };
}

const isCounted = ({ wide, counts }: Layout, index: number): boolean =>
  [...wide, ...counts].some((one) => one.index === index);

/** The columns that are settled because their texts are gone. */
export const settledByChange = ({ changed }: KeptTable) =>
  new Map(changed.map(([index, code]) => [index, fieldOf(code)] as const));
