import { countIn } from './cell-values.ts';
import type { Layout } from './layout.ts';
import type { Notice } from './reading.ts';
import type { InputRow } from './take-rows.ts';
import { isTotal } from './tidy-table.ts';

type DifferentTotal = Extract<Notice, { code: 'total-differs' }>;
const most = 20;

/**
 * Published totals that do not equal the rows they stand for. Tables say in many ways which rows a total is of, so all
 * likely ones are tried; a hidden count may be anything, and rounded counts add up to about the total.
 * @param labels the columns that name what a row is about
 * @param counted rows that are counted, without totals and categories that hold others
 */
export function differingTotals(
  headers: readonly string[],
  { wide, counts }: Layout,
  rows: readonly InputRow[],
  labels: readonly number[],
  counted: ReadonlySet<InputRow>,
): DifferentTotal[] {
  const columns = [...wide.filter(({ as }) => as === 'count'), ...counts].map(({ index }) => index);
  const totals = rows.filter(({ cells }) => labels.some((index) => isTotal(cells[index] ?? '')));
  const down = totals.flatMap((total) => {
    const groups = rowsOf(total, rows, totals, labels, counted);
    return columns.flatMap((index) =>
      finding(
        headers,
        total,
        index,
        groups.map((group) => textsOf(group, index)),
      ),
    );
  });
  const own = wide.filter(({ as, event }) => as === 'count' && event === null).map(({ index }) => index);
  const across = headers.flatMap((header, index) =>
    own.length < 2 || own.includes(index) || !isTotal(header)
      ? []
      : [...counted].flatMap((row) => finding(headers, row, index, [own.map((one) => row.cells[one] ?? '')])),
  );
  return [...down, ...across].slice(0, most);
}

const textsOf = (rows: readonly InputRow[], index: number): string[] => rows.map(({ cells }) => cells[index] ?? '');

/** The groups of rows that a total may be of. */
function rowsOf(
  total: InputRow,
  rows: readonly InputRow[],
  totals: readonly InputRow[],
  labels: readonly number[],
  counted: ReadonlySet<InputRow>,
): InputRow[][] {
  const said = labels.filter((index) => total.cells[index] && !isTotal(total.cells[index] ?? ''));
  const alike = (row: InputRow) => said.every((index) => row.cells[index] === total.cells[index]);
  const at = rows.indexOf(total);
  const before = rows.slice(0, at).findLastIndex((row) => totals.includes(row));
  const after = rows.findIndex((row, index) => index > at && totals.includes(row));
  const groups = [
    rows.filter((row) => counted.has(row) && alike(row)),
    rows.slice(before + 1, at).filter((row) => counted.has(row)),
    rows.slice(at + 1, after < 0 ? undefined : after).filter((row) => counted.has(row)),
    totals.filter((row) => row !== total && alike(row)),
    rows.filter((row) => counted.has(row)),
  ];
  return groups.filter((group) => group.length > 0);
}

function finding(
  headers: readonly string[],
  { row, cells }: InputRow,
  index: number,
  groups: readonly string[][],
): DifferentTotal[] {
  const read = countIn(cells[index] ?? '');
  if (row === null || 'problem' in read || groups.length === 0) return [];
  const sums = groups.map(sumOf);
  if (sums.some((sum) => isLike(read.n, sum))) return [];
  const [nearest] = sums.map(({ known }) => known).toSorted((a, b) => Math.abs(a - read.n) - Math.abs(b - read.n));
  return [{ code: 'total-differs', row, column: headers[index] ?? '', says: read.n, sum: nearest ?? 0 }];
}

interface Sum {
  known: number;
  hidden: number;
  /** How many counts there are, where all are rounded to fives. */
  rounded: number;
}

function sumOf(texts: readonly string[]): Sum {
  const read = texts.map(countIn);
  const known = read.flatMap((one) => ('n' in one ? [one.n] : []));
  return {
    known: known.reduce((sum, n) => sum + n, 0),
    hidden: read.filter((one) => 'problem' in one && one.problem !== 'blank').length,
    rounded: known.length > 1 && known.every((n) => n % 5 === 0) ? known.length : 0,
  };
}

const isLike = (total: number, { known, hidden, rounded }: Sum): boolean =>
  hidden > 0 ? total >= known : Math.abs(total - known) <= (total % 5 === 0 ? rounded * 2.5 : 0);
