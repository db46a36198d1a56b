export { type AccessibleSheet, writeAccessibleBook } from './accessible.ts';

import { writeXlsx } from 'hucre/xlsx';

export type WorkbookCell = string | number | null;
/** A Date is a day: midnight in UTC. */
export type SheetCell = WorkbookCell | Date;

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const widest = 60;

export interface Sheet {
  name: string;
  /** The header first. */
  rows: readonly (readonly SheetCell[])[];
}

/** One sheet: see `writeSheets`. */
export const writeWorkbook = (name: string, rows: Sheet['rows']): Promise<Uint8Array> => writeSheets([{ name, rows }]);

/** Sheets with a frozen, filtered header row each. Text stays text: nothing a person typed becomes a formula. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = new Set<string>();
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => sheetOf(unique(name, names), rows)) });
}

function sheetOf(name: string, rows: Sheet['rows']) {
  const header = rows[0] ?? [];
  const length = (cell: SheetCell | undefined) => (cell instanceof Date ? 12 : String(cell ?? '').length);
  const width = (column: number) =>
    Math.min(widest, 2 + Math.max(8, ...rows.slice(0, 200).map((row) => length(row[column]))));
  return {
    name,
    rows: rows.map((row) => [...row]),
    columns: header.map((_, column) => ({ width: width(column) })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(header.length)}${rows.length}` },
  };
}

/** What Excel takes as the name of a sheet, and no other sheet has. */
function unique(name: string, taken: Set<string>): string {
  const plain =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const fits = (mark: string) => `${plain.slice(0, 31 - mark.length).trim()}${mark}`;
  let found = fits('');
  for (let count = 2; taken.has(found.toLowerCase()); count += 1) found = fits(` ${count}`);
  taken.add(found.toLowerCase());
  return found;
}

function columnName(count: number): string {
  let name = '';
  for (let left = Math.max(1, count); left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
