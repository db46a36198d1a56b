import type { Bounds, Group } from './attack.ts';

/** Cells that go with another: always that one times `sign`, and `offset` more. */
export interface Follower {
  cell: number;
  leader: number;
  sign: 1 | -1;
  offset: number;
}

/**
 * Two unknown cells alone in a sum say all of each other, so one of them will do: the group with what is left, and the
 * cells that follow. The bounds of those that are left take in those of their followers.
 */
export function mergePairs(group: Group, { lower, upper }: Bounds): { group: Group; followers: Follower[] } {
  const follows = new Map<number, Follower>();
  const leaderOf = (cell: number): Follower => {
    const own = follows.get(cell);
    if (!own) return { cell, leader: cell, sign: 1, offset: 0 };
    const next = leaderOf(own.leader);
    const sign = own.sign === next.sign ? 1 : -1;
    const found: Follower = { cell, leader: next.leader, sign, offset: own.offset + own.sign * next.offset };
    follows.set(cell, found);
    return found;
  };
  let sums = group.sums;
  let before: number;
  do {
    before = follows.size;
    const known = new Set<string>();
    sums = sums.flatMap((one) => {
      const { entries, sum } = inLeaders(one, leaderOf);
      const text = `${entries.map(([cell, by]) => `${cell} ${by}`).join()}=${sum}`;
      if ((entries.length === 0 && sum === 0) || known.has(text)) return [];
      known.add(text);
      const [first, second] = entries;
      if (first && second && entries.length === 2 && entries.every(([, by]) => Math.abs(by) === 1)) {
        const [cell, by] = first;
        follows.set(cell, { cell, leader: second[0], sign: by === second[1] ? -1 : 1, offset: by * sum });
      }
      return [{ entries, sum }];
    });
  } while (before !== follows.size);
  const followers = [...follows.keys()].map(leaderOf);
  for (const { cell, leader, sign, offset } of followers) {
    const ends = [(lower[cell] ?? 0) - offset, (upper[cell] ?? 0) - offset].map((end) => sign * end);
    lower[leader] = Math.max(lower[leader] ?? 0, Math.min(...ends));
    upper[leader] = Math.min(upper[leader] ?? 0, Math.max(...ends));
  }
  return { group: { cells: group.cells.filter((cell) => !follows.has(cell)), sums }, followers };
}

function inLeaders(
  { entries, sum }: Group['sums'][number],
  leaderOf: (cell: number) => Follower,
): Group['sums'][number] {
  const found = new Map<number, number>();
  let left = sum;
  for (const [cell, by] of entries) {
    const { leader, sign, offset } = leaderOf(cell);
    found.set(leader, (found.get(leader) ?? 0) + by * sign);
    left -= by * offset;
  }
  return { entries: [...found].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b), sum: left };
}
