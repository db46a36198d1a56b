import type { CountedTable } from './counted-table.ts';
import { type LinkedTables, rowsIn } from './linked-tables.ts';
import type { Protection } from './protect.ts';

/** A table as it may be given out. */
export interface ProtectedTable {
  file: string;
  dimensions: string[];
  cells: ProtectedCell[];
  /** How many of its cells are hidden. */
  hidden: number;
}

export interface ProtectedCell {
  key: string[];
  /** Null where it is hidden, but for analysts. */
  count: number | null;
  state: 'shown' | 'hidden';
  lower: number | null;
  /** Null where nothing bounds it. */
  upper: number | null;
  /** For analysts only, since it says which cells are small. */
  reason?: 'primary' | 'secondary';
}

export function protectedTable(
  table: CountedTable,
  linked: LinkedTables,
  protection: Protection,
  forAnalyst: boolean,
): ProtectedTable {
  const given = rowsIn(linked)(table).map(({ row: { codes: key }, cell }): ProtectedCell => {
    const count = linked.cells[cell]?.count ?? null;
    if (protection.hidden[cell] !== 1) return { key, count, state: 'shown', lower: count, upper: count };
    const upper = protection.upper[cell] ?? Infinity;
    return {
      key,
      count: forAnalyst ? count : null,
      state: 'hidden',
      lower: protection.lower[cell] ?? 0,
      upper: upper === Infinity ? null : upper,
      ...(forAnalyst ? { reason: protection.small[cell] ? ('primary' as const) : ('secondary' as const) } : {}),
    };
  });
  const hidden = given.filter(({ state }) => state === 'hidden').length;
  return { file: table.file, dimensions: table.dimensions, cells: given, hidden };
}
