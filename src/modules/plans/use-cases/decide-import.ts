import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { planFromProposal } from '../domain/plan-from-proposal.ts';
import { isWorthRemembering } from '../domain/workbench/hints-from.ts';
import { listCorrections, type MadeCorrection } from '../store/correction-reader.ts';
import { findImport, type WholeImport } from '../store/import-reader.ts';
import { decideImportRow } from '../store/import-writer.ts';
import { keepMemory } from '../store/memory-writer.ts';
import { latestChange } from './correct-import.ts';
import { savePlan } from './save-plan.ts';

type Refusal =
  | { code: 'not-found' }
  | { code: 'not-a-plan' }
  | { code: 'decided-before' }
  | { code: 'changed-since'; version: number; latest: MadeCorrection | null };

/**
 * Makes the plan that was proposed, whole, and returns its id. What people taught about the file is remembered for the
 * next file of its bodies. With a `version` it refuses a proposal that changed since.
 */
export async function acceptImport(
  scope: WriteScope,
  id: string,
  version: number | null = null,
): Promise<Result<string, Refusal>> {
  const found = await findImport(scope, id);
  if (!found) return refused({ code: 'not-found' });
  const made = await listCorrections(scope, id);
  if (version !== null && found.version !== version)
    return refused({ code: 'changed-since', version: found.version, latest: latestChange(made) });
  const plan = planFromProposal(found.proposal, titleOf(found));
  if (!plan) return refused({ code: 'not-a-plan' });
  const planId = await savePlan(scope, plan, id);
  if (!(await decideImportRow(scope, id, planId))) return refused({ code: 'decided-before' });
  await remember(scope, found, made);
  tell(scope, 'plans:import-accepted', found);
  return ok(planId);
}

export async function remember(scope: WriteScope, found: WholeImport, made: readonly MadeCorrection[]): Promise<void> {
  const inForce = made.filter(({ undoneAt }) => undoneAt === null).map(({ correction }) => correction);
  const hints = inForce.filter(isWorthRemembering);
  const taughtBefore = made.some(({ rememberedFrom }) => rememberedFrom !== null);
  if (hints.length > 0 || taughtBefore)
    await keepMemory(scope, found.proposal.bodies, { hints, learnedFrom: found.fileName });
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

export const titleOf = ({ fileName }: WholeImport): string => fileName.replace(/\.\w{2,5}$/, '').replace(/[_-]+/g, ' ');
