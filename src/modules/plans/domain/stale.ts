import { addDays, type Day, daysBetween } from '../../../platform/kernel/day.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Plan } from './plan.ts';

/** Where a plan does not say how often it is reviewed. */
const usualDays = 182;

/** After how many days without a report an action is stale, and whether the plan's review cycle says so. */
export interface StaleAfter {
  days: number;
  fromPlan: boolean;
}

/** The longest time between two reviews that the plan names, such as "March" and "September". */
export function staleAfter({ about }: Pick<Plan, 'about'>, today: Day): StaleAfter {
  const words = about.reviewCycle.join(' and ');
  const period = { from: today, to: addDays(today, 366 * 6) };
  for (const text of words ? [words, `${words} each year`] : []) {
    const days = occurrencesOf({ text, from: null, to: null }, period);
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
    if (gaps.length > 0) return { days: Math.max(...gaps), fromPlan: true };
  }
  return { days: usualDays, fromPlan: false };
}
