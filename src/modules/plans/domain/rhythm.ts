import type { Day } from '../../../platform/kernel/day.ts';
import { addMonths } from './import/calendar.ts';

/** What is due: a review of how a plan goes, or a revision of the plan itself. */
export const rhythmKinds = ['review', 'revision'] as const;
export type RhythmKind = (typeof rhythmKinds)[number];

/** How often, in months: monthly to every four years. */
export const rhythmMonths = [1, 2, 3, 4, 6, 12, 24, 36, 48] as const;

/** A dated obligation of a plan. Several stand side by side. */
export interface Rhythm {
  id: string;
  planId: string;
  kind: RhythmKind;
  name: string;
  everyMonths: number;
  /** Due days are counted in months from this one. */
  firstDue: Day;
  nextDue: Day;
  /** Who sees it. */
  board: string;
  /** The role in which somebody signs it. */
  signingRole: string;
  endedAt: Date | null;
  version: number;
}

type Counted = Pick<Rhythm, 'firstDue' | 'everyMonths'>;

const monthsOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** The first due day after a day. A rhythm of month ends stays at month ends: 31 August, 28 February, 31 August. */
export function dueAfter({ firstDue, everyMonths }: Counted, day: Day): Day {
  if (day < firstDue) return firstDue;
  const times = Math.floor((monthsOf(day) - monthsOf(firstDue)) / everyMonths);
  const near = addMonths(firstDue, times * everyMonths);
  return near > day ? near : addMonths(firstDue, (times + 1) * everyMonths);
}

/**
 * What is due after the review of a due day was signed: the first due day after that day, or after the signature where
 * that came later. Due days that have passed by then were missed.
 */
export function dueAfterReview(rhythm: Counted, dueOn: Day, signedOn: Day): { next: Day; missed: Day[] } {
  const missed: Day[] = [];
  let next = dueAfter(rhythm, dueOn);
  while (next <= signedOn) {
    missed.push(next);
    next = dueAfter(rhythm, next);
  }
  return { next, missed };
}

/** The months in which it falls, 1 to 12, in their order: March and September. Null where it is not every year. */
export function monthsDue({ firstDue, everyMonths }: Counted): number[] | null {
  if (12 % everyMonths !== 0) return null;
  const first = (Number(firstDue.slice(5, 7)) - 1) % everyMonths;
  return Array.from({ length: 12 / everyMonths }, (_, time) => first + time * everyMonths + 1);
}
