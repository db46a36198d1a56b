import { isDay } from '#platform/kernel';
import { formatDay } from '#platform/views';
import type { DutyAim } from '../domain/links.ts';
import { type Lead, titled } from '../domain/plan.ts';
import type { FieldChange } from '../store/history-reader.ts';
import { words } from './words.ts';
import { editing } from './words-editing.ts';
import { healthWords } from './words-health.ts';
import { links } from './words-links.ts';
import { running } from './words-running.ts';

/** The names of records that a field points to, by their ids. */
export type Names = ReadonlyMap<string, string>;

const pointers = ['groupId', 'objectiveId', 'parentId', 'actionId'];

/** The ids that some changes point to. */
export const idsIn = (changes: readonly Pick<FieldChange, 'field' | 'before' | 'after'>[]): string[] => [
  ...new Set(
    changes
      .filter(({ field }) => pointers.includes(field))
      .flatMap(({ before, after }) => [before, after].filter((value) => typeof value === 'string')),
  ),
];

const fieldNames: Record<string, string> = {
  ...words.fields,
  ...words.otherFields,
  text: words.otherFields.text ?? '',
  groupId: words.fields.group,
  objectiveId: words.fields.objective,
  timescaleText: words.fields.timescale,
  actionId: healthWords.promises.keeps,
  dutyAims: links.dutyAimsShort,
};

export const fieldWord = (field: string): string => fieldNames[field] ?? field;

/** "from … to …", as people read it. */
export function changeWords({ field, before, after }: Pick<FieldChange, 'field' | 'before' | 'after'>, names: Names) {
  const say = (value: unknown) => valueWords(sayable(field, value, names));
  return `${words.action.from} ${say(before)} ${words.action.to} ${say(after)}`;
}

function sayable(field: string, value: unknown, names: Names): unknown {
  if (field === 'dutyAims' && Array.isArray(value)) return value.map((aim: DutyAim) => links.aims[aim]);
  return pointers.includes(field) ? nameOf(value, names) : value;
}

const nameOf = (value: unknown, names: Names): unknown =>
  typeof value === 'string' && value !== '' ? (names.get(value) ?? editing.history.gone) : value;

/** A field's value as people read it. */
export function valueWords(value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return words.action.empty;
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : `“${stateWord(value)}”`;
  if (typeof value !== 'object') return `“${String(value)}”`;
  if ('eachLevel' in value) return leadWords(value as Lead);
  const { label, number, code, text, word, group, objective, action } = value as Record<string, string | undefined>;
  if (group && objective && action) return valueWords([group, objective, action]);
  return valueWords(titled(number ?? (word ? '' : (code ?? '')), label ?? text ?? word ?? JSON.stringify(value)));
}

const leadWords = ({ label, personId, deputyId, eachLevel }: Lead): string => {
  const { named, deputy } = running.leads;
  const beside = [personId && named, deputyId && deputy, eachLevel && editing.action.eachLevels[eachLevel]];
  const said = beside.filter(Boolean).join(', ');
  return `“${label}”${said && ` (${said})`}`;
};

const stateWord = (value: string): string =>
  value === 'active' || value === 'closed' ? editing.plan.states[value] : value;
