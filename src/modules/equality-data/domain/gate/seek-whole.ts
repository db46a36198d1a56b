import { type Attack, capOf, connected, type Group, widen } from './attack.ts';
import type { SumLine } from './linked-tables.ts';
import type { OpenProgramme, OpenSolver } from './solver.ts';
import { withoutSpareRows } from './spare-rows.ts';

/**
 * Seeks whole tables in which a cell is at least, or at most, so much, and widens what is sure by them: those nearest to
 * the true counts, since these are found fast, and mostly without asking for whole numbers.
 */
export class WholeTables {
  readonly #counts: readonly (number | null)[];
  readonly #found: Attack;
  readonly #open: OpenSolver;
  readonly #groups: Group[];
  readonly #cap: number;
  readonly #programmes = new Map<string, OpenProgramme>();

  /** @param counts the true ones; null where nobody says */
  constructor(lines: readonly SumLine[], counts: readonly (number | null)[], found: Attack, open: OpenSolver) {
    this.#counts = counts;
    this.#found = found;
    this.#open = open;
    this.#groups = connected(lines, found);
    this.#cap = capOf(found);
  }

  seek(cell: number, atLeast: number, atMost: number, isFound: () => boolean): void {
    const group = this.#groups.find(({ cells }) => cells.includes(cell));
    if (!group) return;
    for (const whole of [false, true])
      for (const sign of [1, -1] as const) {
        if (isFound()) return;
        const by = sign === 1 ? atLeast - this.#base(cell) : this.#base(cell) - atMost;
        if (by <= (sign === 1 ? this.#rise(cell) : this.#fall(cell))) this.#move(group, cell, sign, by, whole);
      }
  }

  #base(cell: number): number {
    return this.#counts[cell] ?? this.#found.lower[cell] ?? 0;
  }

  #rise(cell: number): number {
    return Math.min(this.#cap, this.#found.upper[cell] ?? 0) - this.#base(cell);
  }

  #fall(cell: number): number {
    return this.#base(cell) - (this.#found.lower[cell] ?? 0);
  }

  /** Where what is found is not whole, cells are made whole one after another, as long as that goes. */
  #move(group: Group, cell: number, sign: 1 | -1, by: number, whole: boolean): void {
    const { cells } = group;
    const programme = this.#programmeOf(group, whole);
    const bind = (at: number, [least, most]: [number, number], [down, furthest]: [number, number]) => {
      programme.setBounds(at, least, most);
      programme.setBounds(at + cells.length, down, furthest);
    };
    const at = cells.indexOf(cell);
    if (sign === 1) bind(at, [by, this.#rise(cell)], [0, 0]);
    else bind(at, [0, 0], [by, this.#fall(cell)]);
    for (;;) {
      const { columns } = programme.solve({ seconds: 10, nodes: 500, gap: 1e6 });
      if (!columns) break;
      const moves = cells.map((_, one) => (columns[one] ?? 0) - (columns[one + cells.length] ?? 0));
      const next = nearlyWhole(moves);
      if (next.length === 0) {
        widen(
          group,
          this.#found,
          this.#cap,
          cells.map((one, index) => this.#base(one) + (moves[index] ?? 0)),
        );
        break;
      }
      for (const one of next) {
        const to = Math.round(moves[one] ?? 0);
        const [up, down] = [Math.max(0, to), Math.max(0, -to)];
        bind(one, [up, up], [down, down]);
      }
    }
    for (const [index, one] of cells.entries()) bind(index, [0, this.#rise(one)], [0, this.#fall(one)]);
  }

  /** How far each cell rises and how far it falls; both cost what they are. */
  #programmeOf(group: Group, whole: boolean): OpenProgramme {
    const { cells, sums } = group;
    const key = `${cells[0]} ${whole}`;
    const known = this.#programmes.get(key);
    if (known) return known;
    const column = new Map(cells.map((one, index) => [one, index]));
    const columnOf = (one: number, upper: number) => ({
      lower: 0,
      upper,
      cost: this.#counts[one] === null ? 0 : 1,
      ...(whole ? { whole } : {}),
    });
    const programme = (whole ? this.#open : withoutSpareRows(this.#open))({
      columns: [
        ...cells.map((one) => columnOf(one, this.#rise(one))),
        ...cells.map((one) => columnOf(one, this.#fall(one))),
      ],
      rows: sums.map(({ entries, sum }) => {
        const left = entries.reduce((rest, [one, by]) => rest - by * this.#base(one), sum);
        const up = entries.map(([one, by]): [number, number] => [column.get(one) ?? 0, by]);
        const down = up.map(([at, by]): [number, number] => [at + cells.length, -by]);
        return { lower: left, upper: left, entries: [...up, ...down] };
      }),
    });
    this.#programmes.set(key, programme);
    return programme;
  }

  close(): void {
    for (const programme of this.#programmes.values()) programme.close();
  }
}

/** Of the numbers that are not whole those that nearly are, or the one that lacks least. */
function nearlyWhole(numbers: readonly number[]): number[] {
  const lack = numbers.map((one) => Math.abs(one - Math.round(one)));
  const partly = [...lack.entries()].filter(([, by]) => by > 1e-4).sort(([, a], [, b]) => a - b);
  return partly.filter(([, by], order) => order === 0 || by < 0.2).map(([at]) => at);
}
