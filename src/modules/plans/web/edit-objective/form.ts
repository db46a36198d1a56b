import { choices, form, recordId, text, version } from '#platform/forms';
import { dutyAims } from '../../domain/links.ts';
import { codes } from '../edit-action/form.ts';
import { editing } from '../words-editing.ts';

export const objectiveFields = {
  number: text({ most: 30 }),
  text: text({ most: 3000 }),
  issue: text({ most: 5000 }),
  aim: text({ most: 5000 }),
  groupId: recordId(),
  parentId: recordId(),
  characteristics: codes(),
  dutyAims: choices(dutyAims),
};

/** An objective needs words of some kind to be called by. */
export const checkWords = ({ text: own, issue, aim }: { text: string; issue: string; aim: string }) =>
  own || issue || aim ? null : { text: editing.objective.enterText };

export const editObjectiveForm = form({ version: version(), ...objectiveFields }, checkWords);
