import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import { findDatasetByName } from '../store/dataset-reader.ts';
import { addDatasetRow } from '../store/dataset-writer.ts';
import { addDraftTable } from '../store/draft-table-writer.ts';
import { addDraftRow } from '../store/release-writer.ts';
import type { LoadDetails } from '../store/schema.ts';
import { rememberColumn } from './correct-column.ts';
import { type FollowInput, keepFollowed } from './follow-people.ts';
import { keepCounts } from './keep-counts.ts';
import type { DraftRead } from './read-in-sandbox.ts';

interface Loaded {
  bodyId: string;
  sourceHash: string;
  fileName: string;
  details: LoadDetails;
  follow: FollowInput | null;
}

/** Keeps what was read of a file as a draft, and returns its id. */
export async function keepDraft(
  scope: WriteScope,
  { bodyId, sourceHash, fileName, details, follow }: Loaded,
  { reading: { parts, ...reading }, table, met }: DraftRead,
): Promise<string> {
  const { period, snapshotOn, notes } = details;
  const dataset = await datasetFor(scope, bodyId, details);
  const id = newId(scope.now.getTime());
  await addDraftRow(scope, {
    ...{ id, datasetId: dataset.id, kind: reading.kind ?? 'workforce', fileName, sourceHash, reading },
    ...{ contentHash: await keepCounts(scope, parts), period, snapshotOn, notes },
  });
  await addDraftTable(scope, id, table);
  if (details.kind) await rememberColumn(scope, table, '', details.kind);
  if (follow) await keepFollowed(scope, follow, { bodyId, releaseId: id, met: new Map(met) });
  recordEvent(scope, { kind: 'equality-data:file-loaded', subject: { kind: 'release', id, label: dataset.name } });
  return id;
}

async function datasetFor(
  scope: WriteScope,
  bodyId: string,
  details: LoadDetails,
): Promise<{ id: string; name: string }> {
  const { name, purpose, legalBase, retentionMonths, publisher, licence } = details;
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
