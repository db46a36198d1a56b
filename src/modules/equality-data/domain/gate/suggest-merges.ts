import type { Clock } from './choose.ts';
import { type CountedTable, type Hierarchy, type TableRow, total } from './counted-table.ts';
import type { Rule } from './instance.ts';
import { keyOf, linkTables, type TableToLink } from './linked-tables.ts';
import { protectTables } from './protect.ts';
import type { OpenSolver } from './solver.ts';

/** Two codes of one dimension that could be told as one, and how many cells would be hidden then. */
export interface Merge {
  dimension: string;
  codes: [string, string];
  before: number;
  after: number;
}

const mostTried = 12;
const mostGiven = 5;

/**
 * The mergers of two codes that hide fewer cells, best first. Those with the fewest small cells left are tried in earnest,
 * each in its share of the time; codes that were released before stay as they are.
 * @param hidden how many cells are hidden as the tables are
 * @param clock for all together
 */
export function suggestMerges(
  tables: readonly TableToLink[],
  hierarchy: Hierarchy,
  rule: Rule,
  open: OpenSolver,
  { hidden, clock }: { hidden: number; clock: Clock },
): Merge[] {
  const all = clock();
  const candidates = pairsOf(tables, hierarchy)
    .map((pair) => ({ ...pair, merged: merge(tables, pair) }))
    .map((one) => ({ ...one, small: smallCells(one.merged, rule) }))
    .sort((a, b) => a.small - b.small)
    .slice(0, mostTried);
  const tried = candidates.flatMap(({ dimension, codes, merged }, at): Merge[] => {
    const left = all * (1 - (at + 1) / candidates.length);
    const parents = mergeParents(hierarchy, dimension, codes);
    const linked = linkTables(merged, parents);
    if (!linked.ok) return [];
    const done = protectTables(linked.value, rule, open, () => clock() - left);
    if (!done.ok) return [];
    const after = linked.value.cells.filter(({ now }, cell) => now && done.value.hidden[cell] === 1).length;
    return after < hidden ? [{ dimension, codes, before: hidden, after }] : [];
  });
  return tried.sort((a, b) => a.after - b.after).slice(0, mostGiven);
}

interface Pair {
  dimension: string;
  codes: [string, string];
}

/** Codes at the bottom that are parts of the same. */
function pairsOf(tables: readonly TableToLink[], hierarchy: Hierarchy): Pair[] {
  const dimensions = [...new Set(tables.flatMap(({ table }) => table.dimensions))].sort();
  return dimensions.flatMap((dimension) => {
    const parents = hierarchy.get(dimension) ?? new Map<string, readonly string[]>();
    const held = new Set([...parents.values()].flat());
    const fixed = new Set(tables.filter(({ before }) => before).flatMap(({ table }) => codesOf(table, dimension)));
    const codes = [...new Set(tables.flatMap(({ table }) => codesOf(table, dimension)))]
      .filter((code) => code !== total && !held.has(code) && !fixed.has(code))
      .sort();
    const above = (code: string) => keyOf((parents.get(code) ?? []).toSorted());
    return codes.flatMap((one, at) =>
      codes
        .slice(at + 1)
        .filter((other) => above(one) === above(other))
        .map((other): Pair => ({ dimension, codes: [one, other] })),
    );
  });
}

function codesOf(table: CountedTable, dimension: string): string[] {
  const at = table.dimensions.indexOf(dimension);
  return at < 0 ? [] : table.rows.map(({ codes }) => codes[at] ?? total);
}

const nameOf = ([one, other]: readonly [string, string]): string => `${one} or ${other}`;

function merge(tables: readonly TableToLink[], { dimension, codes }: Pair): TableToLink[] {
  return tables.map((one) => {
    const at = one.table.dimensions.indexOf(dimension);
    if (one.before || at < 0) return one;
    const rows = new Map<string, TableRow>();
    for (const row of one.table.rows) {
      const own = codes.includes(row.codes[at] ?? '') ? row.codes.with(at, nameOf(codes)) : row.codes;
      const other = rows.get(keyOf(own));
      const count = countOf(row) + (other ? countOf(other) : 0);
      rows.set(keyOf(own), { row: row.row, codes: own, said: { count } });
    }
    return { ...one, table: { ...one.table, rows: [...rows.values()] } };
  });
}

const countOf = ({ said }: TableRow): number => ('count' in said ? said.count : 0);

function mergeParents(hierarchy: Hierarchy, dimension: string, codes: readonly [string, string]): Hierarchy {
  const parents = new Map(hierarchy.get(dimension));
  const above = parents.get(codes[0]);
  for (const code of codes) parents.delete(code);
  if (above) parents.set(nameOf(codes), above);
  return new Map(hierarchy).set(dimension, parents);
}

const smallCells = (tables: readonly TableToLink[], { threshold }: Rule): number =>
  tables
    .filter(({ before }) => !before)
    .flatMap(({ table }) => table.rows)
    .filter((row) => countOf(row) > 0 && countOf(row) < threshold).length;
