import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import { findOutcome } from '../store/evaluation-reader.ts';
import {
  addFindingRow,
  addLessonRow,
  addOutcomeRow,
  type NewFinding,
  type OutcomeFields,
  updateOutcomeRow,
} from '../store/evaluation-writer.ts';
import { openPlan } from './open-plan.ts';

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'changed-since' };

/** Something that a plan is expected to bring about, with what will show it. */
export async function addOutcome(
  scope: WriteScope,
  planId: string,
  fields: OutcomeFields,
): Promise<Result<string, Refusal>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const id = await addOutcomeRow(scope, planId, fields);
  recordEvent(scope, { kind: 'plans:outcome-added', subject: subjectOf(id, fields), detail: { planId } });
  return ok(id);
}

/** @param removed takes it out of sight; its findings stay in the records */
export async function editOutcome(
  scope: WriteScope,
  id: string,
  version: number,
  fields: OutcomeFields & { removed?: boolean },
): Promise<Result<undefined, Refusal>> {
  const before = await findOutcome(scope, id);
  if (!before) return refused({ code: 'not-found' });
  const open = await openPlan(scope, before.planId);
  if (!open.ok) return open;
  if (!(await updateOutcomeRow(scope, { id, version }, fields))) return refused({ code: 'changed-since' });
  const { removed, ...after } = fields;
  const kind = removed ? 'plans:outcome-removed' : 'plans:outcome-changed';
  const changes = changesBetween<OutcomeFields>(before, after);
  recordEvent(scope, { kind, subject: subjectOf(id, before), detail: { changes } });
  return ok();
}

/** What a tool showed on a day. A plan that is closed can still be evaluated. */
export async function addFinding(
  scope: WriteScope,
  outcomeId: string,
  finding: NewFinding,
): Promise<Result<undefined, { code: 'not-found' }>> {
  const outcome = await findOutcome(scope, outcomeId);
  if (!outcome) return refused({ code: 'not-found' });
  await addFindingRow(scope, outcomeId, finding);
  const { tool, foundOn } = finding;
  recordEvent(scope, {
    kind: 'plans:outcome-found',
    subject: subjectOf(outcomeId, outcome),
    detail: { tool, foundOn },
  });
  return ok();
}

/** What was learnt from the plan. Mostly at its end, so that it may be closed. */
export async function keepLesson(
  scope: WriteScope,
  plan: { id: string; title: string },
  text: string,
): Promise<Result<undefined, never>> {
  await addLessonRow(scope, plan.id, text);
  recordEvent(scope, { kind: 'plans:lesson-kept', subject: { kind: 'plan', id: plan.id, label: plan.title } });
  return ok();
}

const subjectOf = (id: string, { text }: { text: string }) => ({ kind: 'evaluation-outcome', id, label: text });
