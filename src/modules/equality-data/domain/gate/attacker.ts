import type { Instance, Need } from './instance.ts';
import type { OpenProgramme, OpenSolver } from './solver.ts';

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
  readonly #programme: OpenProgramme;
  readonly #cellOf: number[];
  readonly #columnOf: Map<number, number>;
  readonly #room: Room;
  /** Cells of one person. */
  readonly #alone: number[];
  /** A person and a cell that they know whatever is hidden. */
  readonly #own = new Set<string>();
  #shares = new Float64Array();
  /** Tables that fit the pattern as it is, by columns. */
  #tables: Float64Array[] = [];

  constructor(instance: Instance, open: OpenSolver) {
    const { cells, lines } = instance;
    this.#instance = instance;
    this.#room = roomOf(instance);
    const { lower, upper } = this.#room;
    this.#cellOf = [...cells.keys()].filter((at) => cells[at]?.state !== 'shown');
    this.#columnOf = new Map(this.#cellOf.map((cell, column) => [cell, column]));
    const entriesOf = (all: [number, number][]) =>
      all.flatMap(([cell, by]): [number, number][] => {
        const column = this.#columnOf.get(cell);
        return column === undefined ? [] : [[column, by]];
      });
    this.#alone = this.#cellOf.filter((at) => cells[at]?.small && cells[at]?.count === 1);
    this.#programme = open({
      columns: this.#cellOf.map((at) => ({ lower: lower[at] ?? 0, upper: upper[at] ?? 0, cost: 0 })),
      rows: lines.flatMap(({ whole, parts }) => {
        const all: [number, number][] = [[whole, -1], ...parts.map((part): [number, number] => [part, 1])];
        const entries = entriesOf(all);
        const fixed = all.reduce(
          (sum, [cell, by]) => (this.#columnOf.has(cell) ? sum : sum + by * (cells[cell]?.count ?? 0)),
          0,
        );
        return entries.length > 0 ? [{ lower: 0 - fixed, upper: 0 - fixed, entries }] : [];
      }),
    });
  }

  close(): void {
    this.#programme.close();
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
      this.#programme.setBounds(column, 1, 1);
      try {
        for (const cut of this.#cutsOf(needs, seen, goOn, most))
          if (cut.entries.reduce((sum, [, by]) => sum + by, 0) >= 1 - slack) found.push(cut);
          else this.#own.add(`${person} ${cut.of}`);
      } finally {
        this.#programme.setBounds(column, this.#room.lower[person] ?? 0, this.#room.upper[person] ?? 0);
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
    if (this.#shares.some((share, at) => share > (shares[at] ?? 0))) this.#tables = [];
    for (const [column, at] of this.#cellOf.entries()) {
      const cell = this.#instance.cells[at];
      if (cell?.state !== 'free' || cell.count === null || this.#shares[at] === shares[at]) continue;
      const share = shares[at] ?? 0;
      const lower = cell.count - share * (cell.count - (this.#room.lower[at] ?? 0));
      this.#programme.setBounds(column, lower, cell.count + share * ((this.#room.upper[at] ?? 0) - cell.count));
    }
    this.#shares = shares.slice();
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
    const { cost, reduced } = this.#solve(costs, seen);
    const gains = Float64Array.from(this.#cellOf, (at, index) => {
      const cell = this.#instance.cells[at];
      const by = -(reduced[index] ?? 0);
      if (cell?.state !== 'free' || cell.count === null || Math.abs(by) < 1e-7) return 0;
      return by > 0
        ? by * ((this.#room.upper[at] ?? 0) - cell.count)
        : -by * (cell.count - (this.#room.lower[at] ?? 0));
    });
    return { value: -cost, gains };
  }

  #solve(costs: Float64Array, seen: Seen) {
    this.#programme.setCosts(costs);
    const solution = this.#programme.solve();
    if (!solution.columns) throw new Error('The counts fit no table, though they are one.');
    widen(seen, solution.columns);
    if (this.#tables.length < mostTables) this.#tables.push(solution.columns.slice());
    return solution;
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
  for (const [at, value] of table.entries()) {
    least[at] = Math.min(least[at] ?? value, value);
    most[at] = Math.max(most[at] ?? value, value);
  }
}

interface Seen {
  least: Float64Array;
  most: Float64Array;
}

interface Room {
  lower: Float64Array;
  upper: Float64Array;
}

/** Looks for other tables near the true one: four times as far as any need asks is as good as anywhere, and faster. */
function roomOf({ cells, needs }: Instance): Room {
  const furthest = Math.max(
    1,
    ...needs.map(({ cell, reach, width }) => Math.max(width, reach - (cells[cell]?.count ?? 0))),
  );
  const far = 4 * furthest;
  return {
    lower: Float64Array.from(cells, ({ count, lower }) => (count === null ? lower : Math.max(lower, count - far))),
    upper: Float64Array.from(cells, ({ count, upper }) => Math.min(upper, count === null ? 1e6 : count + far)),
  };
}
