import { spanOf } from '../../../../platform/kernel/source-document.ts';
import { cellPiece, type Grid, type GridCell, type GridRow } from './flat-source.ts';
import { wordTitle } from './group-title.ts';
import { readHeader } from './header-meaning.ts';
import { joinPieces, textOf } from './pieces.ts';
import { statusIn } from './status-words.ts';
import { filled, isHeaderRow } from './table-columns.ts';
import type { TableReading } from './table-rows.ts';
import { COLOURS } from './words/statuses.ts';

export type TableKind = 'actions' | 'ratings' | 'contents' | 'pairs' | 'other';

/** What a table is there for. */
export function tableKind(grids: readonly Grid[], reading: TableReading): TableKind {
  const rows = grids.flatMap((grid) => grid.rows);
  if (isContents(rows)) return 'contents';
  if (isRatings(rows)) return 'ratings';
  if (isActionTable(reading)) return 'actions';
  return isPairs(rows) ? 'pairs' : 'other';
}

/** Rows that are a colour or a status and a number, or a place for one. */
function isRatings(rows: readonly GridRow[]): boolean {
  const rated = rows.filter((row) => isRatingRow(row));
  const counted = rated.filter((row) => row.cells.some((cell) => /^\d{1,4}$/.test(cell.text)));
  return rated.length >= 2 && counted.length >= rated.length / 2 && rated.length >= filledRows(rows) * 0.4;
}

function filledRows(rows: readonly GridRow[]): number {
  return rows.filter((row) => filled(row).length > 1).length;
}

export function isRatingRow(row: GridRow): boolean {
  const cells = filled(row);
  const first = cells[0]?.text ?? '';
  if (first.split(' ').length > 6 || cells.some((cell) => cell.text.length > 60)) return false;
  const named = COLOURS.includes(first.toLowerCase()) || statusIn(first) !== null;
  return (
    named &&
    (cells.length === 1 ||
      cells.slice(1).some((cell) => /^\d{1,4}$|^[-–]$/.test(cell.text)) ||
      row.cells.at(-1)?.text === '')
  );
}

/** Titles with a page number behind each. */
function isContents(rows: readonly GridRow[]): boolean {
  const body = rows.filter((row) => filled(row).length > 1 && !isPageHeader(row));
  const pages = body.map((row) => filled(row).at(-1)?.text ?? '');
  const numbers = pages.filter((page) => /^\d{1,3}$/.test(page)).map(Number);
  const ascending = numbers.every((page, index) => index === 0 || page >= (numbers[index - 1] ?? 0));
  const headed = rows.some(isPageHeader);
  const titled = body.every((row) => row.cells.filter((cell) => cell.text.length > 12).length <= 1);
  return (
    numbers.length >= 2 &&
    numbers.length === body.length &&
    ascending &&
    titled &&
    (headed || numbers.length >= 4) &&
    !isRatings(rows)
  );
}

function isPageHeader(row: GridRow): boolean {
  return row.cells.some((cell) => /^page(?:\s+(?:no|number))?\.?$/i.test(cell.text));
}

const BESIDE = [
  'lead',
  'timescale',
  'start',
  'measure',
  'status',
  'update',
  'issue',
  'aim',
  'objective',
  'group',
  'number',
];

function isActionTable(reading: TableReading): boolean {
  if (!reading.meanings.includes('action')) return false;
  const beside = new Set(reading.meanings.filter((meaning) => BESIDE.includes(meaning)));
  if (reading.headed) return beside.size >= 1;
  const strong = reading.meanings.filter(
    (meaning) => meaning === 'timescale' || meaning === 'lead' || meaning === 'status',
  );
  const records = reading.events.filter((event) => event.kind === 'record').length;
  return records >= 2 && strong.length >= 1 && beside.size >= 1;
}

/** A name on the left, what it is on the right. */
function isPairs(rows: readonly GridRow[]): boolean {
  const widths = rows.map((row) => filled(row).length);
  const labelled = rows.filter((row) => (row.cells[0]?.text.length ?? 0) < 90);
  return (
    Math.max(0, ...rows.map((row) => row.cells.length)) === 2 &&
    labelled.length === rows.length &&
    widths.some((width) => width === 2)
  );
}

/** Whether the first column of a table holds the names of fields: then the table is to be read down, not across. */
export function readsDown(grid: Grid): boolean {
  const [first] = grid.rows;
  if (grid.rows.length < 3 || !first || isHeaderRow(first)) return false;
  const names = grid.rows.filter((row) => !isTitleRow(row)).map((row) => readHeader(nameOf(row)));
  const sure = names.filter((name) => (name?.score ?? 0) >= 0.75);
  const meanings = new Set(sure.map((name) => name?.meaning));
  const beside = ['lead', 'timescale', 'measure', 'status', 'update'].some((meaning) =>
    sure.some((name) => name?.meaning === meaning),
  );
  return meanings.has('action') && beside && sure.length >= names.length * 0.6;
}

/** The table turned so that its first column becomes its header. Blocks that repeat the names become rows. */
export function turned(grid: Grid): Grid {
  const blocks = repeatedBlocks(grid);
  if (blocks.length > 1) return joinedBlocks(grid, blocks);
  const rows: GridRow[] = Array.from({ length: grid.width }, (_, column) => {
    const cells = grid.rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined);
    return { cells, gap: false, place: grid.place };
  });
  return { rows, width: grid.rows.length, place: grid.place };
}

/** What a row is about: "Action A1" is about an action. */
function nameOf(row: GridRow): string {
  const title = wordTitle(cellPiece(row.cells[0]));
  return (title ? textOf(title.word) : (row.cells[0]?.text ?? '')).toLowerCase();
}

/** "Objective 1 | Homes suit disabled people", between the blocks. */
function isTitleRow(row: GridRow): boolean {
  const title = wordTitle(cellPiece(row.cells[0]));
  return title !== null && title.level !== 'action';
}

/** Both cells of a title as one. */
function titleCell(row: GridRow): GridCell {
  const whole = joinPieces(...row.cells.map(cellPiece));
  const [line] = row.cells.flatMap((cell) => cell.lines);
  const lines = line ? [{ ...line, whole, body: whole, sign: [], marker: null }] : [];
  return { lines, text: textOf(whole), header: false, covered: false, place: row.place };
}

/** Rows cut before each return of the first name; a title is a block of its own. */
function repeatedBlocks(grid: Grid): GridRow[][] {
  const names = grid.rows.filter((row) => !isTitleRow(row)).map(nameOf);
  const blocks: GridRow[][] = [];
  let titled = false;
  for (const row of grid.rows) {
    if (isTitleRow(row) || titled || nameOf(row) === names[0] || blocks.length === 0) blocks.push([]);
    titled = isTitleRow(row);
    blocks.at(-1)?.push(row);
  }
  return blocks;
}

function joinedBlocks(grid: Grid, blocks: readonly GridRow[][]): Grid {
  const named = grid.rows.filter((row) => !isTitleRow(row));
  const names = [...new Set(named.map(nameOf))];
  const header = names.flatMap((name) => named.find((row) => nameOf(row) === name)?.cells[0] ?? []);
  const rows = blocks.map((block): GridRow => {
    const place = spanOf(block.map((row) => row.place));
    const blank: GridCell = { lines: [], text: '', header: false, covered: false, place };
    const [first] = block;
    if (first && isTitleRow(first))
      return { cells: [titleCell(first), ...names.slice(1).map(() => blank)], gap: false, place };
    return {
      cells: names.map((name) => block.find((row) => nameOf(row) === name)?.cells[1] ?? blank),
      gap: false,
      place,
    };
  });
  return { rows: [{ cells: header, gap: false, place: grid.place }, ...rows], width: names.length, place: grid.place };
}
