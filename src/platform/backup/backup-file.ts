import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

export const backupFormat = 'due-regard/backup/1';

/** The first line of a backup. */
export interface Head {
  format: typeof backupFormat;
  madeAt: string;
  /** The names of the migrations that made its tables. */
  migrations: string[];
}

/** Tells of which table the rows are that follow: each an array of texts, in PostgreSQL's own spelling of the values. */
export interface TableLine {
  table: string;
  columns: string[];
}

/** The last line. Without it the file was cut short. */
export interface End {
  rows: number;
  /** Of every byte before this line, in hex. */
  sha256: string;
}

export type BackupLine = { head: Head } | { of: TableLine } | { row: (string | null)[] };

export interface BackupSummary {
  madeAt: string;
  migrations: string[];
  tables: number;
  rows: number;
}

/** Not a backup at all; or one that was cut short or changed. */
export type BackupFault = 'no-backup' | 'damaged';

/** Reads a backup from its first byte to its last, and says what is in it. Nothing is trusted before. */
export async function checkBackup(path: string): Promise<BackupSummary | BackupFault> {
  let head: Head | null = null;
  let tables = 0;
  let rows = 0;
  try {
    for await (const line of linesOf(path)) {
      if ('head' in line) head = line.head;
      else if (!head) return 'no-backup';
      else if ('of' in line) tables += 1;
      else rows += 1;
    }
  } catch {
    return head ? 'damaged' : 'no-backup';
  }
  return head ? { madeAt: head.madeAt, migrations: head.migrations, tables, rows } : 'no-backup';
}

/** The lines of a backup, in order. Throws at the end when it is not whole, or not as it was written. */
export async function* linesOf(path: string): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256');
  let rows = 0;
  let end: End | null = null;
  for await (const text of textLines(path)) {
    if (end) throw new Error('Something follows the end.');
    const value = JSON.parse(text);
    if (Array.isArray(value)) rows += 1;
    else if ('sha256' in value) {
      end = value as End;
      if (end.rows !== rows || end.sha256 !== hash.digest('hex')) throw new Error('It was changed.');
      continue;
    }
    hash.update(`${text}\n`);
    yield toLine(value);
  }
  if (!end) throw new Error('It was cut short.');
}

function toLine(value: string[] | Head | TableLine): BackupLine {
  if (Array.isArray(value)) return { row: value };
  if ('table' in value) return { of: value };
  if (value.format === backupFormat) return { head: value };
  throw new Error('Not a backup.');
}

async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = pipeline(createReadStream(path), createGunzip(), () => {});
  const parts: string[] = [];
  for await (const chunk of bytes) {
    const lines = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
    parts.push(lines[0] ?? '');
    for (const next of lines.slice(1)) {
      yield parts.join('');
      parts.splice(0, parts.length, next);
    }
  }
  if (parts.join('') !== '') throw new Error('It was cut short.');
}
