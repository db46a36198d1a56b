import type { Figure, FigureNumber } from '../domain/figure.ts';
import { percentText, roundDecimal, roundFraction } from '../domain/statistics/decimal.ts';

/** A value as it is read: rounded in decimal arithmetic, from the counts where they are whole. */
export function valueText(figure: Figure, places: number): string {
  const {
    value,
    numerator: a,
    denominator: n,
    comparatorNumerator: c,
    comparatorDenominator: m,
    method,
    direction,
    comparator,
  } = figure;
  if (value === null) return '';
  if (method === 'katz' && a && n && c && m)
    return direction?.first === comparator ? roundFraction(c * n, m * a, places) : roundFraction(a * m, n * c, places);
  if (method === 'wilson' && a !== null && n !== null) return `${percentText(a, n, places)}%`;
  return `${roundDecimal(value, places)}${figure.measure === 'percent' ? '%' : ''}`;
}

const commas = (digits: string): string => (digits.length < 4 ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, ','));

/** 12,345 */
export const countText = (n: number | null): string => commas(String(n ?? 0));

/** £1,234.50 */
export function pounds(amount: number | null): string {
  const [whole = '', pence = ''] = roundDecimal(amount ?? 0, 2).split('.');
  return `£${commas(whole)}.${pence}`;
}

/** How a hidden number reads. */
export const hiddenMark = '[c]';

/** A number of a figure: empty where it has none. */
export const numberText = (figure: Figure, name: FigureNumber, text = countText): string => {
  if (figure.hidden.includes(name)) return hiddenMark;
  return figure[name] === null ? '' : text(figure[name]);
};

/** "3. ", and nothing for a number that is a word. */
export const numbered = (number: string): string => (/^\d/.test(number) ? `${number}. ` : '');
