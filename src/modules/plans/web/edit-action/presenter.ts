import { type Body, listBodies, listPeople, type Person } from '#modules/accounts';
import type { Characteristic } from '#modules/classifications';
import type { Scope } from '#platform/database';
import { dayInputs, type Newer, type Values } from '#platform/forms';
import { joinWords } from '#platform/views';
import { readParts } from '../../domain/action-parts.ts';
import { bodiesOf } from '../../domain/answerers.ts';
import { type Action, type Group, isLedBy, nameOf, type Objective, type PlanTree, titled } from '../../domain/plan.ts';
import type { ActionEdit } from '../../use-cases/edit-action.ts';
import { listCharacteristicChoices } from '../characteristic-choices.ts';
import { dutyAimWords } from '../duty-aims.tsx';
import { dayWords } from '../edit-plan/presenter.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';
import type { actionFields } from './form.ts';

/** What an action may stand in, be led by and be for. */
export interface ActionChoices {
  groups: Group[];
  objectives: Objective[];
  people: Person[];
  characteristics: Characteristic[];
  /** The bodies that share the plan; none where it is one body's own. */
  bodies: Body[];
}

/** `current` keeps what the action is for already, though it is not in use any more. */
export async function findActionChoices(
  scope: Scope,
  { plan, groups, objectives }: PlanTree,
  current: Action | null,
): Promise<ActionChoices> {
  const shared = bodiesOf(plan, { bodyIds: [] }, await listBodies(scope));
  const bodies = shared.length > 1 ? shared : [];
  return {
    groups,
    objectives,
    people: await listPeople(scope),
    characteristics: await listCharacteristicChoices(scope, current),
    bodies,
  };
}

export function startOf(action: Action, choices: ActionChoices): Record<string, string | string[]> {
  const { number, text, timescaleText, characteristics, dutyAims, bodyIds, objectiveId, groupId, version } = action;
  const objective = choices.objectives.find(({ id }) => id === objectiveId);
  return {
    ...{ number, text, timescaleText, characteristics, dutyAims, bodyIds, version: String(version) },
    parts: action.parts.map((part) => titled(part.number, part.text)).join('\n'),
    objectiveId: objectiveId ?? '',
    groupId: objective?.groupId ? '' : (groupId ?? ''),
    leadLabel: action.leads.map(({ label }) => label),
    leadPerson: action.leads.map(({ personId }) => personId ?? ''),
    leadDeputy: action.leads.map(({ deputyId }) => deputyId ?? ''),
    leadLevel: action.leads.map(({ eachLevel }) => eachLevel ?? ''),
    measures: action.measures.join('\n'),
    ...dayInputs('startsOn', action.startsOn),
    ...dayInputs('dueOn', action.dueOn),
  };
}

/** What was typed as an edit, or the field in which something is not of the list. */
export function readEdit(
  values: Values<typeof actionFields>,
  { people, characteristics, bodies }: ActionChoices,
  before: Action | null,
): { edit: ActionEdit } | { wrong: 'leads' | 'characteristics' | 'bodyIds' } {
  const isKnown = (code: string) => characteristics.some((one) => one.code === code);
  if (!values.characteristics.every(isKnown)) return { wrong: 'characteristics' };
  if (!values.bodyIds.every((id) => bodies.some((body) => body.id === id))) return { wrong: 'bodyIds' };
  const was = before?.leads ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const isNamed = (id: string | null) => id === null || names.has(id) || isLedBy({ leads: was }, [id]);
  if (!values.leads.every(({ personId, deputyId }) => isNamed(personId) && isNamed(deputyId)))
    return { wrong: 'leads' };
  const leads = values.leads.map((lead) => ({ ...lead, label: lead.label || names.get(lead.personId ?? '') || '' }));
  const bodyIds = values.bodyIds.length === bodies.length ? [] : values.bodyIds;
  return { edit: { ...values, bodyIds, leads, parts: readParts(values.parts, before?.parts ?? []) } };
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
  const leadWords = ({ label, personId, deputyId, eachLevel }: ActionEdit['leads'][number]) => {
    const others = [personOf(personId), personOf(deputyId), eachLevel && own.eachLevels[eachLevel]];
    const beside = others.filter((name) => name && name !== label).join(', ');
    return beside ? `${label} (${beside})` : label;
  };
  const bodyOf = (id: string) => choices.bodies.find((one) => one.id === id)?.name ?? id;
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
    [links.dutyAimsShort, ({ dutyAims }) => dutyAimWords(dutyAims)],
    [own.bodies, ({ bodyIds }) => joinWords(bodyIds.map(bodyOf))],
  ];
  return { fields: fields.map(([label, say]) => ({ label, saved: say(saved), typed: say(typed) })) };
}
