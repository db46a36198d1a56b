import { addDays, type Day, daysBetween } from '../../../platform/kernel/day.ts';
import { addMonths } from './import/calendar.ts';
import type { Action, Plan } from './plan.ts';

/** Whether an action goes on into the next period: proposed, possible, or not at all. */
export type Offer = 'carry' | 'may-carry' | 'stays';

/** What is unfinished goes on; what is finished may; what was stopped stays behind. */
export function offerOf({ status }: Pick<Action, 'status'>): Offer {
  if (status === 'stopped') return 'stays';
  return status === 'completed' ? 'may-carry' : 'carry';
}

interface Period {
  periodFrom: Day | null;
  periodTo: Day | null;
}

export interface Distance {
  months: number;
  days: number;
}

/** How far the second period begins after the first: in whole months where it does, else in days. Null: not known. */
export function distanceBetween(
  first: Pick<Period, 'periodFrom'>,
  second: Pick<Period, 'periodFrom'>,
): Distance | null {
  const [from, to] = [first.periodFrom, second.periodFrom];
  if (!from || !to || from >= to) return null;
  const monthsOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsOf(to) - monthsOf(from);
  return addMonths(from, months) === to ? { months, days: 0 } : { months: 0, days: daysBetween(from, to) };
}

/** A day as far on; the end of a month stays the end of a month. */
export function movedBy(day: Day, { months, days }: Distance): Day {
  const isEnd = addDays(day, 1).endsWith('-01');
  return isEnd && days === 0 ? addDays(addMonths(addDays(day, 1), months), -1) : addDays(addMonths(day, months), days);
}

/** The period after this one, of the same length; empty where the plan does not say. */
export function periodAfter({ periodFrom, periodTo }: Period): Period {
  if (!periodFrom || !periodTo) return { periodFrom: null, periodTo: null };
  const next = addDays(periodTo, 1);
  const distance = distanceBetween({ periodFrom }, { periodFrom: next });
  return { periodFrom: next, periodTo: distance && movedBy(periodTo, distance) };
}

/**
 * "2026 to 2030" four years on is "2030 to 2034", "2026/27" is "2030/31". Where the distance is no whole number of years
 * the text stays.
 */
export function yearsLater(text: string, distance: Distance | null): string {
  if (distance?.days !== 0 || distance.months % 12 !== 0) return text;
  const years = distance.months / 12;
  return text.replace(/\b((?:19|20)\d\d)(?:([/–-])(\d\d)(?![-\d]))?\b/g, (_, year: string, dash = '', short = '') => {
    const end = short && String((Number(short) + years) % 100).padStart(2, '0');
    return `${Number(year) + years}${dash}${end}`;
  });
}

/** An action as it begins the next period. Without a distance its days stay open. */
export function carriedOver(action: Action, distance: Distance | null): Action {
  const moved = (day: Day | null) => (day && distance ? movedBy(day, distance) : null);
  return {
    ...action,
    startsOn: moved(action.startsOn),
    dueOn: moved(action.dueOn),
    timescaleText: withoutYears(action.timescaleText),
    status: action.status === 'completed' ? 'planned' : action.status,
    statusText: '',
    places: {},
  };
}

/** An action as another plan may begin with it: what is to be done and how one will know, without who and when. */
export const asTemplate = (action: Action): Action => ({
  ...action,
  leads: [],
  startsOn: null,
  dueOn: null,
  timescaleText: withoutYears(action.timescaleText),
  bodyIds: [],
  status: 'planned',
  statusText: '',
  places: {},
});

/** "Each spring" holds in every period, "By March 2027" in one. */
const withoutYears = (text: string): string => (/\b(?:19|20)\d\d\b/.test(text) ? '' : text);

/** What the next plan begins with. It is not signed off yet, and the figures of the old document are not its own. */
export function planAfter(plan: Plan, distance: Distance | null): Plan {
  const moved = (day: Day | null) => (day && distance ? movedBy(day, distance) : null);
  return {
    ...plan,
    state: 'active',
    horizons: plan.horizons.map(({ word, from, to }) => ({ word, from: moved(from), to: moved(to) })),
    about: { ...plan.about, signOff: null, figures: [] },
    anchorOn: moved(plan.anchorOn),
  };
}
