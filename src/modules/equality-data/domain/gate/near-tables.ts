import type { GateCell, Instance } from './instance.ts';
import type { OpenProgramme, OpenSolver, Solution } from './solver.ts';
import { withoutSpareRows } from './spare-rows.ts';

/** Of columns: each so many times. */
interface Sum {
  entries: [column: number, by: number][];
  sum: number;
}

interface Opened {
  programme: OpenProgramme;
  /** The columns that it has, and where. */
  columns: number[];
  placeOf: ReadonlyMap<number, number>;
  /** How far each is hidden as it stands. */
  shares: Float64Array;
}

/**
 * Tables near the true one that fit a pattern of hidden cells: four times as far as any need asks is as good as anywhere,
 * and faster. There is a column for each cell that may be hidden.
 */
export class NearTables {
  readonly cellOf: readonly number[];
  readonly columnOf: ReadonlyMap<number, number>;
  readonly #cells: Instance['cells'];
  readonly #counts: Float64Array;
  readonly #far: number;
  readonly #sums: readonly Sum[];
  readonly #open: OpenSolver;
  #opened: Opened | null = null;

  constructor({ cells, lines, needs }: Instance, open: OpenSolver) {
    this.#cells = cells;
    this.#open = open;
    const asked = needs.map(({ cell, reach, width }) => Math.max(width, reach - countOf(cells, cell)));
    this.#far = 4 * Math.max(1, ...asked);
    this.cellOf = [...cells.entries()].flatMap(([at, { state }]) => (state === 'shown' ? [] : [at]));
    this.#counts = Float64Array.from(this.cellOf, (at) => countOf(cells, at));
    const columnOf = new Map(this.cellOf.map((cell, column) => [cell, column]));
    this.columnOf = columnOf;
    this.#sums = lines.map(({ whole, parts }) => {
      const sum: Sum = { entries: [], sum: 0 };
      for (const [cell, by] of [[whole, -1], ...parts.map((part) => [part, 1])] as [number, number][]) {
        const column = columnOf.get(cell);
        if (column === undefined) sum.sum -= by * countOf(cells, cell);
        else sum.entries.push([column, by]);
      }
      return sum;
    });
  }

  /** From where to where a cell can be when it is hidden. */
  roomOf(at: number): [least: number, most: number] {
    const { count, lower, upper } = this.#cells[at] as GateCell;
    if (count === null) return [lower, Math.min(upper, 1e6)];
    return [Math.max(lower, count - this.#far), Math.min(upper, count + this.#far)];
  }

  /** @param share how far it is hidden, from 0 to 1: a half lets it be half as far from its count */
  boundsOf(at: number, share: number): [least: number, most: number] {
    const { state, count } = this.#cells[at] as GateCell;
    const [least, most] = this.roomOf(at);
    if (state !== 'free' || count === null) return [least, most];
    return [count - share * (count - least), count + share * (most - count)];
  }

  hide(shares: Float64Array): void {
    const { programme, columns, shares: known } = this.#openFor(shares);
    for (const [place, column] of columns.entries()) {
      const at = this.cellOf[column] ?? 0;
      const share = shares[at] ?? 0;
      if (known[place] === share) continue;
      known[place] = share;
      programme.setBounds(place, ...this.boundsOf(at, share));
    }
  }

  /** A programme of the cells only that are hidden, or once were, without bounds yet: of large tables they are few. */
  #openFor(shares: Float64Array): Opened {
    const before = this.#opened;
    const isIn = (column: number) => before?.placeOf.has(column) || (shares[this.cellOf[column] ?? 0] ?? 0) > 0;
    const columns = [...this.cellOf.keys()].filter(isIn);
    if (before && columns.length === before.columns.length) return before;
    before?.programme.close();
    const placeOf = new Map(columns.map((column, place) => [column, place]));
    const rows = this.#sums.map(({ entries, sum }) => {
      let left = sum;
      const own: [number, number][] = [];
      for (const [column, by] of entries) {
        const place = placeOf.get(column);
        if (place === undefined) left -= by * (this.#counts[column] ?? 0);
        else own.push([place, by]);
      }
      return { lower: left, upper: left, entries: own };
    });
    const programme = withoutSpareRows(this.#open)({
      columns: columns.map(() => ({ lower: 0, upper: 0, cost: 0 })),
      rows,
    });
    this.#opened = { programme, columns, placeOf, shares: new Float64Array(columns.length).fill(Number.NaN) };
    return this.#opened;
  }

  /** The cheapest table, by column. */
  solve(costs: Float64Array): { table: Float64Array; cost: number; reduced: () => Float64Array } {
    const { programme, columns } = this.#opened as Opened;
    programme.setCosts(Float64Array.from(columns, (column) => costs[column] ?? 0));
    const solution = programme.solve();
    if (!solution.columns) throw new Error('The counts fit no table, though they are one.');
    const table = Float64Array.from(this.#counts);
    for (const [place, column] of columns.entries()) table[column] = solution.columns[place] ?? 0;
    return { table, cost: solution.cost, reduced: () => this.#reduced(columns, solution) };
  }

  /** Reduced costs of what is shown too: what its sums charge for it. */
  #reduced(columns: readonly number[], { reduced, prices }: Pick<Solution, 'reduced' | 'prices'>): Float64Array {
    const found = new Float64Array(this.cellOf.length);
    for (const [row, { entries }] of this.#sums.entries()) {
      const price = prices[row] ?? 0;
      if (price !== 0) for (const [column, by] of entries) found[column] = (found[column] ?? 0) - by * price;
    }
    for (const [place, column] of columns.entries()) found[column] = reduced[place] ?? 0;
    return found;
  }

  /** Gives a cell a number until it is let go. */
  bind(column: number, to: number): void {
    const { programme, placeOf } = this.#opened as Opened;
    programme.setBounds(placeOf.get(column) ?? 0, to, to);
  }

  /** For a cell that is hidden whatever is chosen. */
  unbind(column: number): void {
    const { programme, placeOf } = this.#opened as Opened;
    programme.setBounds(placeOf.get(column) ?? 0, ...this.roomOf(this.cellOf[column] ?? 0));
  }

  close(): void {
    this.#opened?.programme.close();
  }
}

const countOf = (cells: Instance['cells'], at: number): number => cells[at]?.count ?? 0;
