import type { KindCode } from './kinds.ts';

/** Counts of one kind by the codes of some fields: all that is kept of a file. */
export interface Part {
  kind: KindCode;
  /** What is true of every row, such as `{ process: 'disciplinary' }`. */
  constants: Readonly<Record<string, string>>;
  fields: readonly string[];
  /** In a table that goes from one characteristic to the next: which this is. All of them count the same people. */
  section?: string;
  rows: { key: string[]; n: number }[];
}

/** Checks that every key has a code for each field. A part that does not is a bug. */
export function isPart(part: Part): Part {
  const bad = part.rows.find(({ key }) => key.length !== part.fields.length);
  if (bad) throw new Error(`a key of ${bad.key.length} codes for ${part.fields.length} fields`);
  return part;
}
