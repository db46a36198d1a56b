import { CsvError, parse } from 'csv-parse/sync';
import { type Grid, type GridRow, OpenQuote } from './grid.ts';

const delimiters = [',', ';', '\t', '|', '^'];

/** A text of separated values; rows count as lines of the file do, blank ones too. */
export function textGrid(text: string): Grid & { delimiter: string } {
  const plain = text.replace(/\r\n?/g, '\n');
  const declared = /^"?sep=(.)"?\n/i.exec(plain);
  const body = declared ? plain.slice(declared[0].length) : plain;
  const delimiter = declared?.[1] ?? delimiterOf(body.slice(0, 50_000));
  const above = declared ? 1 : 0;
  const rows = body.includes('"') ? quotedRows(body, delimiter) : plainRows(body, delimiter);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { name: null, delimiter, rows: above ? filled.map((one) => ({ ...one, row: one.row + above })) : filled };
}

function plainRows(body: string, delimiter: string): GridRow[] {
  const cellOf = once();
  return body.split('\n').map((line, index) => ({ row: index + 1, cells: line.split(delimiter).map(cellOf) }));
}

/** Most cells repeat: one text for all that are alike makes a long table several times as fast to go through. */
function once(): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const text = trimmed(cell);
    if (known.size < 10_000) known.set(cell, text);
    return text;
  };
}

function quotedRows(body: string, delimiter: string): GridRow[] {
  const cellOf = once();
  return parsedRows(body, delimiter).map(({ record, info }) => ({
    row: info.lines - breaksIn(record),
    cells: record.map(cellOf),
  }));
}

type Parsed = { record: string[]; info: { lines: number } };

function parsedRows(body: string, delimiter: string): Parsed[] {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, info: true };
  try {
    return parse(body, { ...options, skip_empty_lines: false }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new OpenQuote(Number(error.records ?? 0) + 1);
    throw error;
  }
}

const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);

/** Takes away space, and the apostrophe that guards a formula. */
const trimmed = (cell: string): string => {
  const text = cell.trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
};

/** The mark that parts most lines into the same number of cells, two at least; a comma where none does. */
function delimiterOf(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  const scores = delimiters.map((mark) => {
    const widths = new Map<number, number>();
    for (const line of lines) {
      const width = line.split(mark).length;
      if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    const [width, times] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    return { mark, score: times + Math.min(width, 50) / 100 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best), { mark: ',', score: 0 }).mark;
}
