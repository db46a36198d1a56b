import { writeXlsx } from 'hucre/xlsx';

export type WorkbookCell = string | number | null;

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const widest = 60;

/**
 * One sheet with a frozen, filtered header row. Text stays text: nothing a person typed becomes a formula.
 * @param rows the header first
 */
export async function writeWorkbook(name: string, rows: readonly (readonly WorkbookCell[])[]): Promise<Uint8Array> {
  const header = rows[0] ?? [];
  const width = (column: number) =>
    Math.min(widest, 2 + Math.max(8, ...rows.slice(0, 200).map((row) => String(row[column] ?? '').length)));
  return writeXlsx({
    sheets: [
      {
        name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        rows: rows.map((row) => [...row]),
        columns: header.map((_, column) => ({ width: width(column) })),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnName(header.length)}${rows.length}` },
      },
    ],
  });
}

function columnName(count: number): string {
  let name = '';
  for (let left = Math.max(1, count); left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
