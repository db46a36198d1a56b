import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Measure, Voice } from '../domain/measures.ts';
import { type Action, type Plan, titled } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { type AnswerFields, addAnswerRow } from '../store/measure-writer.ts';
import { findPlan } from '../store/plan-reader.ts';
import { mayReportOn } from './record-progress.ts';

type Refusal = { code: 'not-found' } | { code: 'not-yours' } | { code: 'plan-closed' };

/** Answers "how will we know" of one measure. The lead's answer and the staff voice lead's view stand beside each other. */
export async function answerMeasure(
  scope: WriteScope,
  { actionId, measureId }: { actionId: string; measureId: string },
  answer: AnswerFields,
): Promise<Result<undefined, Refusal>> {
  const found = await findMeasure(scope, { actionId, measureId });
  if (!found) return refused({ code: 'not-found' });
  const { plan, action, measure } = found;
  if (!(await listVoices(scope, plan, action)).includes(answer.voice)) return refused({ code: 'not-yours' });
  if (plan.state === 'closed') return refused({ code: 'plan-closed' });
  await addAnswerRow(scope, actionId, measure, answer);
  recordEvent(scope, {
    kind: answer.voice === 'staff' ? 'plans:staff-view-added' : 'plans:measure-answered',
    subject: { kind: 'action', id: actionId, label: titled(action.number, action.text) },
    detail: { measure: measure.text, met: answer.met },
  });
  return ok();
}

/** The voices in which the actor may answer. */
export async function listVoices(scope: Scope, plan: Plan, action: Action): Promise<Voice[]> {
  const asLead = await mayReportOn(scope, plan, action);
  return [...(asLead ? (['lead'] as const) : []), ...(scope.can('plans:give-staff-view') ? (['staff'] as const) : [])];
}

export async function findMeasure(
  scope: Scope,
  { actionId, measureId }: { actionId: string; measureId: string },
): Promise<{ plan: Plan; action: Action; measure: Measure } | null> {
  const action = await findAction(scope, actionId);
  const plan = action && (await findPlan(scope, action.planId));
  const measure = (await listMeasures(scope, [actionId])).find(({ id }) => id === measureId);
  return plan && measure ? { plan, action, measure } : null;
}
