import type { SumLine } from '../linked-tables.ts';

/** A cell of a publication: told to everybody, hidden, or (neither) never named, only part of sums. */
export interface PublishedCell {
  told: readonly [number, number] | null;
  hidden: boolean;
}

export type Why =
  | { code: 'small' }
  /** Hidden since this other cell, or another in the same sum, could be worked out. `alone`: by this sum alone. */
  | { code: 'protects'; other: number; alone: boolean }
  /** No one sum shows it: several together would give a hidden cell away. */
  | { code: 'sums' };

export interface Explained {
  cell: number;
  why: Why;
  /** The shortest sum that shows why; for a small cell the shortest that it stands in. Null where there is none. */
  sum: SumLine | null;
}

/**
 * Why each hidden cell is hidden, those hidden for their own sake first.
 * @param small those that were hidden for their own sake
 */
export function explainHidden(
  cells: readonly PublishedCell[],
  sums: readonly SumLine[],
  small: ReadonlySet<number>,
): Explained[] {
  const named = (cell: number) => cells[cell]?.told !== null || cells[cell]?.hidden === true;
  const standing = new Map<number, SumLine[]>();
  for (const sum of sums) {
    const all = [sum.whole, ...sum.parts];
    if (all.every(named)) for (const cell of all) standing.set(cell, [...(standing.get(cell) ?? []), sum]);
  }
  const hidden = cells.flatMap((one, cell) => (one.hidden ? [cell] : []));
  return [...hidden.filter((cell) => small.has(cell)), ...hidden.filter((cell) => !small.has(cell))].map((cell) => {
    const own = (standing.get(cell) ?? []).toSorted((a, b) => a.parts.length - b.parts.length);
    if (small.has(cell)) return { cell, why: { code: 'small' }, sum: own[0] ?? null };
    return protectedBy(cell, own) ?? { cell, why: { code: 'sums' }, sum: null };
  });

  function protectedBy(cell: number, own: readonly SumLine[]): Explained | null {
    const found = own.flatMap((sum) => {
      const others = [sum.whole, ...sum.parts].filter((one) => one !== cell && cells[one]?.hidden);
      const other = others.find((one) => small.has(one)) ?? others[0];
      if (other === undefined) return [];
      const alone = others.length === 1;
      const rank = (small.has(other) ? 0 : 2) + (alone ? 0 : 1);
      return [{ rank, explained: { cell, why: { code: 'protects' as const, other, alone }, sum } }];
    });
    return found.toSorted((a, b) => a.rank - b.rank)[0]?.explained ?? null;
  }
}
