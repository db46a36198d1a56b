import type { Cut } from './attacker.ts';
import type { Instance } from './instance.ts';
import type { OpenSolver, ProgrammeRow } from './solver.ts';

/** The programmes of the one who protects: the same cuts, once with cells hidden in part and once whole. */
export class Plan {
  readonly #instance: Instance;
  readonly #open: OpenSolver;
  readonly #cells: number[];
  readonly #column: Map<number, number>;
  readonly #relaxed;
  readonly #rows: ProgrammeRow[] = [];
  readonly #known = new Set<string>();
  #cost = 0;
  /** What every pattern that breaks no known cut costs at least. */
  bound = 0;

  constructor(instance: Instance, open: OpenSolver) {
    this.#instance = instance;
    this.#open = open;
    this.#cells = [...instance.cells.entries()].flatMap(([at, { state }]) => (state === 'free' ? [at] : []));
    this.#column = new Map(this.#cells.map((cell, column) => [cell, column]));
    this.#relaxed = open({ columns: this.#columns(false), rows: [] });
  }

  #columns(whole: boolean) {
    const free = this.#instance.cells.filter(({ state }) => state === 'free');
    return free.map(({ cost }) => ({ lower: 0, upper: 1, cost, whole }));
  }

  add(cuts: readonly Cut[]): void {
    const rows = cuts.flatMap(({ entries, least }): ProgrammeRow[] => {
      const own = entries.map(([cell, by]): [number, number] => [this.#column.get(cell) ?? 0, by]);
      const text = own.join(' ');
      if (this.#known.has(text)) return [];
      this.#known.add(text);
      return [{ lower: least, upper: Infinity, entries: own }];
    });
    this.#rows.push(...rows);
    this.#relaxed.addRows(rows);
  }

  relaxed(): { shares: Float64Array; cost: number } {
    const { columns, cost } = this.#relaxed.solve();
    if (columns) this.bound = Math.max(this.bound, cost);
    return { shares: this.#shares(columns ?? new Float64Array(this.#cells.length), false), cost };
  }

  /** Null when the cuts contradict each other, or nothing was found in time. */
  whole(seconds: number, gap: number): { shares: Float64Array; best: boolean } | null {
    const programme = this.#open({ columns: this.#columns(true), rows: this.#rows });
    try {
      const far = Math.max(this.#gap(), gap * this.#cost);
      const { status, columns, cost } = programme.solve({ seconds, gap: far });
      if (!columns) return null;
      if (status === 'best') this.bound = Math.max(this.bound, cost - far);
      this.#cost = cost;
      return { shares: this.#shares(columns, true), best: status === 'best' };
    } finally {
      programme.close();
    }
  }

  /** Costs of cells are 1 and a share of less than a half in all: within a half, the number of cells is the least. */
  #gap(): number {
    return this.#instance.cells.some(({ state, cost }) => state === 'free' && cost > 2) ? 0 : 0.5;
  }

  #shares(columns: Float64Array, whole: boolean): Float64Array {
    const shares = Float64Array.from(this.#instance.cells, ({ state }) => (state === 'hidden' ? 1 : 0));
    for (const [column, cell] of this.#cells.entries()) {
      const share = Math.min(1, Math.max(0, columns[column] ?? 0));
      shares[cell] = whole ? Math.round(share) : share;
    }
    return shares;
  }

  close(): void {
    this.#relaxed.close();
  }
}
