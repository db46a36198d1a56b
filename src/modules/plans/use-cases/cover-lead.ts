import { findPerson } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { findCover } from '../store/cover-reader.ts';
import { addCoverRow, endCoverRow } from '../store/cover-writer.ts';

type Refusal = { code: 'not-found' } | { code: 'not-yours' } | { code: 'same-person' };

interface NewCover {
  personId: string;
  coverId: string;
  fromOn: Day;
  toOn: Day;
}

/** Lets somebody report for somebody else between two days, such as during leave. */
export async function coverLead(scope: WriteScope, cover: NewCover): Promise<Result<string, Refusal>> {
  const [away, acting] = [await findPerson(scope, cover.personId), await findPerson(scope, cover.coverId)];
  if (!away || !acting) return refused({ code: 'not-found' });
  if (!mayArrangeCover(scope, away.id)) return refused({ code: 'not-yours' });
  if (away.id === acting.id) return refused({ code: 'same-person' });
  const id = await addCoverRow(scope, cover);
  recordEvent(scope, {
    kind: 'plans:cover-arranged',
    subject: { kind: 'person', id: away.id, label: away.name },
    detail: { ...cover, cover: acting.name },
  });
  return ok(id);
}

/** Ends cover before its last day. */
export async function endCover(scope: WriteScope, id: string): Promise<Result<undefined, Refusal>> {
  const cover = await findCover(scope, id);
  const away = cover && (await findPerson(scope, cover.personId));
  if (!cover || !away) return refused({ code: 'not-found' });
  if (!mayArrangeCover(scope, away.id)) return refused({ code: 'not-yours' });
  await endCoverRow(scope, id);
  recordEvent(scope, { kind: 'plans:cover-ended', subject: { kind: 'person', id: away.id, label: away.name } });
  return ok();
}

/** People arrange their own cover; editors anybody's. */
export const mayArrangeCover = (scope: Scope, personId: string): boolean =>
  scope.can('plans:edit') || personId === scope.actor.personId;
