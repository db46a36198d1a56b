import { countOf } from '../calendar.ts';
import type { Draft, DraftFinding } from '../draft.ts';
import { textOf } from '../pieces.ts';

const RHYTHMS: readonly [RegExp, number][] = [
  [/\b(?:annual(?:ly)?|yearly|every year|each year|per annum)\b/i, 12],
  [/\bquarterly\b|\b(?:every|each) quarter\b/i, 3],
  [/\bmonthly\b|\b(?:every|each) month\b/i, 1],
  [/\b(?:six[- ]monthly|half[- ]yearly|bi-?annual(?:ly)?|twice (?:a|each|per) year)\b/i, 6],
  [/\bbiennial(?:ly)?\b|\bevery other year\b/i, 24],
];

/** The months between repeats that a text speaks of. */
export function rhythmsIn(text: string): number[] {
  const named = RHYTHMS.flatMap(([pattern, months]) => (pattern.test(text) ? [months] : []));
  const every = /\bevery\s+(\w+)\s+(year|month)s\b/i.exec(text);
  const count = every?.[1] ? countOf(every[1]) : Number.NaN;
  return Number.isNaN(count) ? named : [...named, every?.[2]?.startsWith('y') ? count * 12 : count];
}

/** An objective that repeats at one rhythm, and an action of it at another: they can both be meant, so it is asked. */
export function rhythmFindings(draft: Draft): DraftFinding[] {
  const byObjective = Map.groupBy(draft.actions, (action) => action.objective);
  return draft.objectives.flatMap((objective) => {
    const own = rhythmsIn(textOf(objective.text));
    const others = (byObjective.get(objective) ?? []).flatMap((action) => rhythmsIn(textOf(action.text)));
    const differs = own.length > 0 && others.some((months) => !own.includes(months));
    return differs
      ? [{ code: 'cadence-query', about: textOf(objective.text).slice(0, 80), place: objective.place }]
      : [];
  });
}
