import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { addGapRow } from '../store/dataset-writer.ts';

interface NewGap {
  what: string;
  /** What stands in for it meanwhile. */
  proxy: string;
  /** How it will be collected. */
  plan: string;
}

/** Writes down what the actor's body does not collect yet. */
export async function addGap(scope: WriteScope, gap: NewGap): Promise<Result<string, { code: 'no-body' }>> {
  if (!scope.actor.bodyId) return refused({ code: 'no-body' });
  const id = newId(scope.now.getTime());
  await addGapRow(scope, id, scope.actor.bodyId, gap);
  recordEvent(scope, { kind: 'equality-data:gap-added', subject: { kind: 'data-gap', id, label: gap.what } });
  return ok(id);
}
