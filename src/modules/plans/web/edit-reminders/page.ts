import { listPeople } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import type { ReminderRules } from '../../domain/reminders.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { findReminderRules } from '../../store/reminder-reader.ts';
import { changeReminders } from '../../use-cases/change-reminders.ts';
import { paths } from '../paths.ts';
import { ruleSentences } from '../reminder-sentences.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { cycleWords } from '../words-cycles.ts';
import { reminderWords } from '../words-reminders.ts';
import { editRemindersForm, rulesIn, startOf } from './form.ts';
import { EditRemindersView } from './view.tsx';

const own = reminderWords.rules;

export const page = definePage({
  name: 'plans.edit-reminders',
  path: paths.reminders,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    const rules = await findReminderRules(scope, plan.id);
    const people = await listPeople(scope);
    return { plan, rules, people, sentences: await ruleSentences(scope, rules), newer: null as Newer | null };
  },
  title: () => own.title,
  trail: ({ plan }) => [...planTrail(plan), { text: cycleWords.list.title, href: paths.cycles({ planId: plan.id }) }],
  form: editRemindersForm,
  start: ({ plan, rules }) => ({ version: String(plan.version), ...startOf(rules) }),
  view: (data, form) => EditRemindersView({ ...data, form }),
  async submit(scope, values, data, { params }) {
    const rules = rulesIn(values);
    if (values.preview) return again({}, { ...data, sentences: await ruleSentences(scope, rules) });
    const changed = await changeReminders(scope, params.planId, values.version, rules);
    if (changed.ok) return done(paths.cycles(params), own.saved);
    switch (changed.refusal.code) {
      case 'no-such-person':
        return again({ escalateTo: own.noSuchPerson });
      case 'plan-closed':
        return again({ isOn: words.update.closed });
      case 'not-found':
        return notFound();
      case 'changed-since': {
        const plan = (await findPlan(scope, params.planId)) ?? data.plan;
        return again(
          { version: changedSince },
          { ...data, plan, newer: await compare(scope, plan.id, rules) },
          {
            version: String(plan.version),
          },
        );
      }
    }
  },
});

async function compare(scope: Scope, planId: string, typed: ReminderRules | null): Promise<Newer> {
  const saved = await ruleSentences(scope, await findReminderRules(scope, planId));
  return {
    fields: [{ label: own.title, saved: saved.join(' '), typed: (await ruleSentences(scope, typed)).join(' ') }],
  };
}
