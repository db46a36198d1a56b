import { choice, form, text } from '#platform/forms';
import { words } from '../words.ts';

export const reportable = ['planned', 'in-progress', 'completed', 'stopped'] as const;

export const recordProgressForm = form({
  note: text({ required: words.update.enterNote, most: 5000 }),
  status: choice(reportable, words.update.chooseStatus),
});
