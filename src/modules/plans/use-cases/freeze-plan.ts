import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { contentBytes } from '../domain/versions/content.ts';
import { findTree } from '../store/plan-reader.ts';
import { listVersions } from '../store/version-reader.ts';
import { addVersionRow, holdPlan } from '../store/version-writer.ts';
import { describePlan } from './describe-plan.ts';

export const versionFrozen = 'plans:version-frozen';

/**
 * Keeps the plan as it stands, for good, and returns the version's id. The only way in which a version is made. Its hash
 * goes into the audit trail in the same transaction.
 */
export async function freezePlan(
  scope: WriteScope,
  planId: string,
  { label, reason = '' }: { label: string; reason?: string },
): Promise<Result<string, { code: 'not-found' }>> {
  await holdPlan(scope, planId);
  const tree = await findTree(scope, planId);
  if (!tree) return refused({ code: 'not-found' });
  const number = ((await listVersions(scope, planId))[0]?.number ?? 0) + 1;
  const id = newId(scope.now.getTime());
  const by = scope.actor.name;
  const content = await describePlan(scope, tree, { id, number, label, reason, at: scope.now, by });
  const hash = await keepFile(scope, contentBytes(content));
  const { revision } = tree.plan;
  await addVersionRow(scope, { id, planId, number, label, reason, contentHash: hash, revision });
  recordEvent(scope, {
    kind: versionFrozen,
    subject: { kind: 'plan-version', id, label: `${tree.plan.title}, ${label}` },
    detail: { planId, number, hash },
  });
  return ok(id);
}
