import { writeXlsx } from 'hucre/xlsx';
import type { SheetCell } from './index.ts';

/** One sheet: its title in A1, a note a row below, then one table. No cell of the table is blank. */
export interface AccessibleSheet {
  /** Letters, digits and underscores: it names the table too. */
  name: string;
  title: string;
  notes: readonly string[];
  /** The header first; every column has its own name. */
  rows: readonly (readonly Exclude<SheetCell, null>[])[];
}

const widest = 50;

/**
 * A workbook as the Government Analysis Function asks for: a marked-up table a sheet, title and notes above it, nothing
 * merged, nothing blank.
 */
export async function writeAccessibleBook(
  { title, description }: { title: string; description: string },
  sheets: readonly AccessibleSheet[],
): Promise<Uint8Array> {
  return writeXlsx({ properties: { title, description }, sheets: sheets.map(sheetOf) });
}

function sheetOf({ name, title, notes, rows }: AccessibleSheet) {
  const [header = []] = rows;
  const above = [title, ...notes];
  return {
    name,
    rows: [...above.map((text) => [text]), ...rows.map((row) => [...row])],
    columns: header.map((_, column) => ({
      width: Math.min(widest, 2 + Math.max(8, ...rows.map((row) => String(row[column] ?? '').length))),
    })),
    cells: new Map(
      ['0,0', ...header.map((_, column) => `${above.length},${column}`)].map((at) => [
        at,
        { style: { font: { bold: true } } },
      ]),
    ),
    freezePane: { rows: above.length + 1 },
    tables: [
      {
        name,
        range: `A${above.length + 1}:${letterOf(header.length)}${above.length + rows.length}`,
        columns: header.map((text) => ({ name: String(text) })),
        style: 'TableStyleLight1',
      },
    ],
  };
}

/** The column of a number from 1 to 26. */
const letterOf = (count: number): string => String.fromCharCode(64 + count);
