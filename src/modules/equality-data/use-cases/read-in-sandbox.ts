import { ok, type Result, refused } from '#platform/kernel';
import { answerCount, answerValue, type HeldPart } from '../domain/answer.ts';
import type { Surroundings } from '../domain/code-column.ts';
import type { Kind } from '../domain/kinds.ts';
import type { ColumnSample } from '../domain/layout.ts';
import type { Answers, FileTaken, Questions } from '../domain/questions.ts';
import { type Recognised, readTable, recogniseTable } from '../domain/read-table.ts';
import type { Reading, SourceRefusal } from '../domain/reading.ts';

import { findTable, type Table } from '../domain/tidy-table.ts';
import { classifier } from './classify.ts';
import { openSource, type Source } from './open-source.ts';

export interface FileToRead {
  path: string;
  name: string;
  /** What people said of texts before: by field, by text in plain form. */
  remembered?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The readings of a file: one for each table that was recognised, the one with most rows first. Runs in the sandbox. */
export async function readFile({
  path,
  name,
  asAt,
  remembered = new Map(),
}: FileToRead & { asAt: string }): Promise<Result<Reading[], SourceRefusal>> {
  const source = await openSource(path, name);
  if (!source.ok) return source;
  const around = { classifier, asAt, remembered };
  return source.value.size === 'small'
    ? readGrids(source.value.grids, name, around)
    : readBulk(source.value, name, around);
}

/** The readings without their counts, for somebody who wants to know what a file is. Runs in the sandbox. */
export async function describeFile(file: FileToRead & { asAt: string }): Promise<Result<Reading[], SourceRefusal>> {
  const read = await readFile(file);
  return read.ok ? ok(read.value.map((reading) => ({ ...reading, parts: [] }))) : read;
}

/** Reads files and answers questions. Runs in the sandbox. */
export async function answerInSandbox({
  files,
  questions,
}: {
  files: FileToRead[];
  questions: Questions;
}): Promise<Answers> {
  const taken: FileTaken[] = [];
  const parts: HeldPart[] = [];
  for (const file of files) {
    const read = await readFile({ ...file, asAt: questions.asAt });
    const readings = read.ok ? read.value : [];
    const own = readings.flatMap((reading) => reading.parts.map((part) => ({ ...part, file: file.name })));
    parts.push(...own);
    taken.push({
      file: file.name,
      kind: readings[0]?.kind ?? null,
      rows: readings.reduce((sum, { rows }) => sum + rows, 0),
      fields: [...new Set(own.flatMap((part) => [...part.fields, ...Object.keys(part.constants)]))],
      refusal: read.ok ? null : read.refusal,
      rejects: readings.flatMap(({ rejects }) => rejects),
      notices: readings.flatMap(({ notices }) => notices),
    });
  }
  return {
    files: taken,
    counts: questions.counts.map((question) => answerCount(question, parts, classifier)),
    values: questions.values.map((question) => answerValue(question, parts, classifier)),
  };
}

type Around = Omit<Surroundings, 'isSecret'>;
type Small = Extract<Source, { size: 'small' }>;
type Bulk = Extract<Source, { size: 'bulk' }>;

function readGrids(grids: Small['grids'], file: string, around: Around): Result<Reading[], SourceRefusal> {
  const tables = grids
    .flatMap((grid) => findTable(grid, classifier) ?? [])
    .filter(({ rows, leftOut }) => rows.length + leftOut.length > 0);
  if (tables.length === 0) return refused({ code: 'no-table', fileName: file });
  const found = tables.map((table) => ({
    table,
    recognised: recogniseTable(
      samplesOf(table.headers, table.rows),
      [file, table.sheet ?? '', table.title],
      classifier,
    ),
  }));
  const useful = found.filter(hasKind);
  if (useful.length === 0) return refusalOf(found, file);
  const readings = useful.map(({ table, recognised }) => {
    const { sheet, headerRow, leftOut, rows } = table;
    return readTable({ file, sheet, headerRow, rows, rejects: leftOut }, recognised, around);
  });
  return ok(readings.toSorted((a, b) => b.rows - a.rows));
}

type FoundTable = { table: Pick<Table, 'headerRow'>; recognised: Recognised };

const hasKind = <T extends FoundTable>(found: T): found is T & { recognised: { kind: Kind } } =>
  found.recognised.kind !== null && !found.recognised.onlyPeople;

function refusalOf(found: readonly FoundTable[], fileName: string): Result<never, SourceRefusal> {
  const [first] = found;
  if (!first) return refused({ code: 'no-table', fileName });
  if (first.recognised.onlyPeople) return refused({ code: 'list-of-people', fileName });
  return refused({ code: 'no-kind', fileName, headers: first.recognised.headers, row: first.table.headerRow });
}

/** Columns are recognised by some thousand rows, spread over the table. */
const mostSampled = 4000;

function samplesOf(headers: readonly string[], rows: readonly { cells: readonly string[] }[]): ColumnSample[] {
  const step = Math.max(1, Math.floor(rows.length / mostSampled));
  const some = step === 1 ? rows : rows.filter((_, index) => index % step === 0);
  return headers.map((header, index) => {
    const texts = new Map<string, number>();
    for (const { cells } of some) {
      const text = cells[index] ?? '';
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
    return { header, texts };
  });
}

async function readBulk(source: Bulk, file: string, around: Around): Promise<Result<Reading[], SourceRefusal>> {
  const samples = samplesOf(
    source.headers,
    source.sample.map((cells) => ({ cells })),
  );
  const recognised = recogniseTable(samples, [file], classifier);
  const found = { table: source, recognised };
  if (!hasKind(found)) return refusalOf([found], file);
  const { groupRows } = await import('./group-bulk.ts');
  const { rows, rejects } = await groupRows(source.bulk, found.recognised.layout, samples, around.asAt);
  const table = { file, sheet: null, headerRow: source.headerRow, rows, rejects };
  return ok([readTable(table, found.recognised, around)]);
}
