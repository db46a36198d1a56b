import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { titled } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { addDecisionRow } from '../store/action-writer.ts';
import { findPlan } from '../store/plan-reader.ts';

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'no-such-rating' };

/** Puts another rating in place of the proposed one, with the reason. A null `rating` lets the proposal stand again. */
export async function decideRating(
  scope: WriteScope,
  actionId: string,
  { rating, reason }: { rating: string | null; reason: string },
): Promise<Result<undefined, Refusal>> {
  const action = await findAction(scope, actionId);
  const plan = action && (await findPlan(scope, action.planId));
  if (!action || !plan) return refused({ code: 'not-found' });
  if (plan.state === 'closed') return refused({ code: 'plan-closed' });
  if (rating !== null && !plan.legend.some(({ code }) => code === rating)) return refused({ code: 'no-such-rating' });
  await addDecisionRow(scope, { actionId, code: rating, reason });
  recordEvent(scope, {
    kind: 'plans:rating-decided',
    subject: { kind: 'action', id: actionId, label: titled(action.number, action.text) },
    detail: { before: action.decision?.code ?? null, rating, reason },
  });
  return ok();
}
