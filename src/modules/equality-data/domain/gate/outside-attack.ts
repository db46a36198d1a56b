import { ancestors, type CountedTable, type Hierarchy, type Said, total } from './counted-table.ts';
import type { OpenProgramme, OpenSolver } from './solver.ts';

/** What somebody outside has in hand: tables as they stand on the page, and what they know of every hidden cell. */
export interface Published {
  table: CountedTable;
  /** The least that a hidden cell of it can be. */
  floor: number;
}

/** From the least to the greatest: whole numbers, or `Infinity`. */
export type Range = readonly [least: number, most: number];

/**
 * The attack for tests and benchmarks, written apart from the gate's own: no cells, lines or sums of its own making, but
 * a number of people for every combination of all bottom codes, of which each published row tells a sum. So it also knows
 * that tables of few dimensions come from one of all. A code that is listed nowhere stands for whoever is left out.
 */
export class OutsideAttack {
  readonly #rows: { table: CountedTable; codes: readonly string[]; said: Said; people: number[] }[] = [];
  readonly #programme: OpenProgramme;
  readonly #people: string[][];
  readonly #first: number;
  /** Stands for any number of people. */
  readonly #far: number;
  readonly #within: (dimension: string, code: string, whole: string) => boolean;
  readonly #dimensions: string[];

  /** @param mayMissSome dimensions in which the tables may leave somebody out */
  constructor(
    published: readonly Published[],
    hierarchy: Hierarchy,
    open: OpenSolver,
    mayMissSome: readonly string[] = [],
  ) {
    this.#dimensions = [...new Set(published.flatMap(({ table }) => table.dimensions))];
    this.#within = (dimension, code, whole) =>
      whole === total || code === whole || ancestors(hierarchy.get(dimension) ?? new Map(), code).has(whole);
    const bottom = this.#dimensions.map((dimension) => {
      const listed = published.flatMap(({ table }) =>
        table.rows.map((row) => row.codes[table.dimensions.indexOf(dimension)] ?? total),
      );
      const named = hierarchy.get(dimension)?.keys() ?? [];
      const codes = [...new Set([...named, ...listed])].filter((code) => code !== total);
      const lowest = codes.filter(
        (one) => !codes.some((other) => other !== one && this.#within(dimension, other, one)),
      );
      return [...lowest, ...(mayMissSome.includes(dimension) ? ['(left out)'] : [])];
    });
    this.#people = bottom.reduce<string[][]>(
      (so, codes) => so.flatMap((one) => codes.map((code) => [...one, code])),
      [[]],
    );
    this.#first = this.#people.length;
    for (const { table } of published)
      for (const { codes, said } of table.rows)
        this.#rows.push({ table, codes, said, people: this.#peopleOf(table.dimensions, codes) });
    const counts = this.#rows.map(({ said }) => ('count' in said ? said.count : 0));
    const far = 1e5 + 20 * Math.max(...counts);
    this.#far = far;
    const said = published.flatMap(({ table, floor }) => table.rows.map((row) => ({ said: row.said, floor })));
    // One column for each published row besides, so that a row can be sought as easily as it can be fixed.
    const bounds = said.map(({ said: one, floor }) =>
      'count' in one
        ? { lower: one.count, upper: one.count, cost: 0 }
        : { lower: Math.max(one.lower, floor), upper: Math.min(one.upper, far), cost: 0 },
    );
    this.#programme = open({
      columns: [...this.#people.map(() => ({ lower: 0, upper: far, cost: 0 })), ...bounds],
      rows: this.#rows.map(({ people }, at) => ({
        lower: 0,
        upper: 0,
        entries: [...people.map((one): [number, number] => [one, 1]), [this.#first + at, -1] as [number, number]],
      })),
    });
  }

  #peopleOf(dimensions: readonly string[], codes: readonly string[]): number[] {
    const at = dimensions.map((name) => this.#dimensions.indexOf(name));
    return [...this.#people.keys()].filter((one) =>
      codes.every((code, index) =>
        this.#within(dimensions[index] ?? '', this.#people[one]?.[at[index] ?? 0] ?? '', code),
      ),
    );
  }

  /** Of any sum of people, listed or not: one code for each dimension named. */
  rangeOf(dimensions: readonly string[], codes: readonly string[]): Range {
    const costs = new Float64Array(this.#first + this.#rows.length);
    for (const one of this.#peopleOf(dimensions, codes)) costs[one] = 1;
    return [Math.ceil(this.#seek(costs) - slack) + 0, this.#upper(costs)];
  }

  #upper(costs: Float64Array): number {
    const most = -this.#seek(costs.map((cost) => 0 - cost));
    return most > this.#far - 1 ? Infinity : Math.floor(most + slack);
  }

  #seek(costs: Float64Array): number {
    this.#programme.setCosts(costs);
    const { columns, cost } = this.#programme.solve();
    if (!columns) throw new Error('What was published cannot all be true.');
    return cost;
  }

  /** What the one person of a cell of 1 knows besides, while `look` runs. */
  asOnePerson<T>(table: CountedTable, codes: readonly string[], look: () => T): T {
    const row = this.#rows.findIndex((one) => one.table === table && one.codes === codes);
    const column = this.#first + row;
    this.#programme.setBounds(column, 1, 1);
    try {
      return look();
    } finally {
      this.#programme.setBounds(column, 1, this.#far);
    }
  }

  close(): void {
    this.#programme.close();
  }
}

const slack = 1e-4;
