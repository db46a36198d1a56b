import { capital } from '#platform/kernel';
import { joinWords } from '#platform/views';
import type { Indicator, Standard } from '../../domain/definition.ts';
import type { Figure, FigureNumber, State } from '../../domain/figure.ts';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { Swapped } from '../../use-cases/last-return.ts';
import { tellingOf } from '../figure-record.ts';
import { countText, hiddenMark, numberText, pounds, valueText } from '../figure-text.ts';
import { words } from '../words.ts';
import type { Telling } from '../words-figures.ts';

const own = words.standard;

/** A figure as texts. */
export interface ToldFigure {
  figure: Figure;
  telling: Telling;
  /** With the band where there is one, and the form where the indicator has several. */
  name: string;
  group: string;
  unit: string;
  value: string;
  interval: string;
  counts: string;
  /** Of whoever the group is compared with. */
  others: string;
  state: State;
}

export function toldFigures(standard: Standard, figures: readonly Figure[]): ToldFigure[] {
  const tellers = new Map(standard.indicators.map((one) => [`${one.number} ${one.part}`, tellerOf(standard, one)]));
  return figures.flatMap((figure) => tellers.get(`${figure.indicator} ${figure.part}`)?.(figure) ?? []);
}

/** What all figures of an indicator are told with is found once. */
function tellerOf(standard: Standard, indicator: Indicator): (figure: Figure) => ToldFigure {
  const telling = tellingOf(standard, indicator);
  const { title, form } = indicator;
  const isOneForm = standard.indicators.every((one) => one.title !== title || one.form === form);
  return (figure) => told(figure, telling, isOneForm ? null : words.forms[form].toLowerCase());
}

function told(figure: Figure, telling: Telling, form: string | null): ToldFigure {
  const { indicator } = telling;
  const parts = [figure.band, form].filter((part) => part !== null);
  const sign = figure.measure === 'percent' ? '%' : '';
  const rounded = (bound: number) => `${roundDecimal(bound, indicator.places)}${sign}`;
  return {
    figure,
    telling,
    name: [indicator.title, ...parts].join(': '),
    group: capital(telling.labelOf(figure.group)),
    unit: figure.unit ?? own.all,
    value:
      figure.state === 'suppressed' ? hiddenMark : figure.value === null ? '' : valueText(figure, indicator.places),
    interval:
      figure.lower === null || figure.upper === null ? '' : own.between(rounded(figure.lower), rounded(figure.upper)),
    counts: countsText(figure),
    others: pairText(figure, ['comparatorNumerator', 'comparatorDenominator']),
    state: figure.state,
  };
}

function countsText(figure: Figure): string {
  if (numberText(figure, 'numerator') === '') {
    const answered = numberText(figure, 'denominator');
    return answered === '' ? '' : own.answered(answered);
  }
  const isPay = numberText(figure, 'groupPeople') !== '';
  return pairText(figure, ['numerator', 'denominator'], isPay ? pounds : countText);
}

function pairText(figure: Figure, names: readonly [FigureNumber, FigureNumber], text = countText): string {
  const [part, whole] = names.map((name) => numberText(figure, name, text));
  return part && whole ? own.of(part, whole) : '';
}

export const swappedWords = ({ before, now, quarters }: Swapped): string =>
  words.payGapReturn.swapped(before, now, joinWords(quarters));
