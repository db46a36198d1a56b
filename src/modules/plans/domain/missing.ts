import type { Action } from './plan.ts';

export const missingKinds = ['lead', 'date', 'measure'] as const;

export type Missing = (typeof missingKinds)[number];

/** What most plans come without. A time in words ("Ongoing") is no date, and may be all there is to say. */
export function lacks({ leads, startsOn, dueOn, measures }: Action, what: Missing): boolean {
  switch (what) {
    case 'lead':
      return leads.length === 0;
    case 'date':
      return startsOn === null && dueOn === null;
    case 'measure':
      return measures.length === 0;
  }
}
