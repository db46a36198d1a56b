import { categorySet } from '#modules/classifications';
import type { Indicator, Standard } from '../domain/definition.ts';
import type { Figure } from '../domain/figure.ts';
import { directionWords, figureSentence, methodWords, type Telling } from './words-figures.ts';

/** How a figure is told: with the words of the standard, then of the category set. */
export function tellingOf(standard: Standard, indicator: Indicator): Telling {
  const set = categorySet(indicator.categories.field);
  return {
    standard,
    indicator,
    characteristic: (set?.label ?? indicator.categories.field).toLowerCase(),
    labelOf: (code) => standard.words[code]?.label ?? set?.categories.find((one) => one.code === code)?.label ?? code,
  };
}

/** A figure in the shape that docs/cli.md promises. Numbers are not rounded; the sentence rounds. */
export function figureRecord(figure: Figure, telling: Telling) {
  const {
    indicator,
    part,
    band,
    group,
    comparator,
    unit,
    measure,
    value,
    lower,
    upper,
    numerator,
    denominator,
    unknown,
    state,
    method,
    ...rest
  } = figure;
  return {
    indicator,
    part: band ?? part,
    group,
    comparator,
    unit,
    value,
    direction: directionWords(telling.indicator, telling),
    lower,
    upper,
    numerator,
    denominator,
    unknown,
    state,
    method: methodWords[method],
    sentence: figureSentence(figure, telling),
    measure,
    comparatorNumerator: rest.comparatorNumerator,
    comparatorDenominator: rest.comparatorDenominator,
    groupPeople: rest.groupPeople,
    comparatorPeople: rest.comparatorPeople,
    unknownNumerator: rest.unknownNumerator,
    toClose: rest.toClose,
    toConfirm: telling.indicator.toConfirm,
    enteredFrom: rest.enteredFrom && `${rest.enteredFrom.source} (${rest.enteredFrom.period})`,
  };
}

export type FigureRecord = ReturnType<typeof figureRecord>;
