import { tables, type WriteScope } from '#platform/database';
import type { Reminder, ReminderChoice, ReminderRules } from '../domain/reminders.ts';
import type { PlansSchema } from './schema.ts';

/** False when somebody changed the plan since that version. */
export async function setReminderRules(
  scope: WriteScope,
  planId: string,
  version: number,
  rules: ReminderRules | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('plan')
    .set({ reminder_rules: rules && JSON.stringify(rules), version: version + 1 })
    .where('id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function setReminderChoice(scope: WriteScope, personId: string, choice: ReminderChoice): Promise<void> {
  await tables<PlansSchema>(scope)
    .insertInto('reminder_choice')
    .values({ organisation_id: scope.organisationId, person_id: personId, choice })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ choice }))
    .execute();
}

/** Takes today's one mail of reminders to a person. False: it was taken before. Another process waits here for the first. */
export async function claimReminderMail(scope: WriteScope, personId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<PlansSchema>(scope)
    .insertInto('reminder_mail')
    .values({ organisation_id: scope.organisationId, person_id: personId, on_day: scope.today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function addSentReminders(scope: WriteScope, reminders: readonly Reminder[]): Promise<void> {
  const rows = reminders.map(({ personId, subjectId, dueOn, rule }) => ({
    ...{ organisation_id: scope.organisationId, person_id: personId, subject_id: subjectId },
    ...{ due_on: dueOn, rule, on_day: scope.today },
  }));
  await tables<PlansSchema>(scope).insertInto('reminder_sent').values(rows).execute();
}
