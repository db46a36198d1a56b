import { listPeople, type Person } from '#modules/accounts';
import { type Characteristic, listCharacteristics } from '#modules/classifications';
import type { Scope } from '#platform/database';
import { dayInputs, type Newer, type Values } from '#platform/forms';
import { joinWords } from '#platform/views';
import { readParts } from '../../domain/action-parts.ts';
import { type Action, type Group, nameOf, type Objective, type PlanTree, titled } from '../../domain/plan.ts';
import type { ActionEdit } from '../../use-cases/edit-action.ts';
import { dayWords } from '../edit-plan/presenter.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import type { actionFields } from './form.ts';

/** What an action may stand in, be led by and be for. */
export interface ActionChoices {
  groups: Group[];
  objectives: Objective[];
  people: Person[];
  characteristics: Characteristic[];
}

/** `current` keeps what the action is for already, though it is not in use any more. */
export async function findActionChoices(
  scope: Scope,
  { groups, objectives }: PlanTree,
  current: Action | null,
): Promise<ActionChoices> {
  const known = await listCharacteristics(scope);
  const retired = (current?.characteristics ?? []).filter((code) => !known.some((one) => one.code === code));
  const kept = retired.map((code) => ({ code, label: code, local: true, alsoCalled: [] }));
  return { groups, objectives, people: await listPeople(scope), characteristics: [...known, ...kept] };
}

export function startOf(action: Action, choices: ActionChoices): Record<string, string | string[]> {
  const { number, text, timescaleText, characteristics, objectiveId, groupId, version } = action;
  const objective = choices.objectives.find(({ id }) => id === objectiveId);
  return {
    ...{ number, text, timescaleText, characteristics, version: String(version) },
    parts: action.parts.map((part) => titled(part.number, part.text)).join('\n'),
    objectiveId: objectiveId ?? '',
    groupId: objective?.groupId ? '' : (groupId ?? ''),
    leadLabel: action.leads.map(({ label }) => label),
    leadPerson: action.leads.map(({ personId }) => personId ?? ''),
    measures: action.measures.join('\n'),
    ...dayInputs('startsOn', action.startsOn),
    ...dayInputs('dueOn', action.dueOn),
  };
}

/** What was typed as an edit, or the field in which something is not of the list. */
export function readEdit(
  values: Values<typeof actionFields>,
  { people, characteristics }: ActionChoices,
  before: Action | null,
): { edit: ActionEdit } | { wrong: 'leads' | 'characteristics' } {
  const isKnown = (code: string) => characteristics.some((one) => one.code === code);
  if (!values.characteristics.every(isKnown)) return { wrong: 'characteristics' };
  const was = before?.leads ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const isNamed = (id: string | null) => id === null || names.has(id) || was.some(({ personId }) => personId === id);
  if (!values.leads.every(({ personId }) => isNamed(personId))) return { wrong: 'leads' };
  const leads = values.leads.map(({ label, personId }) => ({
    label: label || names.get(personId ?? '') || '',
    personId,
  }));
  return { edit: { ...values, leads, parts: readParts(values.parts, before?.parts ?? []) } };
}

/** What stands in the action now beside what was typed. */
export function compareAction(saved: Action, typed: ActionEdit, choices: ActionChoices): Newer {
  const placeOf = ({ groupId, objectiveId }: ActionEdit) => {
    const objective = choices.objectives.find(({ id }) => id === objectiveId);
    const group = choices.groups.find(({ id }) => id === (objective?.groupId ?? groupId));
    return [group ? titled(group.code, group.label) : '', objective ? nameOf(objective) : ''];
  };
  const labelOf = (code: string) => choices.characteristics.find((one) => one.code === code)?.label ?? code;
  const personOf = (id: string | null) => choices.people.find((one) => one.id === id)?.name;
  const leadWords = ({ label, personId }: ActionEdit['leads'][number]) =>
    personId && personOf(personId) !== label ? `${label} (${personOf(personId) ?? ''})` : label;
  const own = editing.action;
  const fields: [string, (values: ActionEdit) => string][] = [
    [own.number, ({ number }) => number],
    [own.text, ({ text }) => text],
    [own.parts, ({ parts }) => parts.map((part) => titled(part.number, part.text)).join('; ')],
    [words.fields.objective, (values) => placeOf(values)[1] ?? ''],
    [words.fields.group, (values) => placeOf(values)[0] ?? ''],
    [own.leads, ({ leads }) => leads.map(leadWords).join('; ')],
    [own.startsOn, ({ startsOn }) => dayWords(startsOn)],
    [own.dueOn, ({ dueOn }) => dayWords(dueOn)],
    [own.timescale, ({ timescaleText }) => timescaleText],
    [own.measures, ({ measures }) => measures.join('; ')],
    [own.characteristics, ({ characteristics }) => joinWords(characteristics.map(labelOf))],
  ];
  return { fields: fields.map(([label, say]) => ({ label, saved: say(saved), typed: say(typed) })) };
}
