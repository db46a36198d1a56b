import { keyOf, type LinkedTables, type SumLine } from './linked-tables.ts';

export interface Rule {
  /** Counts from 1 to one less are small. */
  threshold: number;
  /**
   * `exact`: nobody can work out a hidden cell. `interval`: nor can anybody tell of a small one that it is below the
   * threshold, or where it lies to within fewer than `threshold`.
   */
  protect: 'interval' | 'exact';
  /** What is kept low: hidden cells (the people in them where it is equal), or people. */
  weigh: 'cells' | 'people';
  /**
   * `hide`: where a whole is small, its parts with nobody in them are hidden too, so that nobody learns of a small group
   * that all or none of it are in one category. Zeros are shown when it is left out.
   */
  groups?: 'show' | 'hide';
  /** Cells that stay shown if that can be: codes in the order of the dimensions of the linked tables. */
  keep?: readonly (readonly string[])[];
}

/** As dear as so many cells. */
const keeping = 1000;

/** The choice of what to hide, in numbers: one entry for each cell of the linked tables. */
export interface Instance {
  lines: readonly SumLine[];
  cells: readonly GateCell[];
  /** What has to be protected. */
  needs: readonly Need[];
}

export interface GateCell {
  /** Null where only somebody else knows it. */
  count: number | null;
  /** `free` may be hidden; the others are as they are, whatever is chosen. */
  state: 'free' | 'hidden' | 'shown';
  /** Small, so that it was hidden for its own sake. */
  small: boolean;
  cost: number;
  /** What everybody knows of it when it is hidden. */
  lower: number;
  upper: number;
}

export interface Need {
  cell: number;
  /** The least that its greatest possible value may be. */
  reach: number;
  /** The least width of what it can be. */
  width: number;
}

/** Where zeros are shown, people know it: then a hidden cell of a table is at least 1. */
export function instanceOf(linked: LinkedTables, rule: Rule): Instance {
  const { cells, lines } = linked;
  const people = cells.reduce((sum, { count }) => sum + (count ?? 0), 1);
  const isSmall = (count: number | null) => count !== null && count > 0 && count < rule.threshold;
  const telling = new Set(
    rule.groups === 'hide'
      ? lines.filter(({ whole }) => isSmall(cells[whole]?.count ?? null)).flatMap(({ parts }) => parts)
      : [],
  );
  // Where a whole is shown to be nought, everybody knows that its parts are.
  const isKnownNought = (at: number) => cells[at]?.count === 0 && cells[at].now && !telling.has(at);
  for (let before = Infinity; telling.size < before; ) {
    before = telling.size;
    for (const { whole, parts } of lines) if (isKnownNought(whole)) for (const part of parts) telling.delete(part);
  }
  const kept = new Set((rule.keep ?? []).map(keyOf));
  const gateCells = cells.map((cell, at): GateCell => {
    const { count, now, before } = cell;
    const small = (cell.small ?? isSmall(count)) || (count === 0 && now && telling.has(at));
    const known = (before !== null && 'count' in before) || (count === 0 && !small && !cell.rest && (now || !before));
    const state = known ? 'shown' : !now || small ? 'hidden' : 'free';
    const mark = before && 'mark' in before ? before : { lower: 0, upper: Infinity };
    const share = (count ?? 0) / people;
    return {
      count,
      state,
      small: small && state === 'hidden',
      cost: (rule.weigh === 'cells' ? 1 + share / 2 : (count ?? 0) + 1) * (kept.has(keyOf(cell.codes)) ? keeping : 1),
      lower: Math.max(now && rule.groups !== 'hide' ? 1 : 0, mark.lower),
      upper: mark.upper,
    };
  });
  const needs = cells.flatMap(({ before, small }, at): Need[] => {
    const cell = gateCells[at];
    if (cell?.state !== 'hidden') return [];
    if (cell.small && cell.count !== 0 && rule.protect === 'interval' && cell.upper === Infinity)
      return [{ cell: at, reach: cell.lower + rule.threshold, width: rule.threshold }];
    const mustStay = before !== null && small !== false;
    return cell.small || mustStay ? [{ cell: at, reach: 0, width: 1 }] : [];
  });
  return { lines, cells: gateCells, needs };
}

/** What everybody knows when these cells are hidden. */
export function knownWhen({ cells }: Instance, hidden: Uint8Array) {
  const isHidden = (cell: GateCell, at: number) => cell.state !== 'shown' && hidden[at] === 1;
  return {
    lower: Float64Array.from(cells, (cell, at) => (isHidden(cell, at) ? cell.lower : (cell.count ?? cell.lower))),
    upper: Float64Array.from(cells, (cell, at) => (isHidden(cell, at) ? cell.upper : (cell.count ?? cell.upper))),
  };
}
