import type { Questions } from '../../questions.ts';
import type { Said } from '../counted-table.ts';
import { isSmall, type Policy, spanOf } from '../policy.ts';
import type { LinkedAnswers } from './link-answer-tables.ts';
import type { Merger } from './mergers.ts';

/** What was told of some cells, and the sums that anybody can form of them. No count that is hidden stands in it. */
export interface Publication {
  /** The least and the greatest that the number told can stand for; null where it is hidden, or nobody told it. */
  cells: { name: string; told: [number, number] | null }[];
  lines: { whole: number; parts: number[] }[];
  /** What was asked, and which units are told as one. */
  asked: Pick<Questions, 'counts' | 'pay'> & { merged?: readonly Merger[] };
  /** The releases or files that it rests on. */
  files: readonly string[];
  /** Counts below it were small. */
  threshold: number;
  /** Which cells were hidden for their own sake. For this room only: who publishes never tells it. */
  small: number[];
}

/** Cells that nobody told are in it too, since sums go through them. */
export const publicationOf = (
  { cells, lines }: LinkedAnswers,
  shown: readonly (number | null)[],
  policy: Policy,
  about: Pick<Publication, 'asked' | 'files'>,
): Publication => ({
  ...about,
  threshold: policy.threshold,
  cells: cells.map(({ codes, now, before }, at) => {
    const number = now ? (shown[at] ?? null) : null;
    return { name: codes[0] ?? '', told: number === null ? toldBefore(before) : spanOf(number, policy) };
  }),
  lines: lines.map(({ whole, parts }) => ({ whole, parts })),
  small: cells.flatMap(({ count, small, now, before }, at) =>
    (now || before) && shown[at] === null && (count === 0 || (small ?? isSmall(count, policy))) ? [at] : [],
  ),
});

const toldBefore = (before: Said | null): [number, number] | null =>
  before && 'count' in before ? [before.count, before.count] : null;

/**
 * Says of cells what was published of them before. A rounded number that is not small need not stay
 * unknown.
 */
export function addPublished({ cells, at }: LinkedAnswers, published: readonly Publication[], policy: Policy): void {
  for (const one of published) {
    const small = new Set(one.small);
    for (const [index, { name, told }] of one.cells.entries()) {
      const cell = cells[at.get(name) ?? -1];
      if (!cell) continue;
      if (small.has(index)) cell.small = true;
      if (!told || (cell.before && 'count' in cell.before)) continue;
      const { count } = cell;
      if (told[0] === told[1]) cell.before = { count: told[0] };
      else {
        cell.before = { mark: '', lower: told[0], upper: told[1] };
        if (count !== null && !isSmall(count, policy)) cell.small ??= false;
      }
    }
  }
}
