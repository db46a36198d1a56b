import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type Grid, readGrids, textGrid } from '#platform/documents';
import { ok, type Result, refused } from '#platform/kernel';
import type { BulkFile } from '#platform/warehouse';
import { bulkBytes, mostColumns } from '../domain/limits.ts';
import type { SourceRefusal } from '../domain/reading.ts';

/** A file as rows that are all in hand, or one so large that DuckDB reads it, with its first rows as a sample. */
export type Source =
  | { size: 'small'; grids: Grid[] }
  | { size: 'bulk'; bulk: BulkFile; headerRow: number; headers: string[]; sample: string[][] };

const headBytes = 512 * 1024;
const sampleRows = 3000;

export async function openSource(path: string, fileName: string): Promise<Result<Source, SourceRefusal>> {
  const { size } = statSync(path);
  const head = headOf(path, Math.min(size, headBytes));
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return parquetSource(path);
  if (/\.(json|ndjson|jsonl)$/i.test(fileName)) return jsonSource(path, fileName);
  const bulk = size > bulkBytes && !isArchive(head) ? await bulkSource(path, head) : null;
  if (bulk) return ok(bulk);
  const read = await readGrids(new Uint8Array(readFileSync(path)), fileName);
  return read.ok ? ok({ size: 'small', grids: read.value }) : read;
}

const isArchive = (head: Buffer): boolean => head[0] === 0x50 && head[1] === 0x4b;

function headOf(path: string, bytes: number, from = 0): Buffer {
  const buffer = Buffer.alloc(bytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, buffer, 0, bytes, from);
  } finally {
    closeSync(file);
  }
  return buffer;
}

/** A long file whose first line is its header and whose lines are all as wide; null where it has to be tidied first. */
async function bulkSource(path: string, head: Buffer): Promise<Source | null> {
  const last = head.lastIndexOf(10);
  if (head.includes(0) || last < 0) return null;
  const bytes = head.subarray(0, last);
  const latin = !isUtf8(bytes);
  const text = new TextDecoder(latin ? 'windows-1252' : 'utf-8').decode(bytes);
  const { rows, delimiter } = await textGrid(text);
  const [first, ...rest] = rows;
  if (
    first?.row !== 1 ||
    first.cells.length > mostColumns ||
    rest.some(({ cells }) => cells.length !== first.cells.length)
  )
    return null;
  const bulk: BulkFile = { format: 'csv', path, delimiter, columns: first.cells.length, skip: 1, latin };
  return {
    size: 'bulk',
    bulk,
    headerRow: 1,
    headers: first.cells,
    sample: [
      ...rest.slice(0, sampleRows).map(({ cells }) => cells),
      ...(await rowsBelow(path, { delimiter, latin, width: first.cells.length })),
    ],
  };
}

const places = 24;
const placeBytes = 16 * 1024;

/** Some rows from all over a long file: what tells who people are may stand in its last part only. */
async function rowsBelow(
  path: string,
  file: { delimiter: string; latin: boolean; width: number },
): Promise<string[][]> {
  const { size } = statSync(path);
  const found: string[][] = [];
  for (let place = 1; place <= places; place++) {
    const bytes = headOf(path, placeBytes, Math.floor(((size - placeBytes) * place) / places));
    const text = new TextDecoder(file.latin ? 'windows-1252' : 'utf-8').decode(bytes);
    const lines = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n'));
    const { rows } = await textGrid(`sep=${file.delimiter}\n${lines}`).catch(() => ({ rows: [] }));
    found.push(...rows.flatMap(({ cells }) => (cells.length === file.width ? [cells] : [])));
  }
  return found;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function parquetSource(path: string): Promise<Result<Source, SourceRefusal>> {
  const { sampleParquet } = await import('#platform/warehouse');
  const { names, rows } = await sampleParquet(path, sampleRows);
  return ok({ size: 'bulk', bulk: { format: 'parquet', path, names }, headerRow: 1, headers: names, sample: rows });
}

/** A list of records, alone or under a name, or one record a line. */
function jsonSource(path: string, fileName: string): Result<Source, SourceRefusal> {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const records = recordsIn(text);
  if (!records || records.length === 0) return refused({ code: 'json', fileName });
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record, index) => ({
    row: index + 2,
    cells: headers.map((header) => cellOf(record[header])),
  }));
  return ok({ size: 'small', grids: [{ name: null, rows: [{ row: 1, cells: headers }, ...rows] }] });
}

type JsonRecord = Record<string, unknown>;

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordsIn(text: string): JsonRecord[] | null {
  const whole = parsed(text);
  if (whole === undefined) {
    const lines = text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map(parsed);
    return lines.every(isRecord) ? lines : null;
  }
  const list = Array.isArray(whole)
    ? whole
    : isRecord(whole)
      ? (Object.values(whole).find(Array.isArray) ?? [whole])
      : [];
  return list.every(isRecord) ? list : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
};
