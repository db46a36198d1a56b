import { inParts, tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Change } from '../domain/changes.ts';
import type { PlansSchema } from './schema.ts';

interface Subject {
  planId: string;
  kind: 'plan' | 'group' | 'objective' | 'action' | 'commitment';
  id: string;
}

export async function addChangeRows(
  scope: WriteScope,
  { planId, kind, id }: Subject,
  changes: readonly Change[],
  reason = '',
): Promise<void> {
  const rows = changes.map(({ field, before, after }) => ({
    organisation_id: scope.organisationId,
    id: newId(scope.now.getTime()),
    plan_id: planId,
    subject_kind: kind,
    subject_id: id,
    field,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    at: scope.now,
    by_name: scope.actor.name,
    reason,
  }));
  for (const part of inParts(rows)) await tables<PlansSchema>(scope).insertInto('field_change').values(part).execute();
}
