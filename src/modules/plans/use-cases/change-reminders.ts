import { findPerson } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { ReminderChoice, ReminderRules } from '../domain/reminders.ts';
import { findReminderRules } from '../store/reminder-reader.ts';
import { setReminderChoice, setReminderRules } from '../store/reminder-writer.ts';
import { openPlan } from './open-plan.ts';

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'no-such-person' } | { code: 'changed-since' };

/** Gives a plan other rules for its reminders; null: it reminds nobody. */
export async function changeReminders(
  scope: WriteScope,
  planId: string,
  version: number,
  rules: ReminderRules | null,
): Promise<Result<undefined, Refusal>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  if (rules?.escalateTo && !(await findPerson(scope, rules.escalateTo))) return refused({ code: 'no-such-person' });
  const before = await findReminderRules(scope, planId);
  if (!(await setReminderRules(scope, planId, version, rules))) return refused({ code: 'changed-since' });
  recordEvent(scope, {
    kind: 'plans:reminders-changed',
    subject: { kind: 'plan', id: planId, label: open.value.title },
    detail: { before, after: rules },
  });
  return ok();
}

/** How the actor wants to be reminded. */
export async function chooseReminders(scope: WriteScope, choice: ReminderChoice): Promise<void> {
  const { personId, name } = scope.actor;
  if (personId === null) return;
  await setReminderChoice(scope, personId, choice);
  recordEvent(scope, {
    kind: 'plans:reminders-chosen',
    subject: { kind: 'person', id: personId, label: name },
    detail: { choice },
  });
}
