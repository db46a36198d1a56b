import { blank, type Figure } from '../domain/figure.ts';
import { difference, toClose, wilson } from '../domain/statistics/proportion.ts';
import { rate } from '../domain/statistics/rate.ts';
import { relative } from '../domain/work-out.ts';
import { loadTails } from './load-tails.ts';

/** A ratio needs ten people in each group, and five events and five without in both together. */
export const leastForRatio = { of: 10, events: 5 } as const;

export function ratioFigure(a: number, n: number, c: number, m: number): Figure {
  const figure = begun('ratio', 'ratio', { comparator: 'b', direction: { first: 'a', sign: '÷', second: 'b' } });
  return relative(figure, [a, n], [c, m], false, leastForRatio);
}

/** Value and bounds are proportions, 0 to 1. */
export function proportionFigure(x: number, n: number): Figure {
  const figure = begun('proportion', 'proportion', { numerator: x, denominator: n });
  return n === 0 ? nobody(figure) : { ...figure, value: x / n, ...wilson(x, n), method: 'wilson' };
}

export async function rateFigure(events: number, base: number, per: number): Promise<Figure> {
  const figure = begun('rate', 'rate', { numerator: events, denominator: base });
  return base === 0 ? nobody(figure) : { ...figure, ...rate(events, base, per, await loadTails()) };
}

/** Value and bounds are differences of proportions, −1 to 1. */
export function differenceFigure(a: number, n: number, c: number, m: number): Figure {
  const figure = begun('difference', 'proportion', {
    comparator: 'b',
    direction: { first: 'a', sign: '−', second: 'b' },
    numerator: a,
    denominator: n,
    comparatorNumerator: c,
    comparatorDenominator: m,
  });
  if (n === 0 || m === 0) return nobody(figure);
  return { ...figure, ...difference(a, n, c, m), toClose: toClose(a, n, c, m), method: 'newcombe' };
}

const begun = (indicator: string, measure: Figure['measure'], more: Partial<Figure>): Figure =>
  blank({ indicator, part: indicator, group: 'a', measure, ...more });

const nobody = (figure: Figure): Figure => ({ ...figure, state: 'not-calculable', reason: { code: 'nobody' } });
