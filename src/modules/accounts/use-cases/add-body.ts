import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { listBodies } from '../store/organisation-reader.ts';
import { addBodyRow } from '../store/organisation-writer.ts';

/** Adds a partner body: a controller of its own inside the organisation. */
export async function addBody(scope: WriteScope, name: string): Promise<Result<string, { code: 'name-taken' }>> {
  const bodies = await listBodies(scope);
  if (bodies.some((body) => body.name === name)) return refused({ code: 'name-taken' });
  const id = newId(scope.now.getTime());
  await addBodyRow(scope, id, name, bodies.length + 1);
  recordEvent(scope, { kind: 'accounts:body-added', subject: { kind: 'body', id, label: name } });
  return ok(id);
}
