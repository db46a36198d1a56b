import { findPerson } from '#modules/accounts';
import type { Scope } from '#platform/database';
import type { ReminderRules } from '../domain/reminders.ts';
import { reminderWords } from './words-reminders.ts';

const say = reminderWords.say;

/** What the rules of a plan come to, sentence by sentence. */
export async function ruleSentences(scope: Scope, rules: ReminderRules | null): Promise<string[]> {
  if (!rules) return [say.off];
  const { before, onDay, after, escalateAfter, escalateTo, digest } = rules;
  const times = [
    ...(before.length > 0 ? [say.before(before)] : []),
    ...(onDay ? [say.onDay] : []),
    ...(after.length > 0 ? [say.after(after)] : []),
  ];
  const person = escalateTo && (await findPerson(scope, escalateTo));
  return [
    ...(times.length > 0 ? [say.when(times)] : []),
    ...(escalateAfter === null
      ? []
      : [person ? say.escalateOne(person.name, escalateAfter) : say.escalate(say.equalityLeads, escalateAfter)]),
    digest.every === 'day' ? say.day : say[digest.every](digest.on),
  ];
}
