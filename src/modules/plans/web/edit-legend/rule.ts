import { type LegendEntry, type Situation, situations } from '../../domain/legend.ts';
import { ratingWord } from '../parts.tsx';
import { editing } from '../words-editing.ts';

const inSentence = (some: readonly Situation[]): string => some.map((one) => editing.legend.phrases[one]).join(', or ');

/** The rule of a legend in sentences: what is proposed when, what only people give, what has no word. */
export function ruleSentences(legend: readonly LegendEntry[]): string[] {
  const own = editing.legend;
  const running = legend.find((entry) => entry.situations.includes('in-progress'));
  const claimed = legend.flatMap((entry) => entry.situations);
  const lateAsRunning = running && !claimed.includes('in-progress-late');
  const open = situations.filter((one) => !claimed.includes(one) && !(one === 'in-progress-late' && lateAsRunning));
  return [
    ...legend.map((entry) =>
      entry.situations.length > 0
        ? own.ruleLine(ratingWord(entry), inSentence(situations.filter((one) => entry.situations.includes(one))))
        : own.byPeople(ratingWord(entry)),
    ),
    ...(lateAsRunning ? [own.lateAsRunning(ratingWord(running))] : []),
    ...(open.length > 0 ? [own.noWord(inSentence(open))] : []),
  ];
}
