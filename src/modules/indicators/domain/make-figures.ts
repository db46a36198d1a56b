import { type askAll, type Breakdown, keyOf, payKeyOf, payQuestion, question, someQuestion } from './ask.ts';
import { type Groups, groupsOf, total } from './count-groups.ts';
import type { Band, Indicator } from './definition.ts';
import { enteredFigures, enteredQuestions } from './entered.ts';
import { type Figure, type Reason, withoutHidden } from './figure.ts';
import { type BandNamer, bandNamer } from './name-bands.ts';
import { begun, disparities, workOut } from './work-out.ts';
import { workOutPay } from './work-out-pay.ts';

type Lacking = { state: 'not-collected'; kind: string; field: string | null };
export type CountRows = readonly { key: readonly string[]; n: number }[];
/** With those they are among. */
export type Counts = { state: 'counted'; rows: CountRows; among?: { rows: CountRows; leftOut: readonly string[] } };
type ValueRows = readonly { key: readonly string[]; values: readonly number[] }[];

/** Pay as the door of `equality-data` gives it. What is hidden is NaN. */
export interface PaidUnit {
  unit: string | null;
  group: PaidGroup;
  comparator: PaidGroup;
  unknown: number;
  quarters: readonly { group: number; comparator: number }[];
}

export interface PaidGroup {
  paid: number;
  everybody: number;
  mean: number | null;
  median: number | null;
}

/** Answers in the order of their questions; the door of `equality-data` gives counts without totals where they are exact. */
export type Given = {
  counts: readonly (Lacking | Counts)[];
  values: readonly (Lacking | { state: 'valued'; rows: ValueRows })[];
  pay: readonly (Lacking | { state: 'paid'; rows: readonly PaidUnit[] })[];
};

/** Answers by the key of their question. Counts stand with their totals; a hidden one is NaN. */
export interface Answers {
  counts: ReadonlyMap<string, Given['counts'][number]>;
  values: ReadonlyMap<string, Given['values'][number]>;
  pay: ReadonlyMap<string, Given['pay'][number]>;
}

/** Answers in the order of their questions become answers by question. */
export function answersTo(asked: ReturnType<typeof askAll>, given: Given): Answers {
  const by = <Asked, Answer>(questions: readonly Asked[], answers: readonly Answer[], key: (one: Asked) => string) =>
    new Map(answers.map((answer, at): [string, Answer] => [key(questions[at] as Asked), answer]));
  const counts = by(asked.counts, given.counts, keyOf);
  for (const [at, { among, ...question }] of asked.counts.entries()) {
    const own = given.counts[at];
    if (!among || own?.state !== 'counted') continue;
    const all = counts.get(keyOf({ ...question, ...among }));
    if (all?.state !== 'counted') continue;
    counts.set(keyOf({ ...question, among }), { among: { rows: all.rows, leftOut: [] }, ...own });
  }
  return {
    counts,
    values: by(asked.values, given.values, keyOf),
    pay: by(asked.pay, given.pay, payKeyOf),
  };
}

/**
 * The figures of an indicator for the whole body, then for each unit. There is always at least one: what cannot be
 * worked out says why.
 */
export function makeFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  return madeFigures(indicator, answers, unit).map(withoutHidden);
}

function madeFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  const made = ofUnits(indicator, answers, null);
  const whole = made.every(({ state }) => state === 'not-collected') ? enteredInstead(indicator, answers, made) : made;
  if (unit === null || whole.every(({ state }) => state === 'not-collected' || state === 'entered')) return whole;
  return [...whole, ...ofUnits(indicator, answers, unit)];
}

/** Where nothing can be worked out, what was entered. */
function enteredInstead(indicator: Indicator, answers: Answers, none: Figure[]): Figure[] {
  const found = enteredQuestions(indicator).flatMap((one) => {
    const answer = answers.values.get(keyOf(one));
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
function firstAnswer<One, Answer extends { state: string }>(
  of: readonly One[],
  answerTo: (one: One) => Answer | Lacking | undefined,
): { one: One; answer: Exclude<Answer, Lacking> } | Lacking {
  let why: Lacking | null = null;
  for (const one of of) {
    const answer = answerTo(one);
    if (answer && answer.state !== 'not-collected') return { one, answer: answer as Exclude<Answer, Lacking> };
    why ??= (answer as Lacking | undefined) ?? null;
  }
  return why ?? { state: 'not-collected', kind: '', field: null };
}

const reasonOf = ({ kind, field }: Lacking): Reason => ({ code: 'lacks', kind, field });

interface Counted {
  bands: readonly Band[];
  numerator: CountRows;
  denominator: CountRows;
  leftOut: readonly string[];
}

/** The first source of which both numbers are there. */
function countedBy(indicator: Indicator, answers: Answers, unit: Breakdown | null): Counted | Lacking {
  let why: Lacking | null = null;
  for (const source of indicator.sources) {
    const { numerator, denominator } = source;
    const below = firstAnswer(indicator.bands, (bands) =>
      answers.counts.get(keyOf(question(indicator, denominator, bands, unit))),
    );
    if (!('one' in below)) {
      why ??= below;
      continue;
    }
    const { rows } = below.answer;
    if (numerator === denominator) return { bands: below.one, numerator: rows, denominator: rows, leftOut: [] };
    const above = answers.counts.get(keyOf(someQuestion(indicator, source, unit)));
    if (above?.state === 'counted' && above.among)
      return { bands: [], numerator: above.rows, denominator: above.among.rows, leftOut: above.among.leftOut };
    if (above?.state === 'not-collected') why ??= above;
  }
  return why ?? { state: 'not-collected', kind: '', field: null };
}

function countFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  const counted = countedBy(indicator, answers, unit);
  if ('state' in counted) return [lacking(indicator, reasonOf(counted), unit)];
  const { bands, leftOut } = counted;
  const namer = bandNamer(bands, indicator.merge);
  const below = rowsByUnit(counted.denominator, unit, 1 + bands.length);
  const above = counted.numerator === counted.denominator ? below : rowsByUnit(counted.numerator, unit, 1);
  const units = unit ? unitNames(below, 1 + bands.length) : [null];
  const rowsOf = (by: typeof below, name: string | null) => by.get(plainUnit(name)) ?? [];
  return units.flatMap((name) =>
    banded(indicator, rowsOf(below, name), rowsOf(above, name), { bands: bands.length, namer }).map((figure) => ({
      ...figure,
      unit: name,
      leftOut,
    })),
  );
}

/**
 * All rows under '' where no unit is asked for.
 * @param at where the unit stands in a key
 */
const rowsByUnit = (rows: CountRows, unit: Breakdown | null, at: number): Map<string, CountRows> =>
  unit === null ? new Map([['', rows]]) : Map.groupBy(rows, ({ key }) => plainUnit(key[at]));

const groupsIn = (rows: CountRows): Groups => groupsOf(rows.map(({ key, n }) => ({ code: key[0] ?? '', n })));

/** @param bands how many places of a key after the first say the band */
function banded(
  indicator: Indicator,
  rows: CountRows,
  numerator: CountRows,
  { bands, namer }: { bands: number; namer: BandNamer },
): Figure[] {
  const bandOf = ({ key }: CountRows[number]) => key.slice(1, 1 + bands);
  const overall = groupsIn(rows.filter((row) => bandOf(row).every((code) => code === total)));
  const ofBands = bands > 0 ? rows.filter((row) => !bandOf(row).includes(total)) : [];
  const inBands = Map.groupBy(ofBands, (row) => namer.nameOf(bandOf(row)));
  if (indicator.form === 'disparity')
    return disparities(indicator, Object.fromEntries([...inBands].map(([name, of]) => [name, groupsIn(of)])));
  const whole = workOut(indicator, numerator === rows ? overall : groupsIn(numerator), overall, overall);
  return [
    ...[...inBands]
      .sort(([a], [b]) => namer.compare(a, b))
      .flatMap(([band, of]) =>
        workOut(indicator, groupsIn(of), groupsIn(of), overall).map((figure) => ({ ...figure, band })),
      ),
    ...whole,
  ];
}

function payFigures(indicator: Indicator, answers: Answers, unit: Breakdown | null): Figure[] {
  const found = firstAnswer(indicator.sources, ({ denominator }) =>
    answers.pay.get(payKeyOf(payQuestion(indicator, denominator, unit))),
  );
  if (!('one' in found)) return [lacking(indicator, reasonOf(found), unit)];
  const units = [...found.answer.rows].sort((a, b) => ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1));
  return units.flatMap((one) => workOutPay(indicator, one));
}

/** Files write the same unit in capitals here and not there. */
const plainUnit = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();

/** As the last row of each writes it. */
function unitNames(byUnit: ReadonlyMap<string, CountRows>, at: number): string[] {
  const names = [...byUnit].flatMap(([plain, rows]) =>
    plain === plainUnit(total) ? [] : [rows.at(-1)?.key[at] ?? ''],
  );
  return names.sort((a, b) => (a < b ? -1 : 1));
}
