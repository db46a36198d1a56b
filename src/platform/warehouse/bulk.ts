import type { DuckDBConnection } from '@duckdb/node-api';
import { named, openDuck, quoted } from './duck.ts';

/** A file too large to go through row by row in JavaScript. Its columns are read as text. */
export type BulkFile =
  | { format: 'csv'; path: string; delimiter: string; columns: number; skip: number; latin: boolean }
  | { format: 'parquet'; path: string; names: readonly string[] };

/** A column to group by, as text, or reduced so that few groups are left. */
export type BulkColumn =
  | { index: number; as: 'text' }
  /** Whole years from a day of birth to `asAt`; what is no day becomes `no day`. */
  | { index: number; as: 'age'; asAt: string; formats: readonly string[] }
  /** `YYYY-MM`; what is no day becomes `no day`. */
  | { index: number; as: 'month'; formats: readonly string[] };

export interface BulkGroups {
  /** Column by column, the text of each group. */
  texts: string[][];
  counts: number[];
  /** Lines of the file that have too many or too few cells, and are in no group. */
  broken: { row: number; reason: string }[];
}

export async function groupBulk(file: BulkFile, columns: readonly BulkColumn[]): Promise<BulkGroups> {
  const duck = await openDuck([file.path]);
  const keys = columns.map((column, index) => `${expression(file, column)} as k${index}`);
  const result = await duck.runAndReadAll(
    `select ${[...keys, 'count(*)::integer as n'].join(', ')} from ${source(file)} group by all`,
  );
  const read = result.getColumnsJS();
  const texts = columns.map((_, index) => (read[index] ?? []).map((text) => String(text ?? '')));
  return { texts, counts: (read[columns.length] ?? []).map(Number), broken: await brokenLines(duck, file) };
}

/** Every row of a file on its own; the first is 1. Lines that are broken are not counted. */
export async function listBulk(file: BulkFile, columns: readonly BulkColumn[]): Promise<BulkGroups> {
  const duck = await openDuck([file.path]);
  const keys = columns.map((column, index) => `${expression(file, column)} as k${index}`);
  const result = await duck.runAndReadAll(`select ${keys.join(', ')} from ${source(file)}`);
  const read = result.getColumnsJS();
  const texts = columns.map((_, index) => (read[index] ?? []).map((text) => String(text ?? '')));
  return { texts, counts: (read[0] ?? []).map(() => 1), broken: await brokenLines(duck, file) };
}

/** Where some texts stand in a column, as it was grouped by; the first row is 1, broken lines not counted. */
export async function findBulkRows(
  file: BulkFile,
  column: BulkColumn,
  texts: readonly string[],
  most: number,
): Promise<{ row: number; text: string }[]> {
  if (texts.length === 0) return [];
  const duck = await openDuck([file.path]);
  const result = await duck.runAndReadAll(
    `select r::integer, t from (select row_number() over () as r, trim(coalesce(${expression(file, column)}, '')) as t
     from ${source(file)}) where t in (${texts.map(quoted).join(', ')}) order by r limit ${most}`,
  );
  return result.getRowsJS().map(([row, text]) => ({ row: Number(row), text: String(text) }));
}

/** The names of the columns of a Parquet file, and some rows from all over it as texts. */
export async function sampleParquet(path: string, rows: number): Promise<{ names: string[]; rows: string[][] }> {
  const duck = await openDuck([path]);
  const result = await duck.runAndReadAll(
    `select columns(*)::varchar from read_parquet(${quoted(path)}) using sample reservoir(${rows} rows) repeatable (1)`,
  );
  return {
    names: result.columnNames(),
    rows: result.getRowsJS().map((row) => row.map((value) => String(value ?? ''))),
  };
}

const columnOf = (file: BulkFile, index: number): string =>
  file.format === 'csv' ? `c${index}` : `${named(file.names[index] ?? '')}::varchar`;

function expression(file: BulkFile, column: BulkColumn): string {
  const text = columnOf(file, column.index);
  if (column.as === 'text') return text;
  const day = `try_strptime(trim(${text}), [${column.formats.map(quoted).join(', ')}])`;
  const reduced =
    column.as === 'age' ? `datesub('year', ${day}, date ${quoted(column.asAt)})::varchar` : `strftime(${day}, '%Y-%m')`;
  return `case when trim(coalesce(${text}, '')) = '' then '' else coalesce(${reduced}, 'no day') end`;
}

function source(file: BulkFile): string {
  if (file.format === 'parquet') return `read_parquet(${quoted(file.path)})`;
  const columns = Array.from({ length: file.columns }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = [
    `columns = {${columns}}, delim = ${quoted(file.delimiter)}, skip = ${file.skip}, quote = '"', escape = '"'`,
    `auto_detect = false, header = false, ignore_errors = true, store_rejects = true`,
    file.latin ? `encoding = 'latin-1'` : `encoding = 'utf-8'`,
  ];
  return `read_csv(${quoted(file.path)}, ${options.join(', ')})`;
}

async function brokenLines(duck: DuckDBConnection, file: BulkFile): Promise<BulkGroups['broken']> {
  if (file.format === 'parquet') return [];
  const result = await duck.runAndReadAll(
    `select line::integer, min(error_type::varchar) from reject_errors group by line order by line limit 1000`,
  );
  return result.getRowsJS().map(([row, reason]) => ({ row: Number(row), reason: String(reason) }));
}
