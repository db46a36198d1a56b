import { answerCount, type HeldPart } from '../answer.ts';
import type { Classifier } from '../classifier.ts';
import type { PaidGroup, PaidUnit, PayAnswer, PayQuestion } from '../questions.ts';
import { isUnknownCode } from '../unknown-codes.ts';
import { mean, median, peopleIn, quartersOf, type Tally } from './order.ts';

/** What the people of one unit are paid; stays within this room. */
export interface PayOfUnit {
  unit: string | null;
  group: PayOfGroup;
  comparator: PayOfGroup;
  unknown: number;
}

export interface PayOfGroup {
  /** Above nothing: a bonus of nothing is no bonus. */
  values: Tally;
  everybody: number;
}

export type PayFound = Extract<PayAnswer, { state: 'not-collected' }> | { files: string[]; units: PayOfUnit[] };

/** What parts say of the pay of two groups, by unit. */
export function findPay(question: PayQuestion, parts: readonly HeldPart[], classifier: Classifier): PayFound {
  const { of, unit, measure, group, comparator, ...who } = question;
  const by = [of, ...(unit === null ? [] : [unit]), measure];
  const counted = answerCount({ ...who, by }, parts, classifier, measure);
  if (counted.state === 'not-collected') return counted;
  const inUnits = new Map<string | null, { key: string[]; n: number }[]>();
  for (const row of counted.rows) {
    const name = unit === null ? null : (row.key[1] ?? '');
    const rows = inUnits.get(name);
    if (rows) rows.push(row);
    else inUnits.set(name, [row]);
  }
  const units = [...inUnits].map(([name, rows]) => ({
    unit: name,
    group: payOf(rows, (code) => code === group),
    comparator: payOf(rows, (code) => code === comparator),
    unknown: people(rows, isUnknownCode),
  }));
  return { files: counted.files, units };
}

type Rows = readonly { key: readonly string[]; n: number }[];

const people = (rows: Rows, belongs: (code: string) => boolean): number =>
  rows.reduce((sum, { key, n }) => sum + (belongs(key[0] ?? '') ? n : 0), 0);

function payOf(rows: Rows, belongs: (code: string) => boolean): PayOfGroup {
  const values = new Map<number, number>();
  for (const { key, n } of rows) {
    const value = Number(key.at(-1) || Number.NaN);
    if (belongs(key[0] ?? '') && value > 0) values.set(value, (values.get(value) ?? 0) + n);
  }
  return { values: [...values].sort((a, b) => a[0] - b[0]), everybody: people(rows, belongs) };
}

/** Averages and head counts of it. */
export const summarise = ({ unit, group, comparator, unknown }: PayOfUnit): PaidUnit => ({
  unit,
  group: summary(group),
  comparator: summary(comparator),
  unknown,
  quarters: quartersOf(group.values, comparator.values),
});

const summary = ({ values, everybody }: PayOfGroup): PaidGroup => ({
  paid: peopleIn(values),
  everybody,
  mean: mean(values),
  median: median(values),
});

export function answerPay(question: PayQuestion, parts: readonly HeldPart[], classifier: Classifier): PayAnswer {
  const found = findPay(question, parts, classifier);
  return 'units' in found ? { state: 'paid', files: found.files, rows: found.units.map(summarise) } : found;
}
