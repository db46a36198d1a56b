import { type Sheet, type SheetCell, writeSheets } from '#platform/workbook';
import { type Block, type Cell, cellText, type ReportDocument, tableOf } from './document.ts';

const cellOf = (cell: Cell): SheetCell => {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cellText(cell);
};

/** The words of the report on the first sheet, then a sheet for each table. */
export function writeReportXlsx({ title, caption, about, sections }: ReportDocument): Promise<Uint8Array> {
  const cover: SheetCell[][] = [
    ['Section', 'What', 'Value'],
    [caption, title, about],
  ];
  const sheets: Sheet[] = [];
  for (const section of sections)
    for (const block of section.blocks) {
      cover.push(...textRows(block).map((row) => [section.title, ...row]));
      const table = block.kind === 'table' || block.kind === 'figure' ? tableOf(block) : null;
      if (!table) continue;
      const rows = [table.columns.map(({ text }) => text), ...table.rows.map((row) => row.map(cellOf))];
      sheets.push({ name: table.caption, rows });
    }
  return writeSheets([{ name: 'Report', rows: cover }, ...sheets]);
}

function textRows(block: Block): SheetCell[][] {
  if (block.kind === 'facts' || block.kind === 'signature')
    return block.rows.map(({ term, value }) => [term, cellOf(value)]);
  if (block.kind === 'list') return block.items.map((item) => [item, null]);
  if (block.kind === 'table') return [];
  return [[block.kind === 'figure' ? block.title : block.text, null]];
}
