import { tables, type WriteScope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { FollowKey } from './follow-reader.ts';
import type { EqualityDataSchema } from './schema.ts';

export async function addFollowKey(
  scope: WriteScope,
  bodyId: string,
  { id, purpose, endsOn, key }: FollowKey,
): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .insertInto('follow_key')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, purpose, ends_on: endsOn },
      ...{ key: key && Buffer.from(key), made_at: scope.now, made_by: scope.actor.name },
    })
    .execute();
}

const atOnce = 5000;

export async function addFollowedPeople(
  scope: WriteScope,
  keyId: string,
  releaseId: string,
  met: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = { organisation_id: scope.organisationId, follow_key_id: keyId, release_id: releaseId };
  const rows = [...met].map(([hash, joined]) => ({ ...ids, hash, joined }));
  for (let from = 0; from < rows.length; from += atOnce)
    await tables<EqualityDataSchema>(scope)
      .insertInto('followed_person')
      .values(rows.slice(from, from + atOnce))
      .execute();
}

/** Destroys the keys whose end has come, and all who were followed by them. Returns them as they were called. */
export async function destroyEndedKeys(scope: WriteScope): Promise<{ id: string; purpose: string; endsOn: Day }[]> {
  const ended = await tables<EqualityDataSchema>(scope)
    .updateTable('follow_key')
    .set({ key: null })
    .where('key', 'is not', null)
    .where('ends_on', '<', scope.today)
    .returning(['id', 'purpose', 'ends_on as endsOn'])
    .execute();
  for (const { id } of ended)
    await tables<EqualityDataSchema>(scope).deleteFrom('followed_person').where('follow_key_id', '=', id).execute();
  return ended;
}
