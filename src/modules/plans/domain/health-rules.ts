import { addDays, type Day, dayOf } from '../../../platform/kernel/day.ts';
import type { ActionFacts, Because, HealthFacts, PromiseFacts, Subject } from './health-facts.ts';
import { isLate } from './legend.ts';
import { lacks } from './missing.ts';
import { hasEnded } from './my-actions.ts';
import type { Action } from './plan.ts';
import { unspecific, vagueVerbOf } from './specific.ts';

type Weight = 1 | 2 | 3;

/** A rule looks at some things of a plan; null: that one is all right. */
const rule = <const Code extends string, Thing>(
  code: Code,
  weight: Weight,
  things: (facts: HealthFacts) => readonly Thing[],
  subject: (thing: Thing) => Subject,
  fault: (thing: Thing, facts: HealthFacts) => Because | null,
) => ({
  code,
  weight,
  check(facts: HealthFacts): { of: number; faults: (Subject & { because: Because })[] } {
    const all = things(facts);
    const faults = all.flatMap((thing) => {
      const because = fault(thing, facts);
      return because ? [{ ...subject(thing), because }] : [];
    });
    return { of: all.length, faults };
  },
});

const factsOf = ({ id }: Action, { beside, today }: HealthFacts): ActionFacts =>
  beside.get(id) ?? { createdOn: today, hasEvidence: false, answers: { given: 0, no: 0 }, missed: null };

type ActionFault = (action: Action, facts: HealthFacts, own: ActionFacts) => Because | null;

/** Asks every action that it concerns. */
const ofActions = <const Code extends string>(
  code: Code,
  weight: Weight,
  fault: ActionFault,
  concerns: (own: ActionFacts) => boolean = () => true,
) =>
  rule(
    code,
    weight,
    (facts) => facts.actions.filter((action) => concerns(factsOf(action, facts))),
    ({ id, groupId }) => ({ kind: 'action', id, groupId }),
    (action, facts) => fault(action, facts, factsOf(action, facts)),
  );

/** Asks every action; one that has ended is all right, so that finishing work costs nothing elsewhere. */
const ofOpenActions = <const Code extends string>(code: Code, weight: Weight, fault: ActionFault) =>
  ofActions(code, weight, (action, facts, own) => (hasEnded(action) ? null : fault(action, facts, own)));

/** The rules of the health check in the order of the page, each with how much of the score it is worth. */
export const healthRules = [
  ofOpenActions('no-lead', 3, ({ leads }) => (leads.every(({ personId }) => personId === null) ? {} : null)),
  ofOpenActions('lead-left', 3, ({ leads }, { leavers }) => {
    const people = leads.flatMap(({ personId }) => {
      const leaver = personId === null ? undefined : leavers.get(personId);
      return personId && leaver ? [{ id: personId, name: leaver.name }] : [];
    });
    return people.length > 0 ? { people } : null;
  }),
  ofOpenActions('no-date', 2, (action) => (lacks(action, 'date') ? {} : null)),
  ofOpenActions('late', 3, (action, { today }) => {
    const day = action.dueOn !== null && action.dueOn < today ? action.dueOn : action.startsOn;
    return isLate(action, today) && day !== null ? { day } : null;
  }),
  ofOpenActions('missed', 2, (_action, _facts, { missed }) => (missed === null ? null : { day: missed })),
  ofOpenActions('stale', 2, (action, { today, staleDays }, own) => {
    const day = lastHeard(action, own);
    return addDays(day, staleDays) < today ? { day } : null;
  }),
  ofOpenActions('no-measure', 2, (action) => (lacks(action, 'measure') ? {} : null)),
  ofOpenActions('not-specific', 1, (action) => {
    const reasons = unspecific(action);
    return reasons.length > 0 ? { unspecific: { reasons, verb: vagueVerbOf(action.text) } } : null;
  }),
  ofActions(
    'measure-no',
    1,
    (_action, _facts, { answers: { no } }) => (no > 0 ? { count: no } : null),
    ({ answers }) => answers.given > 0,
  ),
  ofActions('no-evidence', 1, ({ status }, _facts, { hasEvidence }) =>
    status === 'completed' && !hasEvidence ? {} : null,
  ),
  rule(
    'empty-group',
    1,
    ({ groups }) => groups,
    ({ id }) => ({ kind: 'group', id, groupId: id }),
    ({ id }, { actions }) => (actions.some(({ groupId }) => groupId === id) ? null : {}),
  ),
  rule(
    'empty-objective',
    1,
    ({ objectives }) => objectives,
    ({ id, groupId }) => ({ kind: 'objective', id, groupId }),
    ({ id }, { actions, served }) =>
      served.has(id) || actions.some(({ objectiveId }) => objectiveId === id) ? null : {},
  ),
  rule(
    'not-served',
    1,
    ({ characteristics }) => characteristics,
    ({ code }) => ({ kind: 'characteristic', id: code, groupId: null }),
    ({ code }, { actions, objectives }) =>
      [...actions, ...objectives].some(({ characteristics }) => characteristics.includes(code)) ? null : {},
  ),
  rule(
    'promise',
    2,
    ({ commitments }) => commitments,
    ({ id }) => ({ kind: 'promise', id, groupId: null }),
    (promise, facts) => promiseFault(promise, facts),
  ),
] as const;

export type HealthRule = (typeof healthRules)[number]['code'];

/** The day of the latest report; before the first one, the day on which the work began or came in. */
export function lastHeard({ latest, startsOn }: Pick<Action, 'latest' | 'startsOn'>, { createdOn }: ActionFacts): Day {
  if (latest) return dayOf(latest.at);
  return startsOn !== null && startsOn > createdOn ? startsOn : createdOn;
}

/** An action keeps a promise. It is late when its day has passed and that action is not completed. */
export function promiseFault(
  { actionId, dueOn }: PromiseFacts,
  { actions, today }: Pick<HealthFacts, 'actions' | 'today'>,
): Because | null {
  const action = actions.find(({ id }) => id === actionId);
  if (dueOn !== null && dueOn < today && action?.status !== 'completed') return { promise: 'late', day: dueOn };
  return action ? null : { promise: 'no-action' };
}
