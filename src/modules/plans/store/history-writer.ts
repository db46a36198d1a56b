import { inParts, tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Change } from '../domain/changes.ts';
import type { PlansSchema } from './schema.ts';

interface Subject {
  planId: string;
  kind: 'plan' | 'group' | 'objective' | 'action' | 'commitment';
  id: string;
}

interface Recorded {
  subject: Subject;
  changes: readonly Change[];
  /** Why a date slipped. */
  reason?: string;
  /** The change of many that this is part of. */
  bulkChangeId?: string | undefined;
}

export const addChangeRows = (
  scope: WriteScope,
  subject: Subject,
  changes: readonly Change[],
  reason = '',
): Promise<void> => addManyChangeRows(scope, [{ subject, changes, reason }]);

export async function addManyChangeRows(scope: WriteScope, recorded: readonly Recorded[]): Promise<void> {
  const rows = recorded.flatMap(({ subject, changes, reason = '', bulkChangeId = null }) =>
    changes.map(({ field, before, after }) => ({
      organisation_id: scope.organisationId,
      id: newId(scope.now.getTime()),
      plan_id: subject.planId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      field,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      at: scope.now,
      by_name: scope.actor.name,
      reason,
      bulk_change_id: bulkChangeId,
    })),
  );
  for (const part of inParts(rows)) await tables<PlansSchema>(scope).insertInto('field_change').values(part).execute();
}
