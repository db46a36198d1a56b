import { joinWords } from '#platform/views';
import type { Standard } from '../../domain/definition.ts';
import type { Figure, State } from '../../domain/figure.ts';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { Swapped } from '../../use-cases/last-return.ts';
import { tellingOf } from '../figure-record.ts';
import { capital, countText, pounds, valueText } from '../figure-text.ts';
import { words } from '../words.ts';
import { figureSentence, type Telling } from '../words-figures.ts';

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
  sentence: string;
}

export function toldFigures(standard: Standard, figures: readonly Figure[]): ToldFigure[] {
  const tellings = new Map(standard.indicators.map((one) => [`${one.number} ${one.part}`, tellingOf(standard, one)]));
  return figures.flatMap((figure) => {
    const telling = tellings.get(`${figure.indicator} ${figure.part}`);
    return telling ? [told(figure, telling, standard)] : [];
  });
}

function told(figure: Figure, telling: Telling, { indicators }: Standard): ToldFigure {
  const { indicator } = telling;
  const isOneForm = indicators.every((one) => one.title !== indicator.title || one.form === indicator.form);
  const parts = [figure.band, isOneForm ? null : words.forms[indicator.form].toLowerCase()].filter(
    (part) => part !== null,
  );
  const sign = figure.measure === 'percent' ? '%' : '';
  const rounded = (bound: number) => `${roundDecimal(bound, indicator.places)}${sign}`;
  return {
    figure,
    telling,
    name: [indicator.title, ...parts].join(': '),
    group: capital(telling.labelOf(figure.group)),
    unit: figure.unit ?? own.all,
    value: figure.state === 'suppressed' ? own.c : figure.value === null ? '' : valueText(figure, indicator.places),
    interval:
      figure.lower === null || figure.upper === null ? '' : own.between(rounded(figure.lower), rounded(figure.upper)),
    counts: countsText(figure),
    others:
      figure.comparatorDenominator === null
        ? ''
        : own.of(countText(figure.comparatorNumerator), countText(figure.comparatorDenominator)),
    state: figure.state,
    sentence: figureSentence(figure, telling),
  };
}

const suppressedCounts = (numerator: number | null, denominator: number | null): string =>
  numerator === null && denominator === null
    ? ''
    : own.of(numerator === null ? own.c : countText(numerator), denominator === null ? own.c : countText(denominator));

function countsText({ numerator, denominator, groupPeople, state }: Figure): string {
  if (state === 'suppressed') return suppressedCounts(numerator, denominator);
  if (numerator === null) return denominator === null ? '' : own.answered(countText(denominator));
  if (denominator === null) return '';
  return groupPeople === null
    ? own.of(countText(numerator), countText(denominator))
    : own.of(pounds(numerator), pounds(denominator));
}

export const swappedWords = ({ before, now, quarters }: Swapped): string =>
  words.payGapReturn.swapped(before, now, joinWords(quarters));
