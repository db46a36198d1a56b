import type { Figure } from './figure.ts';
import { percentText, roundDecimal } from './statistics/decimal.ts';

/** The figures of a gender pay gap return in per cent with one place, under the official service's names. Null is blank. */
export const returnColumns = [
  'DiffMeanHourlyPercent',
  'DiffMedianHourlyPercent',
  'DiffMeanBonusPercent',
  'DiffMedianBonusPercent',
  'MaleBonusPercent',
  'FemaleBonusPercent',
  'MaleLowerQuartile',
  'FemaleLowerQuartile',
  'MaleLowerMiddleQuartile',
  'FemaleLowerMiddleQuartile',
  'MaleUpperMiddleQuartile',
  'FemaleUpperMiddleQuartile',
  'MaleTopQuartile',
  'FemaleTopQuartile',
] as const;

export type PayGapReturn = Record<(typeof returnColumns)[number], string | null>;

const quarters = { Lower: 'lower', LowerMiddle: 'lower middle', UpperMiddle: 'upper middle', Top: 'upper' } as const;

/** The return from figures of the standard `gender-pay-gap`; null where there is no hourly pay by sex. */
export function payGapReturn(figures: readonly Figure[]): PayGapReturn | null {
  const of = (indicator: string, group = 'female', band: string | null = null) =>
    figures.find((one) => one.indicator === indicator && one.group === group && one.band === band && one.unit === null);
  const gap = (indicator: string) => {
    const value = of(indicator)?.value ?? null;
    return value === null ? null : roundDecimal(value, 1);
  };
  const bonus = (group: string) => share(of('bonus-proportion', group));
  if (gap('mean-hourly') === null) return null;
  const made: Record<string, string | null> = {
    DiffMeanHourlyPercent: gap('mean-hourly'),
    DiffMedianHourlyPercent: gap('median-hourly'),
    DiffMeanBonusPercent: gap('mean-bonus'),
    DiffMedianBonusPercent: gap('median-bonus'),
    MaleBonusPercent: bonus('male') ?? '0.0',
    FemaleBonusPercent: bonus('female') ?? '0.0',
  };
  for (const [name, band] of Object.entries(quarters)) {
    const women = share(of('quarters', 'female', band));
    made[`Female${name}Quartile`] = women;
    // The pair makes exactly a hundred, also where both are half way between two tenths.
    made[`Male${name}Quartile`] = women === null ? null : roundDecimal(Number(roundDecimal(100 - Number(women), 1)), 1);
  }
  return made as PayGapReturn;
}

const share = (figure: Figure | undefined): string | null =>
  figure?.denominator ? percentText(figure.numerator ?? 0, figure.denominator, 1) : null;

/** Why the official service would not take a return. */
export type ReturnFault = {
  code: 'not-a-number' | 'places' | 'over-100' | 'below-0' | 'pair' | 'bonus-blank' | 'bonus-lacks' | 'lacks';
  column: (typeof returnColumns)[number];
};

/** The official service's own checks. */
export function checkReturn(given: PayGapReturn): ReturnFault[] {
  const faults: ReturnFault[] = [];
  const fault = (code: ReturnFault['code'], column: ReturnFault['column']) => faults.push({ code, column });
  const noBonus = Number(given.MaleBonusPercent) === 0;
  for (const column of returnColumns) {
    const text = given[column];
    const isBonusGap = column === 'DiffMeanBonusPercent' || column === 'DiffMedianBonusPercent';
    if (text === null) {
      if (!isBonusGap) fault('lacks', column);
      else if (!noBonus) fault('bonus-lacks', column);
      continue;
    }
    if (isBonusGap && noBonus) fault('bonus-blank', column);
    if (!/^-?\d+(\.\d+)?$/.test(text)) fault('not-a-number', column);
    else if (!/^-?\d+(\.\d0*)?$/.test(text)) fault('places', column);
    if (Number(text) > 100) fault('over-100', column);
    if (!column.startsWith('Diff') && Number(text) < 0) fault('below-0', column);
  }
  for (const name of Object.keys(quarters) as (keyof typeof quarters)[]) {
    const [men, women] = [given[`Male${name}Quartile`], given[`Female${name}Quartile`]];
    if (men !== null && women !== null && Math.round(Number(men) * 10) + Math.round(Number(women) * 10) !== 1000)
      fault('pair', `Female${name}Quartile`);
  }
  return faults;
}

/** Quarters in which men and women seem to have changed places since the return before. */
export function swappedQuarters(before: PayGapReturn, now: PayGapReturn): string[] {
  return Object.entries(quarters).flatMap(([name, band]) => {
    const column = `Male${name}Quartile` as ReturnFault['column'];
    const [was, is] = [Number(before[column]), Number(now[column])];
    const turned = Math.abs(is - (100 - was));
    return Math.abs(is - was) > 20 && turned < 5 ? [band] : [];
  });
}
