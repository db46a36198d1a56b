import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import { choosable, wholeHeader } from '../domain/column-sayings.ts';
import { headerText } from '../domain/header-words.ts';
import type { KeptTable } from '../domain/kept-table.ts';
import { type KindCode, kindOf } from '../domain/kinds.ts';
import type { Reading } from '../domain/reading.ts';
import { rememberedColumns, rememberedTexts } from '../store/dataset-reader.ts';
import { addColumnMapping } from '../store/dataset-writer.ts';
import { findDraftTable } from '../store/draft-table-reader.ts';
import { findRelease, type Release } from '../store/release-reader.ts';
import { updateDraftContent } from '../store/release-writer.ts';
import { limitsFor, readWork } from './inspect-file.ts';
import { keepCounts } from './keep-counts.ts';

type Refusal =
  | { code: 'no-such-release' }
  | { code: 'confirmed' }
  | { code: 'rows-gone' }
  | { code: 'no-such-column' }
  | { code: 'no-such-field' }
  | SandboxRefusal;

interface Said {
  column: string;
  /** A field, or '' to leave the column out. */
  field: string;
}

/**
 * Says what a column of a draft is, and reads the draft again. It is remembered for the next file of the same header.
 * @returns whether the file has to be loaded again, because the texts of the column are gone
 */
export async function correctColumn(
  scope: WriteScope,
  releaseId: string,
  { column, field }: Said,
): Promise<Result<{ loadAgain: boolean }, Refusal>> {
  const found = await findDraft(scope, releaseId);
  if (!found.ok) return found;
  const { table } = found.value;
  const index = table.headers.indexOf(column);
  if (index < 0) return refused({ code: 'no-such-column' });
  if (field !== '' && !choosable.some(({ code }) => code === field)) return refused({ code: 'no-such-field' });
  await rememberColumn(scope, table, headerText(column), field);
  const loadAgain = field !== '' && table.changed.some(([gone, held]) => gone === index && held !== field);
  const read = loadAgain ? ok() : await readAgain(scope, found.value);
  if (!read.ok) return read;
  told(scope, 'equality-data:column-mapped', found.value.release, { column, field });
  return ok({ loadAgain });
}

/** Says what kind of file a draft was read from, and reads it again. */
export async function correctKind(
  scope: WriteScope,
  releaseId: string,
  kind: KindCode,
): Promise<Result<void, Refusal>> {
  const found = await findDraft(scope, releaseId);
  if (!found.ok) return found;
  if (!kindOf(kind)) return refused({ code: 'no-such-field' });
  await rememberColumn(scope, found.value.table, '', kind);
  const read = await readAgain(scope, found.value);
  if (!read.ok) return read;
  told(scope, 'equality-data:kind-corrected', found.value.release, { kind });
  return ok();
}

interface Draft {
  release: Release;
  table: KeptTable;
}

async function findDraft(scope: WriteScope, id: string): Promise<Result<Draft, Refusal>> {
  const release = await findRelease(scope, id);
  if (!release) return refused({ code: 'no-such-release' });
  const table = await findDraftTable(scope, id);
  if (table) return ok({ release, table });
  return refused({ code: release.confirmedAt ? 'confirmed' : 'rows-gone' });
}

/** Under the column '' stands the kind. */
export const rememberColumn = (
  scope: WriteScope,
  { headers }: KeptTable,
  column: string,
  field: string,
): Promise<void> =>
  addColumnMapping(scope, newId(scope.now.getTime()), scope.actor.bodyId ?? '', {
    header: wholeHeader(headers),
    column,
    field,
  });

async function readAgain(scope: WriteScope, { release, table }: Draft): Promise<Result<void, SandboxRefusal>> {
  const { reading: before, kind, snapshotOn } = release;
  const memory = { remembered: await rememberedTexts(scope), sayings: await rememberedColumns(scope) };
  const input = { table, before, kind, asAt: snapshotOn ?? scope.today, ...memory };
  const run = await runInSandbox<Reading>(readWork, 'readDraftAgain', input, limitsFor([]));
  if (!run.ok) return run;
  const { parts, ...reading } = run.value;
  await updateDraftContent(scope, release.id, await keepCounts(scope, parts), reading);
  return ok();
}

const told = (scope: WriteScope, kind: string, { id, dataset }: Release, detail: Record<string, string>): void =>
  recordEvent(scope, { kind, subject: { kind: 'release', id, label: dataset }, detail });
