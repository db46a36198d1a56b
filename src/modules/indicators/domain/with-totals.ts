import { total } from './count-groups.ts';
import type { CountRows, Given } from './make-figures.ts';

/** Exact answers as figures are made of them. */
export const exactly = (given: Given): Given => ({
  ...given,
  counts: given.counts.map((one) => (one.state === 'counted' ? { ...one, rows: withTotals(one.rows) } : one)),
});

/** Exact counts with their totals in every dimension. */
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
