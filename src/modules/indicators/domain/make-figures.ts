import { type askAll, type Breakdown, keyOf, question } from './ask.ts';
import { type Groups, groupsOf } from './count-groups.ts';
import type { Band, Indicator, Population } from './definition.ts';
import { enteredFigures, enteredQuestions } from './entered.ts';
import type { Figure, Reason } from './figure.ts';
import { type BandNamer, bandNamer } from './name-bands.ts';
import type { Tally } from './statistics/pay.ts';
import { begun, disparities, workOut } from './work-out.ts';
import { workOutPay } from './work-out-pay.ts';

type Lacking = { state: 'not-collected'; kind: string; field: string | null };
export type CountRows = readonly { key: readonly string[]; n: number }[];
export type ValueRows = readonly { key: readonly string[]; values: Tally; without: number }[];
export type Answer = Lacking | { state: 'counted'; rows: CountRows } | { state: 'valued'; rows: ValueRows };

/** Answers by `keyOf` their question. */
export type Answers = ReadonlyMap<string, Answer>;

/** Answers in the order of their questions become answers by question. */
export function answersTo(
  { counts, values }: ReturnType<typeof askAll>,
  given: { counts: readonly Answer[]; values: readonly Answer[] },
): Answers {
  const pair = (questions: typeof counts, answers: readonly Answer[]) =>
    questions.flatMap((one, at): [string, Answer][] => {
      const answer = answers[at];
      return answer ? [[keyOf(one), answer]] : [];
    });
  return new Map([...pair(counts, given.counts), ...pair(values, given.values)]);
}

/**
 * The figures of an indicator for the whole body, then for each unit. There is always at least one: what cannot be
 * worked out says why.
 */
export function makeFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  const made = ofUnits(indicator, answers, null);
  const whole = made.every(({ state }) => state === 'not-collected') ? enteredInstead(indicator, answers, made) : made;
  if (unit === null || whole.every(({ state }) => state === 'not-collected' || state === 'entered')) return whole;
  return [...whole, ...ofUnits(indicator, answers, unit)];
}

/** Where nothing can be worked out, what was entered. */
function enteredInstead(indicator: Indicator, answers: Answers, none: Figure[]): Figure[] {
  const found = enteredQuestions(indicator).flatMap((one) => {
    const answer = answers.get(keyOf(one));
    return answer?.state === 'valued' ? enteredFigures(indicator, answer.rows) : [];
  });
  return found.length > 0 ? found : none;
}

function ofUnits(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  if (indicator.form === 'entered') return [lacking(indicator, { code: 'taken-elsewhere' }, unit)];
  return indicator.measure ? payFigures(indicator, answers, unit) : countFigures(indicator, answers, unit);
}

function lacking(indicator: Indicator, reason: Reason, unit: Breakdown | null): Figure {
  const elsewhere = indicator.takenElsewhere !== null && unit === null;
  const why: Reason = elsewhere
    ? { code: 'taken-elsewhere' }
    : unit && reason.code === 'lacks'
      ? { ...reason, code: 'lacks-unit' }
      : reason;
  return begun(indicator, { state: 'not-collected', reason: why, unit });
}

/** The answer to the first question that the data can answer, or why the first cannot be. */
function firstAnswer<One>(
  of: readonly One[],
  answerTo: (one: One) => Answer | undefined,
): { one: One; answer: Exclude<Answer, Lacking> } | Lacking {
  let why: Lacking | null = null;
  for (const one of of) {
    const answer = answerTo(one);
    if (answer && answer.state !== 'not-collected') return { one, answer };
    why ??= answer ?? null;
  }
  return why ?? { state: 'not-collected', kind: '', field: null };
}

const reasonOf = ({ kind, field }: Lacking): Reason => ({ code: 'lacks', kind, field });

interface Counted {
  bands: readonly Band[];
  numerator: CountRows;
  denominator: CountRows;
}

/** The first source of which both numbers are there. */
function countedBy(indicator: Indicator, answers: Answers, unit: Breakdown | null): Counted | Lacking {
  const ask = (population: Population, bands: readonly Band[]) =>
    answers.get(keyOf(question(indicator, population, bands, unit)));
  let why: Lacking | null = null;
  for (const { numerator, denominator } of indicator.sources) {
    const below = firstAnswer(indicator.bands, (bands) => ask(denominator, bands));
    if (!('one' in below)) {
      why ??= below;
      continue;
    }
    const rows = below.answer.rows as CountRows;
    if (numerator === denominator) return { bands: below.one, numerator: rows, denominator: rows };
    const above = ask(numerator, []);
    if (above?.state === 'counted') return { bands: below.one, numerator: above.rows, denominator: rows };
    if (above?.state === 'not-collected') why ??= above;
  }
  return why ?? { state: 'not-collected', kind: '', field: null };
}

function countFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  const counted = countedBy(indicator, answers, unit);
  if ('state' in counted) return [lacking(indicator, reasonOf(counted), unit)];
  const { bands } = counted;
  const namer = bandNamer(bands, indicator.merge);
  const units = unit ? unitNames(counted.denominator, 1 + bands.length) : [null];
  return units.flatMap((name) => {
    const own = (rows: CountRows, at: number) =>
      name === null ? rows : rows.filter(({ key }) => sameUnit(key[at], name));
    const rows = own(counted.denominator, 1 + bands.length);
    const numerator = counted.numerator === counted.denominator ? rows : own(counted.numerator, 1);
    return banded(indicator, rows, numerator, bands.length > 0 ? namer : null).map((figure) => ({
      ...figure,
      unit: name,
    }));
  });
}

const groupsIn = (rows: CountRows): Groups => groupsOf(rows.map(({ key, n }) => ({ code: key[0] ?? '', n })));

function banded(indicator: Indicator, rows: CountRows, numerator: CountRows, namer: BandNamer | null): Figure[] {
  const overall = groupsIn(rows);
  const inBands = new Map<string, CountRows[number][]>();
  if (namer)
    for (const row of rows) {
      const name = namer.nameOf(row.key.slice(1));
      inBands.set(name, [...(inBands.get(name) ?? []), row]);
    }
  if (indicator.form === 'disparity')
    return disparities(indicator, Object.fromEntries([...inBands].map(([name, of]) => [name, groupsIn(of)])));
  const whole = workOut(indicator, groupsIn(numerator), overall, overall);
  if (!namer) return whole;
  const bands = [...inBands].sort(([a], [b]) => namer.compare(a, b));
  return [
    ...bands.flatMap(([band, of]) =>
      workOut(indicator, groupsIn(of), groupsIn(of), overall).map((figure) => ({ ...figure, band })),
    ),
    ...whole,
  ];
}

function payFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  const found = firstAnswer(indicator.sources, ({ denominator }) =>
    answers.get(keyOf(question(indicator, denominator, [], unit))),
  );
  if (!('one' in found)) return [lacking(indicator, reasonOf(found), unit)];
  const rows = found.answer.rows as ValueRows;
  const units = unit ? unitNames(rows, 1) : [null];
  return units.flatMap((name) => {
    const own = name === null ? rows : rows.filter(({ key }) => sameUnit(key[1], name));
    const paid = own.map(({ key, values, without }) => ({ code: key[0] ?? '', values, without }));
    return workOutPay(indicator, paid).map((figure) => ({ ...figure, unit: name }));
  });
}

/** Files write the same unit in capitals here and not there. */
const plainUnit = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
const sameUnit = (text: string | undefined, name: string): boolean => plainUnit(text) === plainUnit(name);

function unitNames(rows: readonly { key: readonly string[] }[], at: number): string[] {
  const names = new Map(rows.map(({ key }) => [plainUnit(key[at]), key[at] ?? '']));
  return [...names.values()].sort((a, b) => (a < b ? -1 : 1));
}
