import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { type Body, listBodies } from '../store/organisation-reader.ts';
import { lockOrganisation, updateBodyRow } from '../store/organisation-writer.ts';

interface BodyChange {
  version: number;
  name: string;
  /** Null: the body is open. */
  closedOn: Day | null;
}

type Refusal =
  | { code: 'changed-since'; current: Body }
  | { code: 'name-taken' }
  | { code: 'last-open-body' }
  | { code: 'not-found' };

/** Renames a body, closes it on a day, or opens it again. What belongs to it stays. */
export async function editBody(
  scope: WriteScope,
  id: string,
  { version, name, closedOn }: BodyChange,
): Promise<Result<undefined, Refusal>> {
  await lockOrganisation(scope);
  const bodies = await listBodies(scope);
  const current = bodies.find((body) => body.id === id);
  if (!current) return refused({ code: 'not-found' });
  const others = bodies.filter((body) => body.id !== id);
  if (others.some((body) => body.name === name)) return refused({ code: 'name-taken' });
  if (closedOn !== null && !others.some((body) => body.closedOn === null)) return refused({ code: 'last-open-body' });
  if (!(await updateBodyRow(scope, id, version, { name, closedOn })))
    return refused({ code: 'changed-since', current });
  const { name: oldName, closedOn: oldClosedOn } = current;
  recordEvent(scope, {
    kind: 'accounts:body-edited',
    subject: { kind: 'body', id, label: name },
    detail: { before: { name: oldName, closedOn: oldClosedOn }, after: { name, closedOn } },
  });
  return ok();
}
