import type { Instance, Need } from './instance.ts';
import { NearTables } from './near-tables.ts';
import type { OpenSolver } from './solver.ts';

/** Of every pattern that protects a need it is true that Σ by × (1 where the cell is hidden) ≥ `least`. */
export interface Cut {
  /** The cell that it protects. */
  of: number;
  entries: [cell: number, by: number][];
  least: number;
}

const slack = 1e-5;
const mostTables = 300;

/**
 * The attacker as the one who protects sees him: he finds the needs that a pattern leaves open, and says by the prices
 * of his programme which cells would have to be hidden to stop him (Benders' cuts, after Fischetti and Salazar).
 */
export class Attacker {
  readonly #instance: Instance;
  readonly #near: NearTables;
  /** By column. */
  readonly #cellOf: readonly number[];
  readonly #columnOf: ReadonlyMap<number, number>;
  /** Cells of one person. */
  readonly #alone: number[];
  /** A person and a cell that they know whatever is hidden. */
  readonly #own = new Set<string>();
  #shares = new Float64Array();
  /** Tables that were found, by columns: the latest of all, and those that fit the pattern as it is. */
  readonly #kept: Float64Array[] = [];
  #tables: Float64Array[] = [];

  constructor(instance: Instance, open: OpenSolver) {
    const { cells } = instance;
    this.#instance = instance;
    this.#near = new NearTables(instance, open);
    this.#cellOf = this.#near.cellOf;
    this.#columnOf = this.#near.columnOf;
    this.#alone = this.#cellOf.filter((at) => cells[at]?.small && cells[at]?.count === 1);
  }

  close(): void {
    this.#near.close();
  }

  /**
   * Cuts that the pattern breaks; none when every need is met, and nobody who is alone in a cell knows another by it.
   * @param shares how far each cell is hidden, from 0 to 1: a half lets it be half as far from its count
   * @param most when that many are found, the search ends
   */
  cuts(shares: Float64Array, needs: readonly Need[], goOn: () => boolean, most = Infinity): Cut[] {
    const found = this.outsiderCuts(shares, needs, goOn, most);
    return found.length > 0 ? found : this.#insiderCuts(shares, goOn, most);
  }

  /** As `cuts`, but for those only who know nothing but what is published. */
  outsiderCuts(shares: Float64Array, needs: readonly Need[], goOn: () => boolean, most = Infinity): Cut[] {
    this.#hide(shares);
    return this.#cutsOf(needs, this.#seen(), goOn, most);
  }

  /** The one person of a count of 1 knows it. What follows from that whatever is hidden is theirs to know. */
  #insiderCuts(shares: Float64Array, goOn: () => boolean, most: number): Cut[] {
    this.#hide(shares);
    const found: Cut[] = [];
    for (const person of this.#alone) {
      if (found.length >= most || !goOn()) break;
      const column = this.#columnOf.get(person) ?? 0;
      const needs = this.#instance.needs.flatMap(({ cell }): Need[] =>
        cell === person || this.#own.has(`${person} ${cell}`) ? [] : [{ cell, reach: 0, width: 1 }],
      );
      const seen = this.#seen((table) => Math.abs((table[column] ?? 0) - 1) < slack);
      if (needs.every((need) => this.#isMet(need, seen))) continue;
      this.#near.bind(column, 1);
      try {
        for (const cut of this.#cutsOf(needs, seen, goOn, most))
          if (cut.entries.reduce((sum, [, by]) => sum + by, 0) >= 1 - slack) found.push(cut);
          else this.#own.add(`${person} ${cut.of}`);
      } finally {
        this.#near.unbind(column);
      }
    }
    return found;
  }

  #cutsOf(needs: readonly Need[], seen: Seen, goOn: () => boolean, most: number): Cut[] {
    this.#lookAround(needs, seen, goOn);
    const found: Cut[] = [];
    for (const need of needs) {
      if (found.length >= most || !goOn()) break;
      found.push(...this.#attack(need, seen));
    }
    return found;
  }

  /** From the true counts and every table that was found for this pattern. */
  #seen(fits: (table: Float64Array) => boolean = () => true): Seen {
    const { cells } = this.#instance;
    const least = Float64Array.from(this.#cellOf, (at) => cells[at]?.count ?? Infinity);
    const most = Float64Array.from(this.#cellOf, (at) => cells[at]?.count ?? -Infinity);
    for (const table of this.#tables) if (fits(table)) widen({ least, most }, table);
    return { least, most };
  }

  #hide(shares: Float64Array): void {
    this.#near.hide(shares);
    this.#shares = shares.slice();
    const tight = [...this.#cellOf.keys()].filter((column) => (shares[this.#cellOf[column] ?? 0] ?? 0) < 1);
    const bounds = tight.map((column) =>
      this.#near.boundsOf(this.#cellOf[column] ?? 0, shares[this.#cellOf[column] ?? 0] ?? 0),
    );
    const least = Float64Array.from(bounds, ([lower]) => lower - 1e-6);
    const most = Float64Array.from(bounds, ([, upper]) => upper + 1e-6);
    this.#tables = this.#kept.filter((table) => {
      for (let at = 0; at < tight.length; at += 1) {
        const value = table[tight[at] ?? 0] ?? 0;
        if (value < (least[at] ?? 0) || value > (most[at] ?? 0)) return false;
      }
      return true;
    });
  }

  /** Moves many at a time: most needs are seen to be met without programmes of their own. */
  #lookAround(needs: readonly Need[], seen: Seen, goOn: () => boolean): void {
    let open = needs.filter((need) => !this.#isMet(need, seen));
    for (let before = Infinity; open.length > 3 && open.length < before * 0.8 && goOn(); ) {
      before = open.length;
      this.#push(open, seen);
      open = open.filter((need) => !this.#isMet(need, seen));
    }
    const size = 12;
    for (let from = 0; from < open.length && open.length > 40 && goOn(); from += size)
      this.#push(
        open.slice(from, from + size).filter((need) => !this.#isMet(need, seen)),
        seen,
      );
  }

  /** Half of them up and half of them down, and the other way round. */
  #push(needs: readonly Need[], seen: Seen): void {
    for (const sign of needs.length > 1 ? [1, -1] : []) {
      const costs = new Float64Array(this.#cellOf.length);
      for (const [order, { cell }] of needs.entries())
        costs[this.#columnOf.get(cell) ?? 0] = order % 2 === 0 ? sign : -sign;
      this.#solve(costs, seen);
    }
  }

  #isMet({ cell, reach, width }: Need, seen: Seen): boolean {
    const column = this.#columnOf.get(cell) ?? 0;
    const most = seen.most[column] ?? 0;
    return most >= reach - slack && most - (seen.least[column] ?? 0) >= width - slack;
  }

  #attack(need: Need, seen: Seen): Cut[] {
    const { cell, reach, width } = need;
    const column = this.#columnOf.get(cell) ?? 0;
    if (this.#isMet(need, seen)) return [];
    const up = this.#towards(column, 1, seen);
    if (this.#isMet(need, seen)) return [];
    const cuts: Cut[] = [];
    if (up.value < reach - slack) cuts.push(...this.#cut(cell, [up], reach - up.value));
    const down = this.#towards(column, -1, seen);
    if (up.value + down.value < width - slack) cuts.push(...this.#cut(cell, [up, down], width - up.value - down.value));
    return cuts;
  }

  /** The furthest value upwards (or its negative downwards), and how far each cell's being hidden moves it. */
  #towards(column: number, sign: 1 | -1, seen: Seen): { value: number; gains: Float64Array } {
    const costs = new Float64Array(this.#cellOf.length);
    costs[column] = -sign;
    const solution = this.#solve(costs, seen);
    const reduced = solution.reduced();
    const gains = Float64Array.from(this.#cellOf, (at, index) => {
      const cell = this.#instance.cells[at];
      const by = -(reduced[index] ?? 0);
      if (cell?.state !== 'free' || cell.count === null || Math.abs(by) < 1e-7) return 0;
      const [least, most] = this.#near.roomOf(at);
      return by > 0 ? by * (most - cell.count) : -by * (cell.count - least);
    });
    return { value: -solution.cost, gains };
  }

  #solve(costs: Float64Array, seen: Seen) {
    const found = this.#near.solve(costs);
    widen(seen, found.table);
    this.#tables.push(found.table);
    this.#kept.push(found.table);
    if (this.#kept.length > mostTables) this.#kept.shift();
    return found;
  }

  #cut(of: number, ends: readonly { gains: Float64Array }[], missing: number): Cut[] {
    let least = missing;
    const gains = this.#cellOf.map((at, column): [number, number] => {
      const gain = ends.reduce((sum, end) => sum + (end.gains[column] ?? 0), 0);
      least += gain * (this.#shares[at] ?? 0);
      return [at, gain];
    });
    const entries = gains
      .filter(([, gain]) => gain > 1e-7)
      .map(([at, gain]): [number, number] => [at, Math.min(gain / least, 1)]);
    return [{ of, entries, least: 1 }];
  }
}

function widen({ least, most }: Seen, table: Float64Array): void {
  for (let at = 0; at < table.length; at += 1) {
    const value = table[at] ?? 0;
    if (value < (least[at] ?? 0)) least[at] = value;
    if (value > (most[at] ?? 0)) most[at] = value;
  }
}

interface Seen {
  least: Float64Array;
  most: Float64Array;
}
