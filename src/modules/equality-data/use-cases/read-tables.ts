import { ok, type Result, refused } from '#platform/kernel';
import type { Surroundings } from '../domain/code-column.ts';
import type { Sayings } from '../domain/column-sayings.ts';
import { type Following, followPeople } from '../domain/follow.ts';
import { type Kind, type KindCode, kindOf } from '../domain/kinds.ts';
import type { ColumnSample } from '../domain/layout.ts';
import { mostColumns } from '../domain/limits.ts';
import { type Recognised, readTable, recogniseTable, type TableRead } from '../domain/read-table.ts';
import type { SourceRefusal } from '../domain/reading.ts';
import { findTable, type Table } from '../domain/tidy-table.ts';
import { classifier } from './classify.ts';
import type { Source } from './open-source.ts';

export type TableFound = TableRead & { found: Recognised; met: [hash: string, month: string][] };

type Around = Omit<Surroundings, 'isSecret'> & {
  sayings: Sayings;
  /** What whoever loads the file says that it is about. */
  kind?: KindCode | null;
};
type Small = Extract<Source, { size: 'small' }>;
type Bulk = Extract<Source, { size: 'bulk' }>;

/** The tables of all sheets, the one with most rows first. */
export function readSheets(
  grids: Small['grids'],
  file: string,
  around: Around,
  following: Following | null = null,
): Result<TableFound[], SourceRefusal> {
  const columns = Math.max(0, ...grids.flatMap(({ rows }) => rows.slice(0, 100).map(widthOf)));
  if (columns > mostColumns) return refused({ code: 'too-wide', fileName: file, columns });
  const tables = grids
    .flatMap((grid) => findTable(grid, classifier) ?? [])
    .filter(({ rows, leftOut }) => rows.length + leftOut.length > 0);
  if (tables.length === 0) return refused({ code: 'no-table', fileName: file });
  const recognised = (table: Table) => {
    const samples = samplesOf(table.headers, table.rows);
    return ofKind(around, recogniseTable(samples, [file, table.sheet ?? '', table.title], classifier, around.sayings));
  };
  const found = tables.map((table) => {
    const first = recognised(table);
    if (!following) return { table, recognised: first, met: [] };
    const followed = followPeople(table, first.layout, following);
    return { ...followed, recognised: recognised(followed.table) };
  });
  const useful = found.filter(hasKind);
  if (useful.length === 0) return refusalOf(found, file);
  const read = useful.map(({ table, recognised: own, met }) => {
    const { sheet, headerRow, leftOut, rows } = table;
    return {
      ...readTable({ file, sheet, headerRow, rows, rejects: leftOut }, own, around),
      found: own,
      met,
    };
  });
  return ok(read.toSorted((a, b) => b.reading.rows - a.reading.rows));
}

const ofKind = ({ kind }: Around, recognised: Recognised): Recognised =>
  kind ? { ...recognised, kind: kindOf(kind) ?? null } : recognised;

const widthOf = ({ cells }: { cells: readonly string[] }): number => cells.findLastIndex((cell) => cell !== '') + 1;

type Tried = { table: Pick<Table, 'headerRow'>; recognised: Recognised };

const hasKind = <T extends Tried>(tried: T): tried is T & { recognised: { kind: Kind } } =>
  tried.recognised.kind !== null && !tried.recognised.onlyPeople && !tried.recognised.noHeader;

function refusalOf(tried: readonly Tried[], fileName: string): Result<never, SourceRefusal> {
  const [first] = tried;
  if (!first) return refused({ code: 'no-table', fileName });
  if (first.recognised.noHeader) return refused({ code: 'no-header', fileName, row: first.table.headerRow });
  if (first.recognised.onlyPeople) return refused({ code: 'list-of-people', fileName });
  return refused({ code: 'no-kind', fileName, headers: first.recognised.headers, row: first.table.headerRow });
}

/** Columns are recognised by some thousand rows, spread over the table. */
const mostSampled = 4000;

export function samplesOf(headers: readonly string[], rows: readonly { cells: readonly string[] }[]): ColumnSample[] {
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

/** The table of a long file. */
export async function readBulk(
  source: Bulk,
  file: string,
  around: Around,
): Promise<Result<TableFound[], SourceRefusal>> {
  const samples = samplesOf(
    source.headers,
    source.sample.map((cells) => ({ cells })),
  );
  const recognised = ofKind(around, recogniseTable(samples, [file], classifier, around.sayings));
  const tried = { table: source, recognised };
  if (!hasKind(tried)) return refusalOf([tried], file);
  const { groupRows, nameRows } = await import('./group-bulk.ts');
  const { layout, headers } = tried.recognised;
  const grouped = await groupRows(source.bulk, layout, samples, around.asAt);
  const { rows, rejects } = grouped;
  const table = { file, sheet: null, headerRow: source.headerRow, rows, rejects };
  const read = readTable(table, tried.recognised, around);
  const { reading } = read;
  const numbered = reading.rejects.filter(({ row }) => row !== null);
  const named = numbered.length < reading.rejects.length ? await nameRows(grouped, headers, read.codes, rejects) : [];
  const unsought = layout.wide.length + layout.counts.length === 0;
  const notices = unsought ? [...reading.notices, { code: 'repeats-not-sought' as const }] : reading.notices;
  const all = [...numbered, ...named].toSorted((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity));
  return ok([{ ...read, reading: { ...reading, rejects: all, notices }, found: recognised, met: [] }]);
}
