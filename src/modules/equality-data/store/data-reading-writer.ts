import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { EqualityDataSchema, LoadDetails, ReadRefusal } from './schema.ts';

export async function addDataReading(
  scope: WriteScope,
  bodyId: string,
  {
    file,
    sourceHash,
    details,
  }: { file: { name: string; bytes: Uint8Array }; sourceHash: string; details: LoadDetails },
): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<EqualityDataSchema>(scope)
    .insertInto('data_reading')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, file_name: file.name, source_hash: sourceHash },
      ...{ bytes: Buffer.from(file.bytes), details: JSON.stringify(details) as unknown as LoadDetails },
      ...{ at: scope.now, actor: JSON.stringify(scope.actor), release_id: null, refusal: null },
    })
    .execute();
  return id;
}

export async function countSteps(scope: WriteScope, id: string, stepsDone: number): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .updateTable('data_reading')
    .set({ steps_done: stepsDone })
    .where('id', '=', id)
    .execute();
}

/** Takes a reading before anything is made of it. False when it is ended or was removed. */
export async function claimUnread(scope: WriteScope, id: string): Promise<boolean> {
  const found = await tables<EqualityDataSchema>(scope)
    .selectFrom('data_reading')
    .select('id')
    .where('id', '=', id)
    .where('bytes', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return found !== undefined;
}

export async function endDataReading(
  scope: WriteScope,
  id: string,
  outcome: { releaseId: string } | { refusal: ReadRefusal },
): Promise<void> {
  const set =
    'releaseId' in outcome
      ? { release_id: outcome.releaseId }
      : { refusal: JSON.stringify(outcome.refusal) as unknown as ReadRefusal };
  await tables<EqualityDataSchema>(scope)
    .updateTable('data_reading')
    .set({ ...set, bytes: null })
    .where('id', '=', id)
    .execute();
}

/** False where the actor's body has none of that id. */
export async function removeDataReading(scope: WriteScope, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables<EqualityDataSchema>(scope)
    .deleteFrom('data_reading')
    .where('id', '=', id)
    .where('body_id', '=', scope.actor.bodyId)
    .where('release_id', 'is', null)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
