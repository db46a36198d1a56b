/** A sheet, or a file of separated values, as it stands: every row with its number as a spreadsheet counts. */
export interface Grid {
  /** Of the sheet; null in a text file. */
  name: string | null;
  rows: GridRow[];
}

export interface GridRow {
  row: number;
  /** Trimmed. Days as `YYYY-MM-DD`, shares as they are shown (`12.5%`), a merged cell's text in every cell of it. */
  cells: string[];
}

/** Thrown where a quote is opened and never closed. */
export class OpenQuote extends Error {
  readonly row: number;
  constructor(row: number) {
    super('a quote is never closed');
    this.row = row;
  }
}
