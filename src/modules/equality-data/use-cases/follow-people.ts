import { randomBytes } from 'node:crypto';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import type { Task } from '#platform/jobs';
import { newId } from '#platform/kernel';
import { findFollowKey, followedPeople } from '../store/follow-reader.ts';
import { addFollowedPeople, addFollowKey, destroyEndedKeys } from '../store/follow-writer.ts';
import type { LoadDetails } from '../store/schema.ts';

/** What the sandbox needs to follow people; the key never leaves the server otherwise. */
export interface FollowInput {
  keyId: string;
  key: Uint8Array;
  joined: Map<string, string>;
  /** Where the key is new: what it is for. */
  begins: (LoadDetails['follow'] & object) | null;
}

/** Only where the load asks for it. A body has one key at a time, which lives to the end it was made with. */
export async function followInput(scope: WriteScope, { follow }: LoadDetails): Promise<FollowInput | null> {
  if (!follow) return null;
  const there = await findFollowKey(scope);
  if (there?.key)
    return { keyId: there.id, key: there.key, joined: await followedPeople(scope, there.id), begins: null };
  return { keyId: newId(scope.now.getTime()), key: randomBytes(32), joined: new Map(), begins: follow };
}

/** Keeps who was met in a file that became a draft, and the key where it is a new one. */
export async function keepFollowed(
  scope: WriteScope,
  { keyId: id, key, begins }: FollowInput,
  { bodyId, releaseId, met }: { bodyId: string; releaseId: string; met: ReadonlyMap<string, string> },
): Promise<void> {
  if (met.size === 0) return;
  if (begins) {
    const { purpose, until: endsOn } = begins;
    await destroyEndedKeys(scope);
    await addFollowKey(scope, bodyId, { id, purpose, endsOn, key });
    const subject = { kind: 'follow-key', id, label: purpose };
    recordEvent(scope, { kind: 'equality-data:following-begun', subject, detail: { until: endsOn } });
  }
  await addFollowedPeople(scope, id, releaseId, met);
}

/** Each morning: a key whose end has come is destroyed, and with it who was followed. */
export const destroyKeys: Task = async (_, { database, organisationId }) => {
  await database.write({ organisationId }, async (scope) => {
    for (const { id, purpose } of await destroyEndedKeys(scope))
      recordEvent(scope, {
        kind: 'equality-data:following-ended',
        subject: { kind: 'follow-key', id, label: purpose },
      });
  });
};
