import type { Characteristic } from '#modules/classifications';
import type { Day } from '#platform/kernel';
import { formatMoment, type TimelineEntry } from '#platform/views';
import { type Rating, rate } from '../../domain/legend.ts';
import { type Action, type Group, type Objective, type Plan, type PlanTree, titled } from '../../domain/plan.ts';
import type { FieldChange, ProgressUpdate, RatingDecision } from '../../store/history-reader.ts';
import { ratingWord } from '../parts.tsx';
import { words } from '../words.ts';

interface History {
  updates: ProgressUpdate[];
  changes: FieldChange[];
  decisions: RatingDecision[];
}

interface May {
  report: boolean;
  edit: boolean;
  rate: boolean;
}

export interface ActionPage {
  plan: Plan;
  action: Action;
  group: Group | null;
  objective: Objective | null;
  rating: Rating;
  characteristics: string[];
  timeline: TimelineEntry[];
  may: May;
}

export function presentAction(
  { plan, groups, objectives }: PlanTree,
  action: Action,
  history: History,
  known: readonly Characteristic[],
  may: May,
  today: Day,
): ActionPage {
  return {
    plan,
    action,
    group: groups.find(({ id }) => id === action.groupId) ?? null,
    objective: objectives.find(({ id }) => id === action.objectiveId) ?? null,
    rating: rate(plan.legend, action, today),
    characteristics: action.characteristics.map((code) => known.find((one) => one.code === code)?.label ?? code),
    timeline: timelineOf(plan, history),
    may,
  };
}

/** Reports, changes and decisions together, newest first. */
function timelineOf(plan: Plan, { updates, changes, decisions }: History): TimelineEntry[] {
  const entries = [
    ...updates.map(({ at, by, note, status }) => ({ at, title: words.statuses[status], who: by, text: note })),
    ...decisions.map(({ at, by, code, reason }) => {
      const entry = plan.legend.find((one) => one.code === code);
      const title = entry ? words.action.ratingChosen(ratingWord(entry)) : words.action.ratingReturned;
      return { at, title, who: by, text: reason };
    }),
    ...changes.map((change) => ({
      at: change.at,
      title: words.action.changed(fieldWord(change.field)),
      who: change.by,
      text: `${words.action.from} ${valueWords(change.before)} ${words.action.to} ${valueWords(change.after)}`,
    })),
  ];
  entries.sort((a, b) => b.at.getTime() - a.at.getTime());
  return entries.map(({ at, ...entry }) => ({ ...entry, when: formatMoment(at) }));
}

const fieldNames: Record<string, string> = {
  ...words.fields,
  groupId: words.fields.group,
  objectiveId: words.fields.objective,
  timescaleText: words.fields.timescale,
};

export const fieldWord = (field: string): string => fieldNames[field] ?? words.otherFields[field] ?? titled('', field);

/** A field's value as people read it. */
export function valueWords(value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return words.action.empty;
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value !== 'object') return `“${String(value)}”`;
  const { label, number, text, word } = value as Record<string, unknown>;
  return valueWords([number, label ?? text ?? word ?? JSON.stringify(value)].filter(Boolean).join(' '));
}
