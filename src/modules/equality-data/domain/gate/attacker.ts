import type { Instance, Need } from './instance.ts';
import type { OpenProgramme, OpenSolver } from './solver.ts';

/** Of every pattern that protects a need it is true that Σ by × (1 where the cell is hidden) ≥ `least`. */
export interface Cut {
  entries: [cell: number, by: number][];
  least: number;
}

/** Stands for infinity in programmes; far more people than any table has. */
const cap = 1e6;
const slack = 1e-5;

/**
 * The attacker as the one who protects sees him: he finds the needs that a pattern leaves open, and says by the prices
 * of his programme which cells would have to be hidden to stop him (Benders' cuts, after Fischetti and Salazar).
 */
export class Attacker {
  readonly #instance: Instance;
  readonly #programme: OpenProgramme;
  readonly #cellOf: number[];
  readonly #columnOf: Map<number, number>;
  #shares = new Float64Array();

  constructor(instance: Instance, open: OpenSolver) {
    const { cells, lines } = instance;
    this.#instance = instance;
    this.#cellOf = [...cells.keys()].filter((at) => cells[at]?.state !== 'shown');
    this.#columnOf = new Map(this.#cellOf.map((cell, column) => [cell, column]));
    const entriesOf = (all: [number, number][]) =>
      all.flatMap(([cell, by]): [number, number][] => {
        const column = this.#columnOf.get(cell);
        return column === undefined ? [] : [[column, by]];
      });
    this.#programme = open({
      columns: this.#cellOf.map((at) => ({ lower: cells[at]?.lower ?? 0, upper: Math.min(cap, cells[at]?.upper ?? cap), cost: 0 })),
      rows: lines.flatMap(({ whole, parts }) => {
        const all: [number, number][] = [[whole, -1], ...parts.map((part): [number, number] => [part, 1])];
        const entries = entriesOf(all);
        const fixed = all.reduce((sum, [cell, by]) => (this.#columnOf.has(cell) ? sum : sum + by * (cells[cell]?.count ?? 0)), 0);
        return entries.length > 0 ? [{ lower: 0 - fixed, upper: 0 - fixed, entries }] : [];
      }),
    });
  }

  close(): void {
    this.#programme.close();
  }

  /**
   * Cuts that the pattern breaks; none when every need is met.
   * @param shares how far each cell is hidden, from 0 to 1: a half lets it be half as far from its count
   * @param most when that many are found, the search ends
   */
  cuts(shares: Float64Array, needs: readonly Need[], goOn: () => boolean, most = Infinity): Cut[] {
    this.#hide(shares);
    const seen = { least: new Float64Array(this.#cellOf.length).fill(Infinity), most: new Float64Array(this.#cellOf.length).fill(-Infinity) };
    if (needs.length > 20) this.#lookAround(needs, seen);
    const found: Cut[] = [];
    for (const need of needs) {
      if (found.length >= most || !goOn()) break;
      found.push(...this.#attack(need, seen));
    }
    return found;
  }

  #hide(shares: Float64Array): void {
    for (const [column, at] of this.#cellOf.entries()) {
      const cell = this.#instance.cells[at];
      if (cell?.state !== 'free' || cell.count === null || this.#shares[at] === shares[at]) continue;
      const share = shares[at] ?? 0;
      const lower = cell.count - share * (cell.count - cell.lower);
      this.#programme.setBounds(column, lower, cell.count + share * (Math.min(cap, cell.upper) - cell.count));
    }
    this.#shares = shares.slice();
  }

  /** Tables that lie far apart: most needs are seen to be met without a programme of their own. */
  #lookAround(needs: readonly Need[], seen: Seen): void {
    for (let round = 0; round < 8; round += 1) {
      const costs = new Float64Array(this.#cellOf.length);
      for (const [order, { cell }] of needs.entries()) {
        const sign = round % 2 === 0 ? 1 : -1;
        const pick = ((order + 1) * 2654435761 + (round >> 1) * 40503 * (order + 7)) % 1000;
        costs[this.#columnOf.get(cell) ?? 0] = sign * (pick < 500 ? -1 : 1) * (1 + pick / 1000);
      }
      this.#solve(costs, seen);
    }
  }

  #attack({ cell, reach, width }: Need, seen: Seen): Cut[] {
    const column = this.#columnOf.get(cell) ?? 0;
    const isMet = () => {
      const most = seen.most[column] ?? 0;
      return most >= reach - slack && most - (seen.least[column] ?? 0) >= width - slack;
    };
    if (isMet()) return [];
    const up = this.#towards(column, 1, seen);
    if (isMet()) return [];
    const cuts: Cut[] = [];
    if (up.value < reach - slack) cuts.push(...this.#cut([up], reach - up.value));
    const down = this.#towards(column, -1, seen);
    if (!isMet() && up.value + down.value < width - slack) cuts.push(...this.#cut([up, down], width - up.value - down.value));
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
      return by > 0 ? by * (Math.min(cap, cell.upper) - cell.count) : -by * (cell.count - cell.lower);
    });
    return { value: -cost, gains };
  }

  #solve(costs: Float64Array, seen: Seen) {
    this.#programme.setCosts(costs);
    const solution = this.#programme.solve();
    if (!solution.columns) throw new Error('The counts fit no table, though they are one.');
    for (const [at, value] of solution.columns.entries()) {
      seen.least[at] = Math.min(seen.least[at] ?? value, value);
      seen.most[at] = Math.max(seen.most[at] ?? value, value);
    }
    return solution;
  }

  #cut(ends: readonly { gains: Float64Array }[], missing: number): Cut[] {
    let least = missing;
    const gains = this.#cellOf.map((at, column): [number, number] => {
      const gain = ends.reduce((sum, end) => sum + (end.gains[column] ?? 0), 0);
      least += gain * (this.#shares[at] ?? 0);
      return [at, gain];
    });
    const entries = gains.filter(([, gain]) => gain > 1e-7).map(([at, gain]): [number, number] => [at, Math.min(gain / least, 1)]);
    return [{ entries, least: 1 }];
  }
}

interface Seen {
  least: Float64Array;
  most: Float64Array;
}
