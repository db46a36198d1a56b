import { plainText } from '../../../platform/kernel/plain-text.ts';
import type { Question } from './ask.ts';
import type { Indicator } from './definition.ts';
import type { Figure } from './figure.ts';
import { begun } from './work-out.ts';

/** Asks a table of figures (columns Indicator, a characteristic, Value) for those that are taken from elsewhere. */
export function enteredQuestions({ takenElsewhere, categories: { field, cut } }: Indicator): Question[] {
  if (takenElsewhere === null) return [];
  const by: Question['by'] = ['measure-name', cut ? { field, cut } : field];
  return [{ kind: 'published-figures', where: {}, except: {}, by, measure: 'published-value' }];
}

/** "Indicator 5", "WRES 5", "Metric 4a (i)" and "4a i" name their indicator. */
const plainName = (text: string): string =>
  plainText(text)
    .replace(/\b(nhs|sc|wres|wdes|indicator|metric|number)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Figures as somebody entered them: no counts, no interval. */
export function enteredFigures(
  indicator: Indicator,
  rows: readonly { key: readonly string[]; values: readonly number[] }[],
): Figure[] {
  const { number, part, categories } = indicator;
  const names = [plainName(number), plainName(`${number} ${part}`), plainName(indicator.title)];
  return rows.flatMap(({ key: [name = '', group = ''], values }) => {
    const [value] = values;
    const ours = group === categories.group || group === categories.comparator;
    if (value === undefined || !ours || !names.includes(plainName(name))) return [];
    const comparator = group === categories.group ? categories.comparator : null;
    return [begun(indicator, { group, comparator, value, state: 'entered' })];
  });
}
