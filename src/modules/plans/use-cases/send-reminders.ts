import { listPeople, type Person } from '#modules/accounts';
import type { Scope } from '#platform/database';
import type { TaskContext } from '#platform/jobs';
import { post } from '#platform/mail';
import { hasEnded, nextDue } from '../domain/my-actions.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { type DueSubject, type Reminder, type ReminderRules, remindersDue } from '../domain/reminders.ts';
import { listActions } from '../store/action-reader.ts';
import { listOpenCycles, listRequests } from '../store/cycle-reader.ts';
import { listOccurrences } from '../store/occurrence-reader.ts';
import { listCarriedOn } from '../store/period-reader.ts';
import { findPlan } from '../store/plan-reader.ts';
import { listReminderChoices, listRemindingPlans, listSentReminders } from '../store/reminder-reader.ts';
import { addSentReminders, claimReminderMail } from '../store/reminder-writer.ts';
import { findAsks, findStaff } from './find-asks.ts';

/** One thing of which a person is reminded. */
export interface ReminderLine extends Reminder {
  plan: Plan;
  action: Action;
  /** Null: the action itself is due, nobody asked for an update. */
  requestId: string | null;
}

export type WriteReminders = (person: Person, lines: readonly ReminderLine[]) => { subject: string; text: string };

/**
 * Posts today's reminders of one organisation: one mail a person and day at most. The mail and the note of what was
 * reminded of commit together, so a job that runs twice, or beside another, posts nothing twice.
 */
export async function sendReminders({ database, organisationId }: TaskContext, write: WriteReminders): Promise<number> {
  const lines = await database.read({ organisationId }, findReminders);
  let posted = 0;
  for (const personId of new Set(lines.map((line) => line.personId))) {
    const own = lines.filter((line) => line.personId === personId);
    const sent = await database.write({ organisationId }, async (scope) => {
      const person = (await listPeople(scope)).find(({ id }) => id === personId);
      if (!person || !(await claimReminderMail(scope, personId))) return false;
      await addSentReminders(scope, own);
      await post(scope, { to: person.email, ...write(person, own) });
      return true;
    });
    if (sent) posted += 1;
  }
  return posted;
}

interface Subject extends DueSubject {
  plan: Plan;
  action: Action;
  requestId: string | null;
}

/** Of what people are to be reminded today. */
export async function findReminders(scope: Scope): Promise<ReminderLine[]> {
  const subjects: Subject[] = [];
  for (const { id, rules } of await listRemindingPlans(scope)) subjects.push(...(await subjectsOf(scope, id, rules)));
  const choices = await listReminderChoices(scope);
  const sent = await listSentReminders(
    scope,
    subjects.map(({ id }) => id),
  );
  const keyOf = ({ personId, subjectId, dueOn, rule }: Reminder) => [personId, subjectId, dueOn, rule].join();
  const keys = new Set(sent.map(keyOf));
  const due = remindersDue(
    subjects,
    (personId) => choices.get(personId) ?? 'each',
    (reminder) => keys.has(keyOf(reminder)),
    scope.today,
  );
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  return due.flatMap((reminder) => {
    const subject = byId.get(reminder.subjectId);
    return subject ? [{ ...reminder, plan: subject.plan, action: subject.action, requestId: subject.requestId }] : [];
  });
}

/**
 * What is due in a plan: requests that nobody answered, and actions with a day of which nobody is asked just now. What a
 * later plan goes on with is due there.
 */
async function subjectsOf(scope: Scope, planId: string, rules: ReminderRules): Promise<Subject[]> {
  const plan = await findPlan(scope, planId);
  if (!plan) return [];
  const carriedOn = await listCarriedOn(scope, planId);
  const open = (action: Action) => !hasEnded(action) && !carriedOn.has(action.id);
  const actions = (await listActions(scope, { planId })).filter(open);
  const occurrences = await listOccurrences(
    scope,
    actions.map(({ id }) => id),
  );
  const staff = await findStaff(scope);
  const { asks } = await findAsks(scope, plan, actions, staff);
  const escalateTo = staff.people
    .filter(({ id, roles }) => (rules.escalateTo ? id === rules.escalateTo : roles.includes('equality-lead')))
    .map(({ id }) => id);
  const cycles = (await listOpenCycles(scope)).filter((cycle) => cycle.planId === planId);
  const requests = (
    await listRequests(
      scope,
      cycles.map(({ id }) => id),
    )
  ).filter(({ updateId, withdrawnAt }) => updateId === null && withdrawnAt === null);
  const ofAction = (action: Action): Subject[] => {
    const isAsked = (personId: string) =>
      requests.some((request) => request.actionId === action.id && request.personId === personId);
    const asked = asks.filter(({ actionId, personId }) => actionId === action.id && !isAsked(personId));
    const recipients = [...new Set(asked.map(({ personId }) => personId))];
    const dueOn = nextDue(action, occurrences);
    return dueOn ? [{ id: action.id, dueOn, rules, recipients, escalateTo, plan, action, requestId: null }] : [];
  };
  const ofRequest = (request: (typeof requests)[number]): Subject[] => {
    const action = actions.find(({ id }) => id === request.actionId);
    const dueOn = cycles.find(({ id }) => id === request.cycleId)?.dueOn;
    if (!action || !dueOn) return [];
    return [
      { id: request.id, dueOn, rules, recipients: [request.personId], escalateTo, plan, action, requestId: request.id },
    ];
  };
  return [...requests.flatMap(ofRequest), ...actions.flatMap(ofAction)];
}
