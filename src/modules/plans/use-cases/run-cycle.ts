import { findPerson } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { type Cycle, isCycleOpen } from '../domain/cycles.ts';
import { findCycle, findRequest } from '../store/cycle-reader.ts';
import { closeCycleRow, wantMails, withdrawRequestRow } from '../store/cycle-writer.ts';
import { enqueueMails } from './open-cycle.ts';
import { openPlan } from './open-plan.ts';

type Refusal = { code: 'not-found' } | { code: 'cycle-closed' } | { code: 'plan-closed' };

/** Reminds everybody who has not answered, now. Gives the number of answers that are still asked for. */
export async function remindCycle(scope: WriteScope, id: string): Promise<Result<number, Refusal>> {
  const cycle = await openCycleOf(scope, id);
  if (!cycle.ok) return cycle;
  const waiting = await wantMails(scope, id);
  if (waiting > 0) await enqueueMails(scope, id);
  recordEvent(scope, { kind: 'plans:cycle-reminded', subject: subjectOf(cycle.value), detail: { waiting } });
  return ok(waiting);
}

/** Closes a cycle before its day: its links end. */
export async function closeCycle(scope: WriteScope, id: string): Promise<Result<undefined, Refusal>> {
  const cycle = await openCycleOf(scope, id);
  if (!cycle.ok) return cycle;
  await closeCycleRow(scope, id);
  recordEvent(scope, { kind: 'plans:cycle-closed', subject: subjectOf(cycle.value) });
  return ok();
}

/** Takes back one request: its link ends, and nobody is reminded of it. */
export async function withdrawRequest(
  scope: WriteScope,
  { cycleId, requestId }: { cycleId: string; requestId: string },
): Promise<Result<undefined, Refusal>> {
  const request = await findRequest(scope, requestId);
  const person = request && (await findPerson(scope, request.personId));
  if (!request || !person || request.cycleId !== cycleId || request.withdrawnAt) return refused({ code: 'not-found' });
  const cycle = await openCycleOf(scope, request.cycleId);
  if (!cycle.ok) return cycle;
  await withdrawRequestRow(scope, requestId);
  recordEvent(scope, {
    kind: 'plans:request-withdrawn',
    subject: { kind: 'person', id: person.id, label: person.name },
    detail: { cycleId: request.cycleId, requestId, actionId: request.actionId },
  });
  return ok();
}

async function openCycleOf(scope: WriteScope, id: string): Promise<Result<Cycle, Refusal>> {
  const cycle = await findCycle(scope, id);
  if (!cycle) return refused({ code: 'not-found' });
  const plan = await openPlan(scope, cycle.planId);
  if (!plan.ok) return plan;
  return isCycleOpen(cycle, scope.today) ? ok(cycle) : refused({ code: 'cycle-closed' });
}

const subjectOf = ({ id, name }: Cycle) => ({ kind: 'update-cycle', id, label: name });
