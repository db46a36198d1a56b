import { choice, form } from '#platform/forms';
import { definePage, done } from '#platform/http';
import { reminderChoices } from '../../domain/reminders.ts';
import { listReminderChoices } from '../../store/reminder-reader.ts';
import { chooseReminders } from '../../use-cases/change-reminders.ts';
import { paths } from '../paths.ts';
import { reminderWords } from '../words-reminders.ts';
import { MyRemindersView } from './view.tsx';

const own = reminderWords.mine;

export const page = definePage({
  name: 'plans.my-reminders',
  path: paths.myReminders,
  permission: 'plans:read',
  load: async (scope) => (await listReminderChoices(scope)).get(scope.actor.personId ?? '') ?? ('each' as const),
  title: () => own.title,
  form: form({ choice: choice(reminderChoices, own.chooseChoice) }),
  start: (chosen) => ({ choice: chosen }),
  view: (_, state) => MyRemindersView({ form: state }),
  async submit(scope, values) {
    await chooseReminders(scope, values.choice);
    return done(paths.myReminders(), own.saved);
  },
});
