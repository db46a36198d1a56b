import { ok, type Result, refused } from '#platform/kernel';
import { type Arithmetic, arithmeticOf } from './arithmetic.ts';
import { attack, type Bounds } from './attack.ts';
import type { CountedTable, Hierarchy } from './counted-table.ts';
import { type LinkedTables, type LinkFault, linkTables, rowsIn } from './linked-tables.ts';
import type { OpenSolver } from './solver.ts';

/** A cell that was hidden and can be worked out. */
export interface Leak {
  file: string;
  key: string[];
  count: number;
  arithmetic: Arithmetic;
}

export type AuditRefusal = LinkFault | { code: 'contradiction' };

/** The hidden cells of published tables that anybody can work out, knowing that counts are whole and not negative. */
export function auditTables(
  tables: readonly CountedTable[],
  hierarchy: Hierarchy,
  open: OpenSolver,
): Result<Leak[], AuditRefusal> {
  const linked = linkTables(
    tables.map((table) => ({ table, before: true })),
    hierarchy,
  );
  if (!linked.ok) return linked;
  const { lines } = linked.value;
  const strict = boundsOf(linked.value, true);
  const first = attack(lines, strict, open);
  // Where the cells that are not listed cannot all be nobody, rows were left out to hide them.
  const bounds = first.possible ? strict : boundsOf(linked.value, false);
  const found = first.possible ? first : attack(lines, bounds, open);
  if (!found.possible) return refused({ code: 'contradiction' });
  const rowsOf = rowsIn(linked.value);
  const leaks = tables.flatMap((table) =>
    rowsOf(table).flatMap(({ row: { codes: key, said }, cell }): Leak[] => {
      if ('count' in said || found.lower[cell] !== found.upper[cell]) return [];
      const arithmetic = arithmeticOf(cell, lines, bounds, open);
      return [{ file: table.file, key, count: found.lower[cell] ?? 0, arithmetic }];
    }),
  );
  return ok(leaks);
}

function boundsOf({ cells }: LinkedTables, unlistedIsNobody: boolean): Bounds {
  const said = cells.map(({ before, count }) => {
    if (before) return 'count' in before ? { lower: before.count, upper: before.count } : before;
    return unlistedIsNobody && count === 0 ? { lower: 0, upper: 0 } : { lower: 0, upper: Infinity };
  });
  return { lower: Float64Array.from(said, ({ lower }) => lower), upper: Float64Array.from(said, ({ upper }) => upper) };
}
