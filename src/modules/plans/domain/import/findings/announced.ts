import type { Draft, DraftFinding } from '../draft.ts';
import type { Line } from '../flat-source.ts';
import { textOf } from '../pieces.ts';
import { NUMBER_WORDS } from '../words/calendar.ts';
import { LEVEL_WORDS } from '../words/headers.ts';

const COUNTED = new RegExp(
  `\\b(${Object.keys(NUMBER_WORDS).join('|')}|eleven|thirteen|fourteen|fifteen|\\d{1,2})\\s+(?:\\w+\\s+){0,2}?(objectives|priorities|themes|pillars|goals|actions|domains|strands|commitments|ambitions)\\b`,
  'gi',
);
const MORE_NUMBERS: Record<string, number> = { ...NUMBER_WORDS, eleven: 11, thirteen: 13, fourteen: 14, fifteen: 15 };

/** "Our twelve objectives" in a document that lists fewer. */
export function announcedFindings(draft: Draft, lines: readonly Line[]): DraftFinding[] {
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    [...textOf(line.whole).matchAll(COUNTED)].flatMap((match) => {
      const count = MORE_NUMBERS[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]);
      const noun = match[2]?.toLowerCase() ?? '';
      const isNews = !seen.has(`${count} ${noun}`);
      seen.add(`${count} ${noun}`);
      if (!isNews || count < 2 || listed(draft, noun) >= count) return [];
      return [{ code: 'announced-not-listed', about: match[0], place: line.place }];
    }),
  );
}

/** How many of the announced things were found; a group may be called anything, so the best fit counts. */
function listed(draft: Draft, noun: string): number {
  if (noun === 'actions' || noun === 'commitments') return draft.actions.length;
  const single = noun.replace(/ies$/, 'y').replace(/s$/, '');
  const named = draft.levels.some((level) => level.toLowerCase().endsWith(single));
  const objectives = noun === 'objectives' || noun === 'goals' ? draft.objectives.length : 0;
  if (LEVEL_WORDS[single] === undefined) return draft.groups.length;
  return Math.max(noun === 'objectives' && !named ? 0 : draft.groups.length, objectives);
}
