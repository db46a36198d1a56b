import type { Characteristic } from '#modules/classifications';
import type { Scope } from '#platform/database';
import type { Newer, Option, OptionGroup } from '#platform/forms';
import { joinWords } from '#platform/views';
import { type Group, nameOf, type Objective, type Plan, titled } from '../../domain/plan.ts';
import { findObjective, listGroups } from '../../store/part-reader.ts';
import { type AlignedObjective, listPossibleParents } from '../../store/plan-reader.ts';
import type { ObjectiveEdit } from '../../use-cases/edit-objective.ts';
import { listCharacteristicChoices } from '../characteristic-choices.ts';
import { dutyAimWords } from '../duty-aims.tsx';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';

/** What an objective may stand in, serve and be for. */
export interface ObjectiveChoices {
  groups: Group[];
  parents: AlignedObjective[];
  characteristics: Characteristic[];
}

export async function findObjectiveChoices(
  scope: Scope,
  plan: Plan,
  current: Objective | null,
): Promise<ObjectiveChoices> {
  const parents = await listPossibleParents(scope, plan.id);
  const own = current?.parentId;
  const missing = own && !parents.some(({ id }) => id === own) ? await findObjective(scope, own) : null;
  const kept = missing ? [{ ...missing, planTitle: editing.objective.closedPlan }] : [];
  return {
    groups: await listGroups(scope, plan.id),
    parents: [...parents, ...kept],
    characteristics: await listCharacteristicChoices(scope, current),
  };
}

/** What is wrong where something chosen is not of the list. */
export const wrongCharacteristics = (
  { characteristics }: Pick<ObjectiveEdit, 'characteristics'>,
  choices: ObjectiveChoices,
): { characteristics: string } | null =>
  characteristics.every((code) => choices.characteristics.some((one) => one.code === code))
    ? null
    : { characteristics: links.chooseCharacteristics };

export const groupOptions = (groups: readonly Group[]): Option[] =>
  groups.map(({ id, code, label }) => ({ value: id, text: titled(code, label) }));

/** The objectives of other plans, under the titles of their plans. */
export function parentOptions(parents: readonly AlignedObjective[]): OptionGroup[] {
  const plans = [...new Set(parents.map(({ planTitle }) => planTitle))];
  return plans.map((title) => ({
    group: title,
    options: parents
      .filter(({ planTitle }) => planTitle === title)
      .map((one) => ({ value: one.id, text: nameOf(one) })),
  }));
}

/** What stands in the objective now beside what was typed. */
export function compareObjective(saved: Objective, typed: ObjectiveEdit, choices: ObjectiveChoices): Newer {
  const { groups, parents, characteristics: known } = choices;
  const own = editing.objective;
  const groupOf = ({ groupId }: ObjectiveEdit) =>
    groupOptions(groups).find(({ value }) => value === groupId)?.text ?? '';
  const parentOf = ({ parentId }: ObjectiveEdit) => {
    const parent = parents.find(({ id }) => id === parentId);
    return parent ? nameOf(parent) : '';
  };
  const labelOf = (code: string) => known.find((one) => one.code === code)?.label ?? code;
  const fields: [string, (values: ObjectiveEdit) => string][] = [
    [own.number, ({ number }) => number],
    [own.text, ({ text }) => text],
    [own.issue, ({ issue }) => issue],
    [own.aim, ({ aim }) => aim],
    [words.fields.group, groupOf],
    [own.serves, parentOf],
    [words.fields.characteristics, ({ characteristics }) => joinWords(characteristics.map(labelOf))],
    [links.dutyAimsShort, ({ dutyAims }) => dutyAimWords(dutyAims)],
  ];
  return { fields: fields.map(([label, say]) => ({ label, saved: say(saved), typed: say(typed) })) };
}
