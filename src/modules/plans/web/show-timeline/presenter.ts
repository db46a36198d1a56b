import type { Day } from '#platform/kernel';
import type { TimelineRow } from '#platform/views';
import { rate } from '../../domain/legend.ts';
import { type Action, type Plan, type PlanTree, titled } from '../../domain/plan.ts';
import { ratingWord, tones } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export interface TimelinePage {
  plan: Plan;
  today: Day;
  rows: TimelineRow[];
  /** From the first to the last day that occurs, and today. */
  period: { from: Day; to: Day };
  undated: Action[];
  total: number;
}

export function presentTimeline({ plan, groups, actions }: PlanTree, today: Day): TimelinePage {
  const dated = actions.filter(({ startsOn, dueOn }) => startsOn !== null || dueOn !== null);
  const days = dated.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn].filter((day) => day !== null));
  const sorted = [...days, today].sort();
  const groupOf = ({ groupId }: Action) => groups.find(({ id }) => id === groupId);
  const rows = dated.map((action): TimelineRow => {
    const group = groupOf(action);
    const { entry } = rate(plan.legend, action, today);
    return {
      label: titled(action.number, action.text),
      href: paths.action({ planId: plan.id, actionId: action.id }),
      group: group ? titled(group.code, group.label) : words.noGroup,
      from: action.startsOn,
      to: action.dueOn,
      tag: entry ? ratingWord(entry) : words.noData,
      tone: entry ? tones[entry.colour] : 'quiet',
    };
  });
  return {
    plan,
    today,
    rows,
    period: { from: sorted[0] ?? today, to: sorted.at(-1) ?? today },
    undated: actions.filter((action) => !dated.includes(action)),
    total: actions.length,
  };
}
