import type { Attack, Bounds } from './attack.ts';
import type { Clock, Tell } from './choose.ts';
import type { Instance, Need } from './instance.ts';
import type { LinkedTables } from './linked-tables.ts';
import { WholeTables } from './seek-whole.ts';
import type { OpenSolver } from './solver.ts';

/**
 * A need that is not met. While time lasts, one is met only when whole tables were found that show it: bounds can be
 * wider than these. Without time, the bounds themselves must do.
 */
export function findUnmet(
  { cells, lines }: Pick<LinkedTables, 'cells' | 'lines'>,
  { needs }: Pick<Instance, 'needs'>,
  found: Attack,
  open: OpenSolver,
  clock: Clock,
  tell: Tell,
): Need | undefined {
  const counts = cells.map(({ count }) => count);
  const tables = new WholeTables(lines, counts, found, open);
  const isProven = (need: Need) => {
    const { cell, reach, width } = need;
    const isSure = () => isMet(need, found.sure);
    if (!isMet(need, found)) return false;
    if (isSure() || clock() < 0) return true;
    const [least, most] = rangeOf(found.sure, cell);
    tables.seek(cell, Math.max(reach, least + width), most >= reach ? most - width : -1, isSure);
    return isSure();
  };
  try {
    return needs.find((need, order) => {
      const proven = isProven(need);
      if (proven) tell((order + 1) / needs.length);
      return !proven;
    });
  } finally {
    tables.close();
  }
}

const rangeOf = ({ lower, upper }: Bounds, cell: number) => [lower[cell] ?? 0, upper[cell] ?? 0] as const;

function isMet({ cell, reach, width }: Need, bounds: Bounds): boolean {
  const [least, most] = rangeOf(bounds, cell);
  return most >= reach && most - least >= width;
}
