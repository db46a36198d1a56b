import type { Newer, Values } from '#platform/forms';
import { dayInputs } from '#platform/forms';
import { formatDay } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import type { editPlanForm } from './form.ts';

type PlanValues = Values<typeof editPlanForm.fields>;

/** The plan as its form asks for it. */
const valuesOf = (plan: Plan): PlanValues => ({
  version: plan.version,
  title: plan.title,
  bodies: plan.bodies.map(({ label }) => label),
  periodText: plan.periodText,
  periodFrom: plan.periodFrom,
  periodTo: plan.periodTo,
  groupWord: plan.levels.group,
  objectiveWord: plan.levels.objective,
  actionWord: plan.levels.action,
  anchorOn: plan.anchorOn,
  state: plan.state,
});

export function startOf(plan: Plan): Record<string, string> {
  const { version, bodies, periodFrom, periodTo, anchorOn, ...texts } = valuesOf(plan);
  return {
    ...texts,
    version: String(version),
    bodies: bodies.join('\n'),
    ...dayInputs('periodFrom', periodFrom),
    ...dayInputs('periodTo', periodTo),
    ...dayInputs('anchorOn', anchorOn),
  };
}

/** What stands in the plan now beside what was typed. */
export function comparePlan(plan: Plan, typed: PlanValues): Newer {
  const saved = valuesOf(plan);
  const own = editing.plan;
  const fields: [string, (values: PlanValues) => string][] = [
    [own.title, ({ title }) => title],
    [own.bodies, ({ bodies }) => bodies.join('; ')],
    [own.periodText, ({ periodText }) => periodText],
    [own.periodFrom, ({ periodFrom }) => dayWords(periodFrom)],
    [own.periodTo, ({ periodTo }) => dayWords(periodTo)],
    [own.group, ({ groupWord }) => groupWord],
    [own.objective, ({ objectiveWord }) => objectiveWord],
    [own.action, ({ actionWord }) => actionWord],
    [words.otherFields.anchorOn ?? '', ({ anchorOn }) => dayWords(anchorOn)],
    [own.state, ({ state }) => own.states[state]],
  ];
  return { fields: fields.map(([label, say]) => ({ label, saved: say(saved), typed: say(typed) })) };
}

export const dayWords = (day: string | null): string => (day ? formatDay(day) : '');
