import { form, text, version } from '#platform/forms';
import { editing } from '../words-editing.ts';

export const groupFields = {
  code: text({ most: 30 }),
  label: text({ required: editing.group.enterLabel, most: 300 }),
  statement: text({ most: 5000 }),
};

export const editGroupForm = form({ version: version(), ...groupFields });
