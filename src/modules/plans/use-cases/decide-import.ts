import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { planFromProposal } from '../domain/plan-from-proposal.ts';
import { findImport, type WholeImport } from '../store/import-reader.ts';
import { decideImportRow } from '../store/import-writer.ts';
import { savePlan } from './save-plan.ts';

type Refusal = { code: 'not-found' } | { code: 'not-a-plan' } | { code: 'decided-before' };

/** Makes the plan that was proposed, whole, and returns its id. */
export async function acceptImport(scope: WriteScope, id: string): Promise<Result<string, Refusal>> {
  const found = await findImport(scope, id);
  if (!found) return refused({ code: 'not-found' });
  const plan = planFromProposal(found.proposal, titleOf(found));
  if (!plan) return refused({ code: 'not-a-plan' });
  const planId = await savePlan(scope, plan, id);
  if (!(await decideImportRow(scope, id, planId))) return refused({ code: 'decided-before' });
  tell(scope, 'plans:import-accepted', found);
  return ok(planId);
}

/** Puts the proposal aside. The file stays in the archive. */
export async function refuseImport(scope: WriteScope, id: string): Promise<Result<undefined, Refusal>> {
  const found = await findImport(scope, id);
  if (!found) return refused({ code: 'not-found' });
  if (!(await decideImportRow(scope, id, null))) return refused({ code: 'decided-before' });
  tell(scope, 'plans:import-refused', found);
  return ok();
}

const tell = (scope: WriteScope, kind: string, { id, fileName }: WholeImport): void =>
  recordEvent(scope, { kind, subject: { kind: 'plan-import', id, label: fileName } });

const titleOf = ({ fileName }: WholeImport): string => fileName.replace(/\.\w{2,5}$/, '').replace(/[_-]+/g, ' ');
