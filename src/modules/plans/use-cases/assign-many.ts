import { listPeople } from '#modules/accounts';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { type Action, type Lead, leadNamed, titled } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { findPlan } from '../store/plan-reader.ts';
import { editAction } from './edit-action.ts';

/** What many actions get at once; empty leaves what is there. */
export interface Assignment {
  leads: string[];
  personId: string | null;
  startsOn: Day | null;
  dueOn: Day | null;
  measures: string[];
  /** Also where an action has one already. */
  replace: boolean;
}

type Refusal =
  | { code: 'not-found' }
  | { code: 'closed' }
  | { code: 'changed-since'; names: string[] }
  | { code: 'end-before-start'; names: string[] };

type Assigned = Pick<Action, 'leads' | 'startsOn' | 'dueOn' | 'measures'>;

/** Gives the same to every chosen action, all or none. Each keeps its own history. Returns how many changed. */
export async function assignMany(
  scope: WriteScope,
  planId: string,
  chosen: readonly { id: string; version: number }[],
  assignment: Assignment,
): Promise<Result<number, Refusal>> {
  const plan = await findPlan(scope, planId);
  if (!plan) return refused({ code: 'not-found' });
  if (plan.state === 'closed') return refused({ code: 'closed' });
  const actions = await listActions(scope, { planId, ids: chosen.map(({ id }) => id) });
  if (actions.length < chosen.length) return refused({ code: 'not-found' });
  const versions = new Map(chosen.map(({ id, version }) => [id, version]));
  const stale = actions.filter(({ id, version }) => versions.get(id) !== version);
  if (stale.length > 0) return refused({ code: 'changed-since', names: stale.map(nameOf) });
  const given = await leadsOf(scope, assignment);
  const edits = actions.map((action) => ({ action, next: assigned(action, assignment, given) }));
  const wrong = edits.filter(({ next }) => next.startsOn && next.dueOn && next.startsOn > next.dueOn);
  if (wrong.length > 0) return refused({ code: 'end-before-start', names: wrong.map(({ action }) => nameOf(action)) });
  let count = 0;
  for (const { action, next } of edits) {
    if (JSON.stringify(next) === JSON.stringify(assignedOf(action))) continue;
    const edited = await editAction(scope, action.id, action.version, { ...action, ...next });
    if (!edited.ok) return refused({ code: 'changed-since', names: [nameOf(action)] });
    count += 1;
  }
  return ok(count);
}

const nameOf = ({ number, text }: Action): string => titled(number, text);

/** A lead whose words are the name of somebody here is that person. */
async function leadsOf(scope: WriteScope, { leads, personId }: Assignment): Promise<Lead[]> {
  const people = await listPeople(scope);
  const named = leads.map((label) =>
    leadNamed(label, people.find(({ name }) => name.toLowerCase() === label.toLowerCase())?.id),
  );
  const person = people.find(({ id }) => id === personId);
  if (!person || named.some((lead) => lead.personId === person.id)) return named;
  return [...named, leadNamed(person.name, person.id)];
}

const assignedOf = ({ leads, startsOn, dueOn, measures }: Action): Assigned => ({ leads, startsOn, dueOn, measures });

function assigned(action: Action, { startsOn, dueOn, measures, replace }: Assignment, leads: Lead[]): Assigned {
  const old = assignedOf(action);
  const takes = (has: boolean, given: boolean) => given && (replace || !has);
  return {
    leads: takes(old.leads.length > 0, leads.length > 0) ? leads : old.leads,
    startsOn: takes(old.startsOn !== null, startsOn !== null) ? startsOn : old.startsOn,
    dueOn: takes(old.dueOn !== null, dueOn !== null) ? dueOn : old.dueOn,
    measures: takes(old.measures.length > 0, measures.length > 0) ? measures : old.measures,
  };
}
