/** A linear or whole-number programme: the least cost within bounds of columns and rows. */
export interface Programme {
  columns: { lower: number; upper: number; cost: number; whole?: boolean }[];
  rows: ProgrammeRow[];
}

export interface ProgrammeRow {
  lower: number;
  upper: number;
  /** Columns and their coefficients, each column once. */
  entries: readonly (readonly [column: number, coefficient: number])[];
}

/** `best` is proven; `stopped` was ended by a limit, and `columns` may then be a good answer or none at all. */
export interface Solution {
  status: 'best' | 'stopped' | 'impossible';
  /** Null where nothing was found. */
  columns: Float64Array | null;
  cost: number;
  /** Reduced costs of the columns and prices of the rows; of linear programmes only. */
  reduced: Float64Array;
  prices: Float64Array;
}

/** A programme that stays loaded, so that what was learned in one solve serves the next. */
export interface OpenProgramme {
  /** Replaces all costs. */
  setCosts(costs: Float64Array): void;
  setBounds(column: number, lower: number, upper: number): void;
  addRows(rows: readonly ProgrammeRow[]): void;
  solve(limits?: { seconds?: number; nodes?: number; gap?: number }): Solution;
  close(): void;
}

/** What finds optima for the gate; HiGHS in practice. */
export type OpenSolver = (programme: Programme) => OpenProgramme;
