import { total } from './count-groups.ts';
import type { CountRows, Given } from './make-figures.ts';

/** Exact answers as figures are made of them: with totals. */
export const exactly = (given: Given): Given => ({
  ...given,
  counts: given.counts.map((one) => {
    if (one.state !== 'counted') return one;
    const { rows, among } = one;
    return { ...one, rows: withTotals(rows), ...(among && { among: { ...among, rows: withTotals(among.rows) } }) };
  }),
});

function withTotals(rows: CountRows): CountRows {
  const sums = new Map<string, { key: string[]; n: number }>();
  for (const { key, n } of rows)
    for (let mask = 0; mask < 2 ** key.length; mask += 1) {
      const codes = key.map((code, at) => (mask & (1 << at) ? total : code));
      const text = codes.join('\u001f');
      const held = sums.get(text);
      if (held) held.n += n;
      else sums.set(text, { key: codes, n });
    }
  return [...sums.values()];
}

type Lacking = Extract<Given['counts'][number], { state: 'not-collected' }>;
type Maybe = number | null;
type MaybeRows = readonly { key: readonly string[]; n: Maybe }[];
type Side = { paid: Maybe; everybody: Maybe; mean: Maybe; median: Maybe };

/** Answers that came through the disclosure gate: with totals, and null where a count is hidden. */
export interface Protected {
  counts: readonly (
    | Lacking
    | { state: 'counted'; rows: MaybeRows; among?: { rows: MaybeRows; leftOut: readonly string[] } }
  )[];
  values: Given['values'];
  pay: readonly (
    | Lacking
    | {
        state: 'paid';
        rows: readonly {
          unit: string | null;
          group: Side;
          comparator: Side;
          unknown: Maybe;
          quarters: readonly { group: Maybe; comparator: Maybe }[];
        }[];
      }
  )[];
}

const number = (count: Maybe): number => count ?? Number.NaN;

const numbers = (rows: MaybeRows): CountRows => rows.map(({ key, n }) => ({ key, n: number(n) }));

const sideOf = ({ paid, everybody, mean, median }: Side) =>
  paid === null
    ? { paid: Number.NaN, everybody: number(everybody), mean: Number.NaN, median: Number.NaN }
    : { paid, everybody: number(everybody), mean, median };

/** The same as figures are made of them: what is hidden is NaN. */
export const asShown = ({ counts, values, pay }: Protected): Given => ({
  values,
  counts: counts.map((one) => {
    if (one.state !== 'counted') return one;
    const { among, ...own } = one;
    const rows = numbers(own.rows);
    return { ...own, rows, ...(among && { among: { ...among, rows: numbers(among.rows) } }) };
  }),
  pay: pay.map((one) =>
    one.state === 'paid'
      ? {
          ...one,
          rows: one.rows.map(({ unit, group, comparator, unknown, quarters }) => ({
            unit,
            group: sideOf(group),
            comparator: sideOf(comparator),
            unknown: number(unknown),
            quarters: quarters.map((quarter) => ({
              group: number(quarter.group),
              comparator: number(quarter.comparator),
            })),
          })),
        }
      : one,
  ),
});
