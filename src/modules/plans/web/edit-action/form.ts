import { day, type Field, form, lines, recordId, text, version } from '#platform/forms';
import { isId } from '#platform/kernel';
import type { Lead } from '../../domain/plan.ts';
import { editing } from '../words-editing.ts';

/** The inputs of a row of leads; each row sends both. */
export const leadInputs = { label: 'leadLabel', person: 'leadPerson' };

/** Rows of a lead's own words and a person. A row with neither is left out. */
function leads(): Field<Lead[]> {
  return {
    names: () => [leadInputs.label, leadInputs.person],
    read(sent) {
      const labels = sent[leadInputs.label] ?? [];
      const people = sent[leadInputs.person] ?? [];
      const rows = Array.from({ length: Math.max(labels.length, people.length) }, (_, row) => ({
        label: (labels[row] ?? '').trim().slice(0, 300),
        personId: people[row] || null,
      }));
      const given = rows.filter(({ label, personId }) => label !== '' || personId !== null);
      const known = given.every(({ personId }) => personId === null || isId(personId));
      return known ? { value: given } : { error: editing.action.chooseLead };
    },
  };
}

/** Codes of characteristics; which there are is known when the form is used. */
const codes = (): Field<string[]> => ({
  names: (name) => [name],
  read: (sent, name) => ({ value: [...new Set(sent[name] ?? [])].filter(Boolean).sort() }),
});

export const actionFields = {
  number: text({ most: 30 }),
  text: text({ required: editing.action.enterText, most: 5000 }),
  parts: lines(),
  objectiveId: recordId(),
  groupId: recordId(),
  leads: leads(),
  startsOn: day(),
  dueOn: day(),
  timescaleText: text({ most: 300 }),
  measures: lines(),
  characteristics: codes(),
};

export const checkDates = ({ startsOn, dueOn }: { startsOn: string | null; dueOn: string | null }) =>
  startsOn && dueOn && dueOn < startsOn ? { dueOn: editing.endBeforeStart } : null;

export const editActionForm = form({ version: version(), ...actionFields }, checkDates);
