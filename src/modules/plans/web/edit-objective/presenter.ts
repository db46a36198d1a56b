import type { Scope } from '#platform/database';
import type { Newer, Option, OptionGroup } from '#platform/forms';
import { type Group, nameOf, type Objective, type Plan, titled } from '../../domain/plan.ts';
import { findObjective, listGroups } from '../../store/part-reader.ts';
import { type AlignedObjective, listPossibleParents } from '../../store/plan-reader.ts';
import type { ObjectiveEdit } from '../../use-cases/edit-objective.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';

/** What an objective may stand in and serve. */
export interface ObjectiveChoices {
  groups: Group[];
  parents: AlignedObjective[];
}

export async function findObjectiveChoices(
  scope: Scope,
  plan: Plan,
  current: string | null,
): Promise<ObjectiveChoices> {
  const parents = await listPossibleParents(scope, plan.id);
  const missing = current && !parents.some(({ id }) => id === current) ? await findObjective(scope, current) : null;
  const kept = missing ? [{ ...missing, planTitle: editing.objective.closedPlan }] : [];
  return { groups: await listGroups(scope, plan.id), parents: [...parents, ...kept] };
}

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
export function compareObjective(saved: Objective, typed: ObjectiveEdit, { groups, parents }: ObjectiveChoices): Newer {
  const own = editing.objective;
  const groupOf = ({ groupId }: ObjectiveEdit) =>
    groupOptions(groups).find(({ value }) => value === groupId)?.text ?? '';
  const parentOf = ({ parentId }: ObjectiveEdit) => {
    const parent = parents.find(({ id }) => id === parentId);
    return parent ? nameOf(parent) : '';
  };
  const fields: [string, (values: ObjectiveEdit) => string][] = [
    [own.number, ({ number }) => number],
    [own.text, ({ text }) => text],
    [own.issue, ({ issue }) => issue],
    [own.aim, ({ aim }) => aim],
    [words.fields.group, groupOf],
    [own.serves, parentOf],
  ];
  return { fields: fields.map(([label, say]) => ({ label, saved: say(saved), typed: say(typed) })) };
}
