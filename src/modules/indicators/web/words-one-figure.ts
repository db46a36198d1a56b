import type { Figure } from '../domain/figure.ts';
import { percentText, roundDecimal } from '../domain/statistics/decimal.ts';
import { countText, valueText } from './figure-text.ts';

/** What a single worked-out figure says, without knowing what it is about. */
export function oneFigureSentence(figure: Figure, per = 1): string {
  const { indicator, value, lower, upper, numerator, denominator } = figure;
  const first = `${countText(numerator)} of ${countText(denominator)}`;
  const second = `${countText(figure.comparatorNumerator)} of ${countText(figure.comparatorDenominator)}`;
  if (figure.reason)
    return noFigure(figure, indicator === 'ratio' || indicator === 'difference' ? `${first} against ${second}` : first);
  const between = (text: (bound: number) => string) =>
    `With 95% confidence the true figure lies between ${lower === null ? 'an unknown bound' : text(lower)} and ${text(upper ?? 0)}.`;
  const perCent = (bound: number) => `${roundDecimal(100 * bound, 1)}%`;
  const points = (bound: number) => roundDecimal(100 * bound, 1);
  switch (indicator) {
    case 'ratio':
      return `The first group was ${valueText(figure, 2)} times as likely as the second (${first} against ${second}). ${between((bound) => roundDecimal(bound, 2))} ${careful(figure, 1)}`;
    case 'difference':
      return `${percentText(Number(numerator), Number(denominator), 1)}% (${first}) less ${percentText(Number(figure.comparatorNumerator), Number(figure.comparatorDenominator), 1)}% (${second}) is ${points(Number(value))} percentage points. ${between(points)} ${careful(figure, 0)}`;
    case 'rate':
      return `${roundDecimal(Number(value), 2)} for every ${countText(per)} (${first}). ${between((bound) => roundDecimal(bound, 2))}`;
    default:
      return `${valueText({ ...figure, measure: 'percent' }, 1)} (${first}). ${between(perCent)}`;
  }
}

const careful = ({ lower, upper }: Figure, equal: number): string =>
  lower !== null && upper !== null && lower <= equal && upper >= equal
    ? `Since ${equal} is within, the difference may be chance.`
    : `Since ${equal} is not within, chance alone is an unlikely explanation.`;

function noFigure({ reason }: Figure, counts: string): string {
  switch (reason?.code) {
    case 'too-few':
      return `Too few to judge (${counts}): a ratio needs ${reason.of} people in each group, and ${reason.events} cases in both together. Pool several years, or merge groups.`;
    case 'no-events':
      return `A ratio cannot be worked out where one group has no case (${counts}).`;
    default:
      return `It cannot be worked out where a group is empty (${counts}).`;
  }
}
