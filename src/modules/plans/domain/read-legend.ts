import type { Colour, LegendEntry, Situation } from './legend.ts';

const evidence: readonly [RegExp, Situation[]][] = [
  [/\b(stopped|cancelled|withdrawn|superseded|no longer|will not)\b/i, ['stopped']],
  [
    /\bnot (yet )?(started|begun|commenced)\b.*\b(late|overdue|behind)\b|\b(late|overdue)\b.*\bnot (yet )?started\b/i,
    ['not-started-late'],
  ],
  [/\b(planned|not (yet )?(started|begun|commenced|due)|upcoming|scheduled|future)\b/i, ['planned']],
  [/\b(complete|completed|done|achieved|delivered|closed|finished)\b/i, ['completed']],
  [/\b(overdue|late|off track|behind|missed|delayed)\b/i, ['in-progress-late', 'not-started-late']],
  [/\b(at risk|some (issue|concern)|minor)/i, []],
  [/\b(in progress|progressing|underway|under way|on track|on target|started|ongoing)\b/i, ['in-progress']],
];

const colours: readonly [RegExp, Colour][] = [
  [/\bred\b/i, 'red'],
  [/\b(amber|yellow|orange)\b/i, 'amber'],
  [/\bgreen\b/i, 'green'],
  [/\b(blue|purple)\b/i, 'blue'],
];

/**
 * The legend of a plan's own document. What each entry is proposed for is read from its meaning; an entry whose
 * meaning says nothing about status or dates is left for people to give.
 */
export function readLegend(rows: readonly { code: string; word: string; meaning: string }[]): LegendEntry[] {
  const taken = new Set<Situation>();
  const entries = rows.map(({ code, word, meaning }): LegendEntry => {
    const [, found = []] = evidence.find(([pattern]) => pattern.test(`${word} ${meaning}`)) ?? [];
    const own = found.filter((situation) => !taken.has(situation));
    for (const situation of own) taken.add(situation);
    const [, colour = 'grey'] = colours.find(([pattern]) => pattern.test(`${code} ${word}`)) ?? [];
    return { code: code || word.toLowerCase(), word, meaning, colour, situations: own };
  });
  if (!taken.has('in-progress-late'))
    entries.find(({ situations }) => situations.includes('in-progress'))?.situations.push('in-progress-late');
  return entries;
}
