import { capital } from '#platform/kernel';
import type { Indicator, Standard } from '../domain/definition.ts';
import type { Figure, Method, Reason } from '../domain/figure.ts';
import { percentText, roundDecimal } from '../domain/statistics/decimal.ts';
import { inBand } from '../domain/statistics/ratio.ts';
import { countText, pounds, valueText } from './figure-text.ts';

/** What a figure is told with: its definition, and what the body calls its categories. */
export interface Telling {
  standard: Standard;
  indicator: Indicator;
  /** "ethnic group" */
  characteristic: string;
  labelOf(code: string): string;
}

export const methodWords: Record<Method, string> = {
  katz: 'Ratio of two proportions with Katz’s interval on the logarithm, 95%',
  wilson: 'Proportion with Wilson’s score interval, 95%',
  'wilson-less-fixed': 'Difference from a share that is known, with Wilson’s score interval, 95%',
  newcombe: 'Difference of two proportions with Newcombe’s hybrid score interval, 95%',
  byar: 'Rate with Byar’s interval, 95%',
  exact: 'Rate with the exact interval from the chi-squared distribution, 95%',
  none: 'No interval',
};

const kindWords: Record<string, string> = {
  workforce: 'staff in post',
  recruitment: 'applicants',
  'formal-process': 'formal processes of this kind',
  training: 'training taken',
  leavers: 'leavers',
  harassment: 'harassment',
  survey: 'survey answers',
  pay: 'pay',
  complaints: 'complaints',
  'service-users': 'people who use services',
  assessments: 'assessments',
};

const kindOf = (kind: string): string => kindWords[kind] ?? kind.replaceAll('-', ' ');
const fieldOf = (field: string): string => field.replaceAll('-', ' ');

/** Which way round a figure is, in words that are never mixed between standards. */
export function directionWords(
  { form, direction, categories, people }: Indicator,
  { standard, labelOf }: Telling,
): string {
  const short = (code: string) => standard.words[code]?.short ?? labelOf(code);
  const [group, other] = [short(categories.group), short(categories.comparator ?? '')];
  switch (form) {
    case 'difference':
      return `${group} share of ${people} − ${group} share of all staff`;
    case 'mean-gap':
    case 'median-gap':
      return `(${other} − ${group}) ÷ ${other}`;
    case 'share':
      return 'share of all, unknown included';
    case 'disparity':
      return `${other} ÷ ${group}`;
    default:
      return direction
        ? `${short(direction.first)} ${direction.sign} ${short(direction.second)}`
        : 'percentage of the group';
  }
}

/** A figure as it can be read to a board. */
export function figureSentence(figure: Figure, telling: Telling): string {
  const where = figure.unit === null ? '' : `${unitWords(figure.unit)}: `;
  const told = figure.reason ? without(figure, figure.reason, telling) : shown(figure, telling);
  const all = [told, ...(figure.reason ? [] : unknownWords(figure, telling)), ...leftOutWords(figure)].join(' ');
  return where + (where === '' ? capital(all) : all);
}

const unitWords = (unit: string): string => (unit === 'not-known' || unit === '' ? 'No unit given' : unit);

function shown(figure: Figure, telling: Telling): string {
  if (figure.state === 'entered') {
    const { form, title, takenElsewhere } = telling.indicator;
    const value = `${roundDecimal(figure.value ?? 0, 1)}${form === 'percent' ? '%' : ''}`;
    return `${title}: ${value} for ${peopleOf(figure.group, telling)}. ${enteredWords(figure, takenElsewhere)}`;
  }
  switch (telling.indicator.form) {
    case 'ratio':
      return ratioWords(figure, telling);
    case 'percent':
    case 'with-pay':
      return percentWords(figure, telling);
    case 'share':
      return shareWords(figure, telling);
    case 'difference':
      return differenceWords(figure, telling);
    case 'declaration':
      return `The ${telling.characteristic} of ${some(figure)} ${telling.indicator.people} is known.`;
    case 'quarters':
      return `In the ${figure.band} quarter of hourly pay, ${valueText(figure, telling.indicator.places)} are ${telling.labelOf(figure.group)} (${counts(figure)}).`;
    case 'disparity':
      return `The disparity ratio from ${figure.band} tier is ${valueText(figure, 2)}: above 1, ${telling.labelOf(figure.comparator ?? '')} ${telling.indicator.people} stand in the higher tier more often.`;
    default:
      return gapWords(figure, telling);
  }
}

function enteredWords({ enteredFrom, denominator, lower, upper }: Figure, elsewhere: string | null): string {
  if (enteredFrom === null) return `Entered, as taken from ${elsewhere}.`;
  const from = `Entered for ${enteredFrom.period}, from ${enteredFrom.source}.`;
  if (denominator === null) return `${from} How many answered is not known.`;
  const answered = `${from} ${countText(denominator)} answered.`;
  if (lower === null || upper === null) return answered;
  return `${answered} With 95% confidence the true figure lies between ${roundDecimal(lower, 1)}% and ${roundDecimal(upper, 1)}%.`;
}

/** "women", and for other categories "Black, Asian and minoritised ethnic staff". */
const peopleOf = (code: string, { indicator: { categories, people }, labelOf }: Telling): string =>
  categories.field === 'sex' ? labelOf(code) : `${labelOf(code)} ${people}`;

const counts = ({ numerator, denominator }: Figure): string => `${countText(numerator)} of ${countText(denominator)}`;
const others = ({ comparatorNumerator, comparatorDenominator }: Figure): string =>
  `${countText(comparatorNumerator)} of ${countText(comparatorDenominator)}`;
const some = (figure: Figure): string => `${counts(figure)} (${valueText(figure, 1)})`;

/** A figure that compares two groups, in one sentence, with its unit. */
export function claimWords(figure: Figure, telling: Telling): string {
  const { form, places } = telling.indicator;
  const bound = (of: number | null) => roundDecimal(of ?? 0, places);
  const said = (form === 'ratio' ? ratioClaim : form === 'disparity' ? shown : differenceClaim)(figure, telling);
  const where = figure.unit === null ? '' : `${unitWords(figure.unit)}: `;
  const claim = `${said.replace(/\.$/, '')} (95% interval ${bound(figure.lower)} to ${bound(figure.upper)}).`;
  return where + (where === '' ? capital(claim) : claim);
}

function ratioClaim(figure: Figure, telling: Telling): string {
  const { to, places } = telling.indicator;
  const [group, other] = [peopleOf(figure.group, telling), peopleOf(figure.comparator ?? '', telling)];
  const [first, second] = figure.direction?.first === figure.comparator ? [other, group] : [group, other];
  return `${first} were ${valueText(figure, places)} times as likely to ${to} as ${second}`;
}

function ratioWords(figure: Figure, telling: Telling): string {
  const { to, places, parity, adverse } = telling.indicator;
  const turned = figure.direction?.first === figure.comparator;
  const group = peopleOf(figure.group, telling);
  const [above, below] = turned ? [others(figure), counts(figure)] : [counts(figure), others(figure)];
  const bad = adverse ? ` A figure ${adverse} 1 is to the disadvantage of ${group}.` : '';
  return [
    `${ratioClaim(figure, telling)} (${above} against ${below}).`,
    `The figure is ${directionWords(telling.indicator, telling)}.${bad}`,
    likelyWords(figure, places, 1, ''),
    `${bandWords[inBand(Number(figure.value), parity)]} the parity band of ${roundDecimal(parity[0], 2)} to ${roundDecimal(parity[1], 2)}, which is a screening rule and no test.`,
    ...(isAdverse(figure, adverse, 1) ? closeWords(figure, group, `would have had to ${to}`) : []),
  ].join(' ');
}

const bandWords = { below: 'It lies below', within: 'It lies within', above: 'It lies above' } as const;

/** Said with care: an interval on one side of "equal" makes chance an unlikely explanation, never an impossible one. */
function likelyWords({ lower, upper }: Figure, places: number, equal: number, sign: string): string {
  if (lower === null || upper === null) return '';
  const between = `between ${roundDecimal(lower, places)}${sign} and ${roundDecimal(upper, places)}${sign}`;
  if (upper < equal || lower > equal)
    return `Chance alone is an unlikely explanation: with 95% confidence the true figure lies ${between}, wholly ${upper < equal ? 'below' : 'above'} ${equal}.`;
  return `It may be chance: with 95% confidence the true figure lies ${between}, and ${equal} is within.`;
}

/** A gap is closed where the figure is to the disadvantage of the group. */
const isAdverse = ({ value }: Figure, adverse: Indicator['adverse'], equal: number): boolean =>
  value !== null && (adverse === 'below' ? value < equal : adverse === 'above' && value > equal);

function closeWords({ toClose }: Figure, group: string, would: string): string[] {
  if (!toClose) return [];
  return [
    `For the two to be alike, ${countText(Math.abs(toClose))} ${toClose > 0 ? 'more' : 'fewer'} ${group} ${would}.`,
  ];
}

function percentWords(figure: Figure, telling: Telling): string {
  const { did, places, form } = telling.indicator;
  const done = form === 'with-pay' ? 'were paid a bonus' : did;
  const { comparator, comparatorNumerator: c, comparatorDenominator: m } = figure;
  const beside =
    comparator && m && c !== null
      ? ` Of ${peopleOf(comparator, telling)} it was ${others(figure)} (${percentText(c, m, places)}%).`
      : '';
  const between =
    figure.lower === null
      ? ''
      : ` With 95% confidence the true figure lies between ${roundDecimal(figure.lower, places)}% and ${roundDecimal(figure.upper ?? 0, places)}%.`;
  return `Of ${countText(figure.denominator)} ${peopleOf(figure.group, telling)}, ${countText(figure.numerator)} (${valueText(figure, places)}) ${done}.${beside}${between}`;
}

function shareWords(figure: Figure, { indicator: { people, places, bands }, labelOf }: Telling): string {
  const { band, comparatorNumerator: c, comparatorDenominator: m } = figure;
  const inBands = bands.some((one) => one.length > 0);
  const where = band === null ? people : `${people} in ${band === 'not-known' ? 'no known band' : band}`;
  const beside =
    band !== null && m && c !== null
      ? `; of all ${people} ${percentText(c, m, places)}% are`
      : inBands
        ? ' overall'
        : '';
  return `Of ${countText(figure.denominator)} ${where}, ${countText(figure.numerator)} (${valueText(figure, places)}) are ${labelOf(figure.group)}${beside}.`;
}

function differenceClaim(figure: Figure, { indicator: { people, places }, labelOf }: Telling): string {
  const { numerator: a, denominator: n, comparatorNumerator: c, comparatorDenominator: m, value } = figure;
  const gap = roundDecimal(Math.abs(value ?? 0), places);
  const side = Number(value) === 0 ? 'the same' : `${gap} percentage points ${Number(value) < 0 ? 'lower' : 'higher'}`;
  return `Of ${countText(n)} ${people}, ${countText(a)} (${percentText(a ?? 0, n ?? 1, places)}%) are ${labelOf(figure.group)}, against ${percentText(c ?? 0, m ?? 1, places)}% of all staff: ${side}`;
}

function differenceWords(figure: Figure, telling: Telling): string {
  const { people, places, adverse } = telling.indicator;
  const group = telling.labelOf(figure.group);
  return [
    `${differenceClaim(figure, telling)}.`,
    likelyWords(figure, places, 0, ''),
    ...(isAdverse(figure, adverse, 0) ? closeWords(figure, group, `${people} would be needed`) : []),
  ].join(' ');
}

function gapWords(figure: Figure, telling: Telling): string {
  const { form, measure } = telling.indicator;
  const average = form === 'mean-gap' ? 'on average (mean)' : 'in the middle (median)';
  const of = measure === 'bonus' ? 'in bonus' : 'an hour';
  const [group, other] = [peopleOf(figure.group, telling), peopleOf(figure.comparator ?? '', telling)];
  const gap = Number(figure.value);
  const side =
    gap === 0
      ? 'there is no gap'
      : `${group} were paid ${roundDecimal(Math.abs(gap), 1)}% ${gap > 0 ? 'less' : 'more'} than ${other}`;
  return `${group} were paid ${pounds(figure.numerator)} ${of} ${average} and ${other} ${pounds(figure.denominator)}: ${side} (${countText(figure.groupPeople)} and ${countText(figure.comparatorPeople)} people).`;
}

function unknownWords(
  { unknown, unknownNumerator }: Figure,
  { indicator: { form, people }, characteristic }: Telling,
): string[] {
  if (unknown === 0 && !unknownNumerator) return [];
  if (unknown === null || form === 'declaration') return [];
  if (form === 'share' || form === 'difference')
    return [`The ${characteristic} of ${countText(unknown)} of them is not known; they count in the total.`];
  const events =
    unknownNumerator && (form === 'ratio' || form === 'percent')
      ? ` and of ${countText(unknownNumerator)} of the cases`
      : '';
  return [`The ${characteristic} of ${countText(unknown)} ${people}${events} is not known; they are in neither group.`];
}

const leftOutWords = ({ leftOut }: Figure): string[] =>
  leftOut.length === 0 ? [] : [`The people of ${leftOut.join(' and ')} are left out, since this is not said of them.`];

/** Why there is no figure, and what to do. */
function without(figure: Figure, reason: Reason, { indicator }: Telling): string {
  const both = figure.comparatorDenominator === null ? counts(figure) : `${counts(figure)} against ${others(figure)}`;
  switch (reason.code) {
    case 'taken-elsewhere':
      return `${indicator.title}: taken from ${indicator.takenElsewhere}. Enter the figure.`;
    case 'lacks':
      return reason.field === null
        ? `${indicator.title}: not collected. No file of ${kindOf(reason.kind)} was given.`
        : `${indicator.title}: not collected. The files of ${kindOf(reason.kind)} have no column for ${fieldOf(reason.field)}.`;
    case 'lacks-unit':
      return `${indicator.title}: not broken down. The files of ${kindOf(reason.kind)} have no column for ${fieldOf(reason.field ?? 'it')}.`;
    case 'more-than-all':
      return `${indicator.title}: cannot be worked out, since ${countText(reason.numerator)} are counted of only ${countText(reason.denominator)}. Check that the files are of the same people and time.`;
    case 'nobody':
      return `${indicator.title}: cannot be worked out, since one of the groups is empty${figure.denominator === null ? '' : ` (${both})`}.`;
    case 'no-events':
      return `${indicator.title}: cannot be worked out as a ratio, since in one of the groups there is none (${both}).`;
    case 'hidden':
      return `${indicator.title}: not shown. A count that it rests on is hidden, so that nobody can be recognised.`;
    case 'too-few':
      return tooFewWords(indicator.title, reason, figure.denominator === null ? '' : ` (${both})`);
  }
}

function tooFewWords(title: string, { of, events }: Extract<Reason, { code: 'too-few' }>, counted: string): string {
  const needs = events > 0 ? ` and ${events} cases in both together` : '';
  return `${title}: too few to judge${counted}. It needs ${of} people in each group${needs}. Pool several years, or merge groups.`;
}
