import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { type ImportChoice, proposedTakes } from '../domain/import-again/choice.ts';
import type { FileRole } from '../domain/import-again/compare.ts';
import { findImport } from '../store/import-reader.ts';
import { keepChoice } from '../store/import-writer.ts';
import { compareImport, dayOfReport } from './compare-import.ts';
import { openPlan } from './open-plan.ts';

type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'not-a-plan' }
  | { code: 'decided-before' }
  | { code: 'changed-since'; version: number };

/** Has a file compared with a plan. Nothing of the plan changes. */
export async function choosePlan(
  scope: WriteScope,
  importId: string,
  version: number,
  { planId, role }: { planId: string; role: FileRole },
): Promise<Result<undefined, Refusal>> {
  const found = await findImport(scope, importId);
  if (!found) return refused({ code: 'not-found' });
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const reportedOn = dayOfReport(found.proposal, scope.today);
  return keep(scope, found.id, version, { planId, role, decided: {}, take: null, reportedOn });
}

/** What a person said about a comparison: which items are the same, and what is ticked. */
export interface Said {
  decided: Record<string, string | null>;
  take: readonly string[];
  reportedOn: Day | null;
}

/**
 * Keeps what a person said about a comparison, so that it is made anew and can be left and come back to. What turns up
 * anew is ticked or not as it is proposed.
 */
export async function keepComparison(
  scope: WriteScope,
  importId: string,
  version: number,
  said: Said,
): Promise<Result<undefined, Refusal>> {
  const found = await findImport(scope, importId);
  if (!found?.comparison) return refused({ code: 'not-found' });
  const before = found.comparison;
  const next: ImportChoice = { ...before, ...said, decided: { ...before.decided, ...said.decided }, take: null };
  const [was, now] = [await compareImport(scope, found, before), await compareImport(scope, found, next)];
  if (!was || !now) return refused({ code: 'not-a-plan' });
  const shownBefore = new Set(proposedTakes(was.comparison, before.role));
  const fresh = proposedTakes(now.comparison, next.role).filter((one) => !shownBefore.has(one));
  return keep(scope, importId, version, { ...next, take: [...new Set([...said.take, ...fresh])] });
}

async function keep(
  scope: WriteScope,
  id: string,
  version: number,
  choice: ImportChoice,
): Promise<Result<undefined, Refusal>> {
  if (await keepChoice(scope, id, version, choice)) return ok();
  const now = await findImport(scope, id);
  if (!now) return refused({ code: 'not-found' });
  return now.state === 'proposed'
    ? refused({ code: 'changed-since', version: now.version })
    : refused({ code: 'decided-before' });
}
