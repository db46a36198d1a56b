import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { hashOf } from '#platform/files';
import { type Day, newId, ok, type Result, refused } from '#platform/kernel';
import type { Reading } from '../domain/reading.ts';
import { findDatasetByName, rememberedTexts } from '../store/dataset-reader.ts';
import { addDatasetRow } from '../store/dataset-writer.ts';
import { listReleases } from '../store/release-reader.ts';
import { addDraftRow } from '../store/release-writer.ts';
import { type InspectRefusal, readForLoading } from './inspect-file.ts';
import { keepCounts } from './keep-counts.ts';

export interface FileToLoad {
  file: { name: string; bytes: Uint8Array };
  /** The dataset; made with what follows where the body has none of that name. */
  name: string;
  purpose: string;
  legalBase: string;
  retentionMonths: number;
  publisher: string;
  licence: string;
  period: string;
  snapshotOn: Day | null;
  notes: string;
}

type Refusal = InspectRefusal | { code: 'no-body' } | { code: 'loaded-before'; releaseId: string; dataset: string };

/**
 * Reads a file and keeps its counts as a draft. The file itself, and with it all that tells who people are, is kept
 * nowhere.
 */
export async function loadFile(scope: WriteScope, given: FileToLoad): Promise<Result<string, Refusal>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  const { file, period, snapshotOn, notes } = given;
  const sourceHash = hashOf(file.bytes);
  const same = (await listReleases(scope)).find((release) => release.sourceHash === sourceHash);
  if (same) return refused({ code: 'loaded-before', releaseId: same.id, dataset: same.dataset });
  const read = await readUpload(file, snapshotOn ?? scope.today, await rememberedTexts(scope));
  if (!read.ok) return read;
  const [first, ...others] = read.value;
  if (!first) return refused({ code: 'no-table', fileName: file.name });
  const { parts, ...reading } = first;
  const notices = others.map(({ sheet, rows }) => ({ code: 'other-table' as const, sheet: sheet ?? '', rows }));
  const dataset = await datasetFor(scope, bodyId, given);
  const id = newId(scope.now.getTime());
  await addDraftRow(scope, {
    ...{ id, datasetId: dataset.id, kind: first.kind ?? 'workforce', fileName: file.name, sourceHash },
    ...{ contentHash: await keepCounts(scope, parts), period, snapshotOn, notes },
    reading: { ...reading, notices: [...reading.notices, ...notices] },
  });
  recordEvent(scope, { kind: 'equality-data:file-loaded', subject: { kind: 'release', id, label: dataset.name } });
  return ok(id);
}

async function datasetFor(scope: WriteScope, bodyId: string, given: FileToLoad): Promise<{ id: string; name: string }> {
  const { name, purpose, legalBase, retentionMonths, publisher, licence } = given;
  const there = await findDatasetByName(scope, name);
  if (there) return there;
  const dataset = { id: newId(scope.now.getTime()), name, purpose, legalBase, retentionMonths, publisher, licence };
  await addDatasetRow(scope, bodyId, dataset);
  recordEvent(scope, {
    kind: 'equality-data:dataset-added',
    subject: { kind: 'dataset', id: dataset.id, label: name },
  });
  return dataset;
}

/** The file stands on the disk for as long as it is read. */
async function readUpload(
  { name, bytes }: FileToLoad['file'],
  asAt: Day,
  remembered: Map<string, Map<string, string>>,
): Promise<Result<Reading[], InspectRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), 'due-regard-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, bytes, { mode: 0o600 });
    return await readForLoading({ path, name, asAt, remembered });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
