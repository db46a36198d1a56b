import { choices, day, type Field, form, lines, recordId, text, version } from '#platform/forms';
import { isId } from '#platform/kernel';
import { dutyAims } from '../../domain/links.ts';
import { type Lead, type UnitLevel, unitLevels } from '../../domain/plan.ts';
import { editing } from '../words-editing.ts';

/** The inputs of a row of leads; each row sends both. */
export const leadInputs = {
  label: 'leadLabel',
  person: 'leadPerson',
  deputy: 'leadDeputy',
  level: 'leadLevel',
};

/** Rows of a lead's own words, a contact, a deputy and who answers. A row with neither words nor contact is left out. */
function leads(): Field<Lead[]> {
  return {
    names: () => Object.values(leadInputs),
    read(sent) {
      const texts = (name: keyof typeof leadInputs) => sent[leadInputs[name]] ?? [];
      const [labels, people] = [texts('label'), texts('person')];
      const rows = Array.from({ length: Math.max(labels.length, people.length) }, (_, row) => ({
        label: (labels[row] ?? '').trim().slice(0, 300),
        personId: people[row] || null,
        deputyId: texts('deputy')[row] || null,
        eachLevel: levelOf(texts('level')[row]),
      }));
      const given = rows.filter(({ label, personId }) => label !== '' || personId !== null);
      const known = given.every(({ personId, deputyId }) =>
        [personId, deputyId].every((id) => id === null || isId(id)),
      );
      return known ? { value: given } : { error: editing.action.chooseLead };
    },
  };
}

const levelOf = (sent: string | undefined): UnitLevel | null => unitLevels.find((level) => level === sent) ?? null;

/** Codes of characteristics, or ids of bodies; which there are is known when the form is used. */
export const codes = (): Field<string[]> => ({
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
  dutyAims: choices(dutyAims),
  bodyIds: codes(),
};

export const checkDates = ({ startsOn, dueOn }: { startsOn: string | null; dueOn: string | null }) =>
  startsOn && dueOn && dueOn < startsOn ? { dueOn: editing.endBeforeStart } : null;

export const editActionForm = form(
  { version: version(), ...actionFields, slipReason: text({ most: 1000 }) },
  checkDates,
);
