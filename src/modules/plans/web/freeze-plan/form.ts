import { form, text } from '#platform/forms';
import { versionWords } from '../words-versions.ts';

export const freezeForm = form({
  label: text({ required: versionWords.freeze.enterLabel, most: 200 }),
  reason: text({ most: 1000 }),
});
