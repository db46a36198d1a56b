import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import type { Block, Place, SourceCell, SourceRow, TextBlock } from '../../kernel/source-document.ts';
import { textBlock, textCell } from '../text/table-line.ts';
import { cellText } from './cell-text.ts';

type Position = { row: number; column: number };
type Filled = { row: number; cells: { column: number; text: string; bold: boolean }[] };

/** A sheet as text above its table, and its table. Lines with one filled cell before the first real row are text. */
export function sheetBlocks(sheet: Sheet): Block[] {
  const rows = sheet.rows.map((values, row) => filledRow(sheet, values, row)).filter((row) => row.cells.length > 0);
  const first = rows.findIndex((row) => row.cells.length > 1);
  const above = first < 0 ? rows : rows.slice(0, first);
  const table = first < 0 ? [] : rows.slice(first);
  const blocks: Block[] = above.flatMap((row) => textLines(sheet, row));
  if (table.length > 0) blocks.push(tableOf(sheet, table));
  return blocks;
}

function filledRow(sheet: Sheet, values: readonly CellValue[], row: number): Filled {
  const cells = values.flatMap((value, column) => {
    const cell = sheet.cells?.get(`${row},${column}`);
    const text = cellText(value, cell);
    return text === '' ? [] : [{ column, text, bold: isBold(cell) }];
  });
  return { row, cells };
}

function fillOf(cell: Cell | undefined): string | null {
  const fill = cell?.style?.fill;
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return null;
  const { rgb, theme, tint } = fill.fgColor ?? {};
  if (rgb) return /^(?:ff)?ffffff$/i.test(rgb) ? null : rgb.toLowerCase().slice(-6);
  return theme === undefined ? null : `theme ${theme} ${tint ?? 0}`;
}

function isBold(cell: Cell | undefined): boolean {
  return cell?.style?.font?.bold === true;
}

function textLines(sheet: Sheet, row: Filled): TextBlock[] {
  return row.cells.flatMap(({ column, text, bold }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => textBlock(line.trim(), placeAt(sheet, { row: row.row, column }), { bold, gap: true })),
  );
}

function tableOf(sheet: Sheet, rows: readonly Filled[]): Block {
  const columns = rows.flatMap((row) => row.cells.map((cell) => cell.column));
  const left = columns.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const right = columns.reduce((a, b) => Math.max(a, b), 0);
  const from = rows[0]?.row ?? 0;
  const to = rows.at(-1)?.row ?? 0;
  const merges = mergesByStart(sheet.merges ?? []);
  const lastRows = rows.map((row, index) => sourceRow(sheet, row, { left, right }, merges, rows[index - 1]?.row));
  return {
    kind: 'table',
    rows: lastRows,
    place: { sheet: sheet.name, cell: cellName({ row: from, column: left }), to: cellName({ row: to, column: right }) },
  };
}

function mergesByStart(merges: readonly MergeRange[]): Map<string, MergeRange> {
  return new Map(merges.map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
}

function sourceRow(
  sheet: Sheet,
  row: Filled,
  edge: { left: number; right: number },
  merges: Map<string, MergeRange>,
  above: number | undefined,
): SourceRow {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const cells: SourceCell[] = [];
  for (let column = edge.left; column <= edge.right; column++) {
    const value = byColumn.get(column);
    if (isInside(sheet, row.row, column)) continue;
    const merge = merges.get(`${row.row},${column}`);
    const place = placeAt(sheet, { row: row.row, column });
    const cell = textCell(value?.text ?? '', place);
    if (value?.bold)
      cell.blocks = cell.blocks.map((block) => (block.kind === 'heading' ? block : { ...block, bold: true }));
    const fill = fillOf(sheet.cells?.get(`${row.row},${column}`));
    cells.push({
      ...cell,
      ...(fill ? { fill } : {}),
      colSpan: merge ? Math.min(merge.endCol, edge.right) - column + 1 : 1,
      rowSpan: merge ? merge.endRow - row.row + 1 : 1,
    });
  }
  const place: Place = {
    sheet: sheet.name,
    cell: cellName({ row: row.row, column: edge.left }),
    to: cellName({ row: row.row, column: edge.right }),
  };
  return { cells, place, ...(above !== undefined && row.row > above + 1 ? { gap: true } : {}) };
}

/** Whether a cell lies inside a merged one that begins elsewhere. */
function isInside(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.merges ?? []).some(
    (merge) =>
      row >= merge.startRow &&
      row <= merge.endRow &&
      column >= merge.startCol &&
      column <= merge.endCol &&
      (row !== merge.startRow || column !== merge.startCol),
  );
}

function placeAt(sheet: Sheet, position: Position): Place {
  return { sheet: sheet.name, cell: cellName(position) };
}

export function cellName({ row, column }: Position): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
