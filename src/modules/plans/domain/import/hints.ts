import type { StatusCode } from './proposal.ts';
import type { Meaning } from './words/headers.ts';

/** What a person says of a column; `null` takes it out of the plan. Columns without a header go by where they stand. */
export type ColumnHint = { header: string; table: number | null; column: number | null; meaning: Meaning | null };

export type HorizonHint = {
  word: string;
  from: string | null;
  to: string | null;
  months: [number, number | null] | null;
};

/** What people taught the recogniser about one document. Later ones win. */
export type Hints = {
  columns: readonly ColumnHint[];
  horizons: readonly HorizonHint[];
  anchor: string | null;
  ratings: readonly { word: string; status: StatusCode }[];
};

export const NO_HINTS: Hints = { columns: [], horizons: [], anchor: null, ratings: [] };
