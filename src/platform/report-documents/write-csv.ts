import { writeCsv } from '#platform/csv';
import { type Cell, cellText, type ReportDocument, tableOf } from './document.ts';

/** A figure stays a figure, and a day is written as spreadsheets know it. */
const plain = (cell: Cell): string | number => {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'day' in cell ? cell.day : cellText(cell);
};

/**
 * Every table of the report, one below the other. Each row begins with the section and the table that it belongs to, so
 * that a filter finds one table.
 */
export function writeReportCsv({ title, about, sections }: ReportDocument): string {
  const rows: (string | number)[][] = [[title, about]];
  for (const { title: section, blocks } of sections)
    for (const block of blocks) {
      const table = tableOf(block);
      if (!table) {
        const texts = block.kind === 'list' ? block.items : 'text' in block ? [block.text] : [];
        rows.push(...texts.map((text) => [section, '', text]));
        continue;
      }
      const first = [section, table.caption];
      rows.push([...first, ...table.columns.map(({ text }) => text)]);
      rows.push(...table.rows.map((row) => [...first, ...row.map(plain)]));
    }
  const width = Math.max(...rows.map((row) => row.length));
  return writeCsv(rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]));
}
