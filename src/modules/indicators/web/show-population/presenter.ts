import { categorySet } from '#modules/classifications';
import { capital } from '#platform/kernel';
import { isSeldomHeard, type Who } from '../../domain/beside-population.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Comparison } from '../../domain/population-picture.ts';
import { percentText, roundDecimal } from '../../domain/statistics/decimal.ts';
import { countText } from '../figure-text.ts';
import { population as own } from '../words-population.ts';

/** A figure beside the population, as texts. */
export interface ToldGap {
  figure: Figure;
  group: string;
  ours: string;
  theirs: string;
  gap: string;
  interval: string;
  closes: string;
  sentence: string;
}

export const characteristicOf = (field: string): string => categorySet(field)?.label ?? capital(field);

/** "Residents, release 2, 3 areas added up" */
export const tableOf = ({ base }: Comparison): string =>
  [
    (base?.table ?? '').replace(/ (\d+)$/, own.release),
    ...(base && base.areas > 1 ? [own.added(base.areas)] : []),
  ].join(', ');

/** @param groupLabel what the body calls the minoritised group; '' for the usual words */
export function toldGaps(who: Who, { figures }: Comparison, groupLabel: string): ToldGap[] {
  return figures.map((figure) => told(who, figure, labelOf(figure, groupLabel)));
}

function labelOf({ indicator, group }: Figure, groupLabel: string): string {
  if (group === 'others') return own.notWhite;
  if (group === 'bme') return groupLabel || own.minoritised;
  return categorySet(indicator)?.categories.find(({ code }) => code === group)?.label ?? group.replace('-', ' to ');
}

function told(who: Who, figure: Figure, group: string): ToldGap {
  const { numerator, denominator, comparatorNumerator, comparatorDenominator, value, lower, upper, toClose } = figure;
  const [a, n, c, m] = [numerator ?? 0, denominator ?? 0, comparatorNumerator ?? 0, comparatorDenominator ?? 0];
  const counts = `${countText(a)} of ${countText(n)}`;
  const ours = n === 0 ? '' : percentText(a, n, 1);
  const theirs = m === 0 ? '' : percentText(c, m, 1);
  const point = (bound: number) => roundDecimal(bound, 1);
  const texts = {
    ...{ figure, group, ours: `${ours}% (${counts})`, theirs: `${theirs}%` },
    closes: value !== null && value < 0 && toClose !== null ? countText(toClose) : '',
  };
  if (figure.state === 'suppressed')
    return { ...texts, ours: own.hidden, gap: own.hidden, interval: '', closes: '', sentence: '' };
  if (value === null || lower === null || upper === null)
    return { ...texts, gap: '', interval: '', sentence: `${group}: ${own.tooFew(countText(n))}` };
  const between = [point(lower), point(upper)] as const;
  const size = point(Math.abs(value));
  const side = size === '0.0' ? own.same : own.gap(size, value < 0 ? 'lower' : 'higher');
  const sentence = [
    `${own.sentence(group, ours, counts, own.people[who], theirs, own.bases[who])}: ${side}.`,
    upper < 0 || lower > 0 ? own.clear(...between) : own.chance(...between),
    ...(isSeldomHeard(figure) ? [own.close(texts.closes, own.people[who])] : []),
  ];
  return { ...texts, gap: point(value), interval: own.to(...between), sentence: sentence.join(' ') };
}
