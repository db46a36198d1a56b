import { type Scope, tables } from '#platform/database';
import type { Reminder, ReminderChoice, ReminderRules } from '../domain/reminders.ts';
import type { PlansSchema } from './schema.ts';

/** The rules of a plan; null: it reminds nobody. */
export async function findReminderRules(scope: Scope, planId: string): Promise<ReminderRules | null> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan')
    .select('reminder_rules as rules')
    .where('id', '=', planId)
    .executeTakeFirst();
  return found?.rules ?? null;
}

/** The active plans that remind people, with their rules. */
export async function listRemindingPlans(scope: Scope): Promise<{ id: string; rules: ReminderRules }[]> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan')
    .select(['id', 'reminder_rules as rules'])
    .where('state', '=', 'active')
    .where('reminder_rules', 'is not', null)
    .execute();
  return found.flatMap(({ id, rules }) => (rules ? [{ id, rules }] : []));
}

export async function listReminderChoices(scope: Scope): Promise<Map<string, ReminderChoice>> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('reminder_choice')
    .select(['person_id as personId', 'choice'])
    .execute();
  return new Map(found.map(({ personId, choice }) => [personId, choice]));
}

/** What people were reminded of about these subjects. */
export async function listSentReminders(scope: Scope, subjectIds: readonly string[]): Promise<Reminder[]> {
  if (subjectIds.length === 0) return [];
  return tables<PlansSchema>(scope)
    .selectFrom('reminder_sent')
    .select(['person_id as personId', 'subject_id as subjectId', 'due_on as dueOn', 'rule'])
    .where('subject_id', 'in', subjectIds)
    .execute();
}
