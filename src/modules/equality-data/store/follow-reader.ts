import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { EqualityDataSchema } from './schema.ts';

export interface FollowKey {
  id: string;
  purpose: string;
  endsOn: Day;
  key: Uint8Array | null;
}

/** The key of the actor's body, where people are followed now. */
export async function findFollowKey(scope: Scope): Promise<FollowKey | null> {
  const found = await tables<EqualityDataSchema>(scope)
    .selectFrom('follow_key')
    .where('body_id', '=', scope.actor.bodyId)
    .where('key', 'is not', null)
    .where('ends_on', '>=', scope.today)
    .select(['id', 'purpose', 'ends_on as endsOn', 'key'])
    .executeTakeFirst();
  return found ?? null;
}

/** The earliest month that each person of a key was seen to have joined. */
export async function followedPeople(scope: Scope, keyId: string): Promise<Map<string, string>> {
  const rows = await tables<EqualityDataSchema>(scope)
    .selectFrom('followed_person')
    .where('follow_key_id', '=', keyId)
    .select(['hash', 'joined'])
    .orderBy('joined', 'desc')
    .execute();
  return new Map(rows.map(({ hash, joined }) => [hash, joined]));
}
