import { addDays, type Day } from '../../../platform/kernel/day.ts';
import { isLate, rate } from './legend.ts';
import type { Action, Plan } from './plan.ts';

export const actionWindows = ['late', 'three-months', 'year', 'no-date'] as const;

export type ActionWindow = (typeof actionWindows)[number];

/** What a person asks of a list of actions; empty texts ask nothing. */
export interface ActionFilter {
  words: string;
  /** A lead's words, or `none`. */
  lead: string;
  characteristic: string;
  /** An aim of the duty, or `none`. */
  aim: string;
  /** A kind of origin. */
  origin: string;
  /** The code of a rating, or `none` for no data. */
  rating: string;
  window: string;
  groupId: string;
}

/** The actions that match, in their order. */
export function filterActions(
  actions: readonly Action[],
  plan: Pick<Plan, 'legend'>,
  filter: ActionFilter,
  today: Day,
): Action[] {
  const asked = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(
    (action) =>
      asked.every((word) => `${action.number} ${action.text}`.toLowerCase().includes(word)) &&
      (filter.lead === '' || hasLead(action, filter.lead)) &&
      (filter.characteristic === '' || action.characteristics.includes(filter.characteristic)) &&
      (filter.aim === '' || hasAim(action, filter.aim)) &&
      (filter.origin === '' || action.origins.some(({ kind }) => kind === filter.origin)) &&
      (filter.rating === '' || (rate(plan.legend, action, today).entry?.code ?? 'none') === filter.rating) &&
      (filter.groupId === '' || action.groupId === filter.groupId) &&
      (filter.window === '' || inWindow(action, filter.window, today)),
  );
}

const hasLead = ({ leads }: Action, lead: string): boolean =>
  lead === 'none' ? leads.length === 0 : leads.some(({ label }) => label === lead);

const hasAim = ({ dutyAims }: Action, aim: string): boolean =>
  aim === 'none' ? dutyAims.length === 0 : dutyAims.some((one) => one === aim);

function inWindow(action: Action, window: string, today: Day): boolean {
  const { startsOn, dueOn, status } = action;
  if (window === 'late') return isLate(action, today);
  if (window === 'no-date') return startsOn === null && dueOn === null;
  const open = status !== 'completed' && status !== 'stopped';
  return open && dueOn !== null && dueOn >= today && dueOn <= addDays(today, window === 'three-months' ? 91 : 365);
}

/** Every lead that occurs, in the plan's own words, once. */
export const leadsOf = (actions: readonly Action[]): string[] =>
  [...new Set(actions.flatMap(({ leads }) => leads.map(({ label }) => label)))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
