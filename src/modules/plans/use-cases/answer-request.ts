import { type Body, findPerson, listBodies, listUnits, type Person, type Unit } from '#modules/accounts';
import type { Scope, WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { type Cycle, isCycleOpen } from '../domain/cycles.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { findCycle, findRequest, type UpdateRequest } from '../store/cycle-reader.ts';
import { listUpdates, type ProgressUpdate } from '../store/history-reader.ts';
import { findPlan } from '../store/plan-reader.ts';
import { findStandings } from './find-standings.ts';
import { keepReport, type NewReport } from './record-progress.ts';

/** What the holder of a mailed link may answer. */
export interface OpenedRequest {
  request: UpdateRequest;
  cycle: Cycle;
  plan: Plan;
  action: Action;
  /** To whom the link was mailed. */
  person: Person;
  /** For whom they stand in. */
  standsFor: Person | null;
  unit: Unit | null;
  body: Body | null;
  /** What came by this link before, newest first. */
  sent: ProgressUpdate[];
  updates: ProgressUpdate[];
}

export type LinkRefusal =
  | { code: 'not-found' }
  | { code: 'withdrawn' }
  | { code: 'person-left'; name: string }
  | { code: 'cycle-closed'; closedOn: Day }
  | { code: 'plan-closed' }
  | { code: 'too-many' };

/** A link that was given away can be used so often and no more. */
const mostAnswers = 50;

/** What a mailed link still opens, or why it opens nothing. */
export async function findOpenRequest(scope: Scope, requestId: string): Promise<Result<OpenedRequest, LinkRefusal>> {
  const request = await findRequest(scope, requestId);
  const cycle = request && (await findCycle(scope, request.cycleId));
  const plan = cycle && (await findPlan(scope, cycle.planId));
  const person = request && (await findPerson(scope, request.personId));
  if (!request || !cycle || !plan || !person) return refused({ code: 'not-found' });
  const action = await findAction(scope, request.actionId);
  if (request.withdrawnAt || !action) return refused({ code: 'withdrawn' });
  if (person.leftOn !== null && person.leftOn <= scope.today)
    return refused({ code: 'person-left', name: person.name });
  if (plan.state === 'closed') return refused({ code: 'plan-closed' });
  if (!isCycleOpen(cycle, scope.today)) return refused({ code: 'cycle-closed', closedOn: lastDayOf(cycle) });
  const updates = await listUpdates(scope, action.id);
  const sent = updates.filter((update) => update.requestId === requestId);
  if (sent.length >= mostAnswers) return refused({ code: 'too-many' });
  return ok({
    ...{ request, cycle, plan, action, person, sent, updates },
    standsFor: request.forId ? await findPerson(scope, request.forId) : null,
    unit: (await listUnits(scope)).find(({ id }) => id === request.unitId) ?? null,
    body: (await listBodies(scope)).find(({ id }) => id === request.bodyId) ?? null,
  });
}

const lastDayOf = ({ closedAt, closesOn }: Cycle): Day => {
  const closed = closedAt?.toISOString().slice(0, 10);
  return closed && closed < closesOn ? closed : closesOn;
};

type Answer = Omit<NewReport, 'unitId' | 'bodyId' | 'requestId' | 'onBehalfOf'>;

/** Keeps an answer that came by a mailed link. The same answer sent twice is kept once. */
export async function answerRequest(
  scope: WriteScope,
  requestId: string,
  answer: Answer,
): Promise<Result<undefined, LinkRefusal | { code: 'changed-since' } | { code: 'unanswered'; measures: string[] }>> {
  const open = await findOpenRequest(scope, requestId);
  if (!open.ok) return open;
  const { request, plan, action, person, standsFor, sent } = open.value;
  const { unitId, bodyId } = request;
  const standings = await findStandings(scope, plan, action);
  const onBehalfOf = answer.writtenBy ? person.name : (standsFor?.name ?? '');
  const report = { ...answer, unitId, bodyId, requestId, onBehalfOf };
  const kept = await keepReport(scope, { plan, action, standings }, report);
  if (kept.ok) return ok();
  const isSame = sent[0]?.note === answer.note && sent[0].status === answer.status;
  return kept.refusal.code === 'changed-since' && isSame ? ok() : kept;
}
