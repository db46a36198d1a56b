import {
  type Block,
  type DocumentFormat,
  type SourceDocument,
  type SourceRow,
  spanOf,
} from '../../kernel/source-document.ts';
import { decodeText } from '../decode-text.ts';
import { LIMITS } from '../limits.ts';
import { Unfit } from '../refusal.ts';
import { textCell } from '../text/table-line.ts';

export async function readCsv(bytes: Uint8Array): Promise<SourceDocument | null> {
  return readSeparated(bytes, 'csv');
}

export async function readTsv(bytes: Uint8Array): Promise<SourceDocument | null> {
  return readSeparated(bytes, 'tsv');
}

type Parsed = { record: string[]; info: { lines: number } };

/** A file of separated values as one table; the line is the one on which a row ends. */
async function readSeparated(bytes: Uint8Array, format: DocumentFormat): Promise<SourceDocument | null> {
  const text = decodeText(bytes);
  if (text === null) return null;
  const { parse } = await import('csv-parse/sync');
  const options = { delimiter: separatorOf(text, format), relax_quotes: true, relax_column_count: true, info: true };
  const parsed = parse(text, { ...options, skip_empty_lines: false }) as unknown as Parsed[];
  if (parsed.some(({ record }) => record.length > LIMITS.columns)) throw new Unfit('document-too-complex');
  const rows = parsed.filter(({ record }) => record.some((cell) => cell.trim() !== '')).map(rowOf);
  const start = rows.findIndex((row) => row.cells.filter((cell) => cell.blocks.length > 0).length > 1);
  const above = start < 0 ? rows : rows.slice(0, start);
  const table = start < 0 ? [] : rows.slice(start);
  const blocks: Block[] = above.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  const [first] = table;
  if (first) blocks.push({ kind: 'table', rows: table, place: spanOf(table.map((row) => row.place)) });
  return { format, blocks };
}

function rowOf({ record, info }: Parsed): SourceRow {
  const height = Math.max(0, ...record.map((cell) => cell.split('\n').length - 1));
  const place = height > 0 ? { line: Math.max(1, info.lines - height), to: info.lines } : { line: info.lines };
  return { cells: record.map((cell) => textCell(cell, place)), place };
}

/** Spreadsheets of some countries write a semicolon; people rename tab-separated files. The first lines decide. */
function separatorOf(text: string, format: DocumentFormat): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const lines = start.split('\n').filter((line) => line.trim() !== '').length;
  const counts = ['\t', ';', ','].map((separator) => ({ separator, count: start.split(separator).length - 1 }));
  if (format === 'tsv' && start.includes('\t')) return '\t';
  const likely = counts.filter(({ count, separator }) => separator === ',' || count >= lines);
  const best = likely.reduce((a, b) => (b.count > a.count ? b : a), { separator: ',', count: 0 });
  return best.separator;
}
