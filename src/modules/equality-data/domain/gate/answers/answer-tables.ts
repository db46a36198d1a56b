import { type Collected, collect, type HeldPart, someOf } from '../../answer.ts';
import type { Classifier } from '../../classifier.ts';
import { findPay, type PayOfGroup, type PayOfUnit } from '../../pay/answer-pay.ts';
import { peopleIn, quartersOf } from '../../pay/order.ts';
import type { CountQuestion, Dimension, NoAnswer, PayQuestion } from '../../questions.ts';
import { isUnknownCode } from '../../unknown-codes.ts';
import type { Policy } from '../policy.ts';
import { type AnswerTable, between, type Grouping, oneOfCut, type People } from './answer-table.ts';

/** What is not known is one group where counts are protected. */
export const notKnown = 'not-known';

const codesOf = (codes: Readonly<Record<string, readonly string[]>> | undefined, sign: string): string[] =>
  Object.entries(codes ?? {}).map(([field, some]) => `${sign}${field}=${[...some].sort().join('|')}`);

const conditionsOf = ({ where, except }: Pick<CountQuestion, 'where' | 'except'>): string[] =>
  [...codesOf(where, '+'), ...codesOf(except, '-')].sort();

export const groupingOf = (dimension: Dimension): Grouping => {
  if (typeof dimension === 'string') return { field: dimension, cut: '' };
  if ('against' in dimension) return { field: dimension.field, cut: `${dimension.cut} against ${dimension.against}` };
  if ('cut' in dimension) return { field: dimension.field, cut: dimension.cut ?? '' };
  if ('oneOf' in dimension) return { field: dimension.field, cut: oneOfCut(dimension.oneOf) };
  if ('edges' in dimension) return { field: dimension.field, cut: dimension.edges.join() };
  return { field: dimension.field, cut: 'mentions' in dimension ? 'mentions' : '' };
};

/** Pay may be told of in a file of its own or of the workforce: the same people. */
const peopleOf = (files: readonly string[], asked: Pick<CountQuestion, 'kind' | 'where' | 'except'>): People => ({
  files: [...files].sort(),
  kind: asked.kind === 'pay' ? 'workforce' : asked.kind,
  conditions: conditionsOf(asked),
});

export interface CountTables {
  table: AnswerTable;
  /** Whom they are some of, where that is not everybody. */
  some: { table: AnswerTable; leftOut: string[] } | null;
}

/** The table that an answer publishes, and the one it stands on, or why there is none. */
export function countTable(
  question: CountQuestion,
  parts: readonly HeldPart[],
  classifier: Classifier,
): CountTables | NoAnswer {
  const answer = collect(question, parts, classifier);
  if (!('rows' in answer)) return answer;
  const some = someOf(question, answer, parts, classifier);
  // Of a survey only answers may be few: who answered is counted like anybody.
  const rule = question.among && answer.as.kind === 'survey' ? 'base' : 'small';
  return {
    table: { ...tableOf(answer), among: some && peopleOf(some.files, some.as), rule },
    some: some && { table: { ...tableOf(some), among: null, rule: 'small' }, leftOut: some.leftOut },
  };
}

function tableOf(answer: Collected): Omit<AnswerTable, 'among' | 'rule'> {
  const rows = new Map<string, { key: string[]; n: number }>();
  for (const { key, n } of answer.rows) {
    const folded = key.map((code) => (isUnknownCode(code) ? notKnown : code));
    const text = folded.join(between);
    const held = rows.get(text);
    if (held) held.n += n;
    else rows.set(text, { key: folded, n });
  }
  return {
    people: peopleOf(answer.files, answer.as),
    by: answer.as.by.map(groupingOf),
    rows: [...rows.values()],
    // A person with several is in several.
    withoutTotal: new Set(
      answer.as.by.flatMap((one) => (typeof one === 'object' && 'mentions' in one ? [one.field] : [])),
    ),
  };
}

export interface PayTables {
  tables: [everybody: AnswerTable, paid: AnswerTable, ranked: AnswerTable];
  units: PayOfUnit[];
}

/** The tables behind an answer about pay: who there is, who is paid, and who is paid in which quarter. */
export function payTables(
  question: PayQuestion,
  parts: readonly HeldPart[],
  classifier: Classifier,
  policy: Policy,
): PayTables | NoAnswer {
  const found = findPay(question, parts, classifier);
  if (!('units' in found)) return found;
  const { of, unit, measure, group, comparator } = question;
  const by = [groupingOf(of), ...(unit === null ? [] : [groupingOf(unit)])];
  const everybody = peopleOf(found.files, question);
  const paid: People = { ...everybody, conditions: [...everybody.conditions, `+${measure}=paid`].sort() };
  const sides = found.units.flatMap((one) => [
    { key: keyOf(group, one.unit), pay: one.group },
    { key: keyOf(comparator, one.unit), pay: one.comparator },
  ]);
  const plain = { among: null, rule: 'small' } as const;
  const noTotal = new Set([by[0]?.field ?? '']);
  const unknown = found.units.map((one) => ({ key: keyOf(notKnown, one.unit), n: one.unknown }));
  return {
    units: found.units,
    tables: [
      {
        ...plain,
        people: everybody,
        by,
        rows: [...sides.map(({ key, pay }) => ({ key, n: pay.everybody })), ...unknown],
        withoutTotal: noTotal,
      },
      {
        ...plain,
        people: paid,
        by,
        rows: sides.map(({ key, pay }) => ({ key, n: peopleIn(pay.values) })),
        withoutTotal: noTotal,
        sensitive: new Set(sides.flatMap(({ key, pay }) => (isDominated(pay, policy) ? [key.join(between)] : []))),
      },
      rankedTable(question, found.units, { by, paid }, policy),
    ],
  };
}

const keyOf = (code: string, unit: string | null): string[] => (unit === null ? [code] : [code, unit]);

/**
 * Who is paid in which quarter. How large a quarter is everybody knows: in a small one nothing could be hidden widely
 * enough, so it is not told.
 */
function rankedTable(
  { measure, group, comparator }: PayQuestion,
  units: readonly PayOfUnit[],
  { by, paid }: { by: readonly Grouping[]; paid: People },
  { threshold }: Policy,
): AnswerTable {
  const [of, ...unit] = by.map(({ field }) => field);
  const large = units.filter((one) => peopleIn(one.group.values) + peopleIn(one.comparator.values) >= 8 * threshold);
  const rows = large.flatMap((one) =>
    quartersOf(one.group.values, one.comparator.values).flatMap((quarter, at) => [
      { key: [...keyOf(group, one.unit), String(at)], n: quarter.group },
      { key: [...keyOf(comparator, one.unit), String(at)], n: quarter.comparator },
    ]),
  );
  return {
    people: { ...paid, conditions: [...paid.conditions, `+${of}=${[group, comparator].sort().join('|')}`].sort() },
    // Each unit is ranked for itself: units do not add up to the whole.
    by: [...by, { field: 'quarter', cut: [measure, ...unit].join(' by ') }],
    rows,
    among: null,
    withoutTotal: new Set(unit),
    knownTotal: of ?? '',
    rule: 'small',
  };
}

/** Whether the second largest pay tells the largest to within the policy's per cent, out of a mean. */
export function isDominated({ values }: PayOfGroup, { dominance }: Policy): boolean {
  const largest = values
    .toReversed()
    .flatMap(([value, people]) => Array.from({ length: Math.min(people, 2) }, () => value));
  const [first = 0, second = 0] = largest;
  const all = values.reduce((sum, [value, people]) => sum + value * people, 0);
  return first > 0 && all - first - second < (dominance / 100) * first;
}
