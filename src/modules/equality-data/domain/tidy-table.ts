import { plainText } from '../../../platform/kernel/plain-text.ts';
import { numberIn, percentIn } from './cell-values.ts';
import type { Classifier } from './classifier.ts';
import { matchHeader } from './header-words.ts';
import { withHeadings } from './heading-rows.ts';
import type { Reason, Reject } from './reject.ts';

/** Rows of cells as a sheet or a file of separated values has them. */
export interface Cells {
  name: string | null;
  rows: readonly { row: number; cells: readonly string[] }[];
}

/** One table of a sheet, its header made of one or two rows. */
export interface Table {
  sheet: string | null;
  /** Text above the header. */
  title: string;
  headerRow: number;
  headers: string[];
  rows: { row: number; cells: readonly string[]; n: number }[];
  /** What stands beside the table and was left out. */
  leftOut: Reject[];
}

const mostAbove = 60;

const isNumber = (cell: string): boolean => percentIn(cell) !== null;
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');
const totals =
  /^(?:(?:grand |sub ?|overall |column |row )?totals?(?: .*)?|.* total|all|sum|overall|all (?:staff|employees|people|persons|residents|groups|categories|ethnic groups|ethnicities|usual residents))$/;

/** Whether a cell names a total of other rows. */
export const isTotal = (cell: string): boolean => totals.test(plainText(cell));

/** How much a row looks like the header of a table about people. */
function headerScore(cells: readonly string[], worth: (cell: string) => number): number {
  const texts = filled(cells);
  if (texts.length < 2 || texts.filter(isNumber).length > texts.length / 3) return 0;
  return texts.reduce((sum, cell) => sum + worth(cell), 0) * (0.5 + new Set(texts).size / texts.length / 2);
}

/** How much a cell looks like a header. Cells of people repeat, so that each text is looked at once. */
function headerWorth(classifier: Classifier): (cell: string) => number {
  const known = new Map<string, number>();
  const worth = (cell: string): number => {
    if (cell.endsWith(':')) return 0;
    const match = matchHeader(cell);
    if (match || isTotal(cell)) return match?.strength ?? 1;
    const isCategory =
      classifier.sets.some((set) => classifier.categoryOf(set, cell)) || /\d/.test(classifier.mapAge(cell) ?? '');
    return cell.length > 2 && isCategory ? 0.7 : 0;
  };
  return (cell) => {
    const before = known.get(cell) ?? worth(cell);
    known.set(cell, before);
    return before;
  };
}

/** The table that a sheet holds; null where there is none. A second one below it is named, and left out. */
export function findTable(sheet: Cells, classifier: Classifier): Table | null {
  const rows = sheet.rows;
  const worth = headerWorth(classifier);
  const scores = rows.slice(0, mostAbove).map(({ cells }) => headerScore(cells, worth));
  const best = Math.max(0, ...scores);
  const at = best >= 0.5 ? scores.findIndex((score) => score >= best * 0.5) : firstFullRow(rows);
  const header = rows[at];
  if (!header) return null;
  const { headers: found, used } = headersFrom(rows, at);
  const width = firstTableWidth(found, rows.slice(at + used));
  const beside = found.slice(width).find((text) => text !== '');
  const { headers, rows: body } = withHeadings(
    found.slice(0, width),
    beside === undefined
      ? rows.slice(at + used)
      : rows.slice(at + used).map(({ row, cells }) => ({ row, cells: cells.slice(0, width) })),
  );
  const above = rows.slice(0, at).flatMap(({ cells }) => filled(cells));
  return {
    sheet: sheet.name,
    title: above.join(' '),
    headerRow: header.row,
    headers,
    ...withBeside(bodyOf(body, headers, worth), header.row, beside),
  };
}

/** Where an empty column parts two tables side by side, as the second begins with headers of the first again. */
function firstTableWidth(headers: readonly string[], body: Cells['rows']): number {
  for (let at = 2; at < headers.length - 2; at++) {
    if (headers[at] !== '' || body.some(({ cells }) => (cells[at] ?? '') !== '')) continue;
    const left = headers.slice(0, at).filter((text) => text !== '');
    if (left.length >= 2 && headers.slice(at + 1).some((text) => left.includes(text))) return at;
  }
  return headers.length;
}

const withBeside = <T extends { leftOut: Reject[] }>(body: T, row: number, beside: string | undefined): T =>
  beside === undefined
    ? body
    : { ...body, leftOut: [{ row, column: beside, reason: { code: 'table-beside' } }, ...body.leftOut] };

/** Without known words: the first row as wide as most, all of it text. */
function firstFullRow(rows: Cells['rows']): number {
  const widths = rows
    .slice(0, 200)
    .map(({ cells }) => filled(cells).length)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const found = rows.findIndex(({ cells }) => filled(cells).length >= Math.max(2, usual) && !cells.some(isNumber));
  return Math.max(found, 0);
}

/** A header in two rows reads "above: below". */
function headersFrom(rows: Cells['rows'], at: number): { headers: string[]; used: number } {
  const row = rows[at]?.cells ?? [];
  const next = rows[at + 1];
  const above = rows[at - 1];
  const repeats = new Set(filled(row)).size < filled(row).length;
  const gaps = row.some((cell, index) => cell === '' && index > 0 && index < row.length - 1);
  if ((repeats || gaps) && next && next.row === (rows[at]?.row ?? 0) + 1 && isSecondHeader(next.cells))
    return { headers: joined(row, next.cells), used: 2 };
  if (repeats && above && filled(above.cells).length >= 2 && !above.cells.some(isNumber))
    return { headers: joined(above.cells, row), used: 1 };
  return { headers: [...row], used: 1 };
}

const isSecondHeader = (cells: readonly string[]): boolean =>
  filled(cells).length >= 2 &&
  !cells.some(isNumber) &&
  filled(cells).some((cell) => matchHeader(cell) !== null || cell === '%');

function joined(above: readonly string[], below: readonly string[]): string[] {
  let last = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    last = above[index] || last;
    const under = below[index] ?? '';
    if (under === '' || under === last) return above[index] || under;
    return index > 0 || above[index] ? (last === '' ? under : `${last}: ${under}`) : under;
  });
}

function bodyOf(
  body: Cells['rows'],
  headers: readonly string[],
  worth: (cell: string) => number,
): Pick<Table, 'rows' | 'leftOut'> {
  const kept: Table['rows'] = [];
  const leftOut: Table['leftOut'] = [];
  const width = headers.length;
  for (let index = 0; index < body.length; index++) {
    const { row, cells } = body[index] as Cells['rows'][number];
    const above = body[index - 1]?.row;
    const full = cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
    const ordinary =
      cells.length === width && full > 1 && cells[0] !== headers[0] && above !== undefined && row === above + 1;
    if (ordinary) {
      kept.push({ row, cells, n: 1 });
      continue;
    }
    const reason = reasonAgainst(cells, full, headers, above, row, worth);
    if (reason) leftOut.push({ row, column: null, reason });
    else kept.push({ row, cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''), n: 1 });
    if (reason?.code === 'second-table') break;
  }
  return { rows: kept, leftOut };
}

function reasonAgainst(
  cells: readonly string[],
  full: number,
  headers: readonly string[],
  above: number | undefined,
  row: number,
  worth: (cell: string) => number,
): Reason | null {
  const width = headers.length;
  if (cells.join('|') === headers.join('|')) return { code: 'header-again' };
  if (isNewHeader(cells, above, row, worth)) return { code: 'second-table' };
  const apart = above !== undefined && row > above + 1;
  if (full === 1 && width > 2 && (apart || cells.some(isNote))) return { code: 'note' };
  return filled(cells.slice(width)).length > 0 ? { code: 'too-many-cells', headers: width } : null;
}

const isNote = (cell: string): boolean => cell.length > 20 || /^(?:foot)?notes?\b|^source\b/i.test(cell);

/** After blank rows, a row of texts that are headers. */
function isNewHeader(
  cells: readonly string[],
  above: number | undefined,
  row: number,
  worth: (cell: string) => number,
): boolean {
  if (above === undefined || row <= above + 1) return false;
  const texts = filled(cells);
  return (
    texts.length >= 2 &&
    !cells.some(isNumber) &&
    headerScore(cells, worth) >= texts.length * 0.6 &&
    texts.filter((cell) => matchHeader(cell)?.strength === 1).length >= 2
  );
}

/** Whether nearly all that a column holds are numbers. */
export function isNumeric(texts: readonly string[], also: (text: string) => boolean = () => false): boolean {
  const some = texts.filter((text) => text !== '');
  return some.length > 0 && some.filter((text) => numberIn(text) !== null || also(text)).length >= some.length * 0.9;
}
