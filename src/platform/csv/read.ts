import { CsvError, parse } from 'csv-parse/sync';

/** The cells of a file, as text. Row 1 is the first line, empty lines included, as a spreadsheet counts. */
export interface CsvTable {
  rows: { row: number; cells: string[] }[];
}

export type CsvProblem = { code: 'not-text' } | { code: 'quote'; row: number } | { code: 'too-long'; most: number };

/** Reads CSV as people have it: any of `,` `;` tab, UTF-8, UTF-16 or windows-1252, line breaks inside quotes. */
export function readCsv(bytes: Uint8Array, mostRows: number): CsvTable | { problem: CsvProblem } {
  const text = decode(bytes);
  if (text === null) return { problem: { code: 'not-text' } };
  const plain = text.replace(/\r\n?/g, '\n');
  try {
    const records: string[][] = parse(plain, {
      delimiter: delimiterOf(plain),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    const rows = records
      .map((cells, index) => ({ row: index + 1, cells: cells.map(unguarded) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return rows.length > mostRows ? { problem: { code: 'too-long', most: mostRows } } : { rows };
  } catch (error) {
    if (error instanceof CsvError) return { problem: { code: 'quote', row: Number(error.records ?? 0) + 1 } };
    throw error;
  }
}

function decode(bytes: Uint8Array): string | null {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The mark that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const line =
    text
      .trimStart()
      .split('\n', 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const times = (mark: string) => line.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** Takes away the apostrophe with which `writeCsv` guards a formula. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);
