import { chance } from './chance.ts';
import type { Instance } from './instance.ts';
import type { SumLine } from './linked-tables.ts';
import { inverse, minus, prime, times } from './remainders.ts';

/**
 * All ways in which hidden cells can change together while every sum stays as it is, as a basis of sparse vectors, in
 * remainders by a prime. A cell that no vector moves can be worked out by adding and taking away.
 */
class Kernel {
  #vectors = new Set<Map<number, number>>();
  readonly #moving: Set<Map<number, number>>[];
  /** Two random ways of moving: cells that both move alike give each other away. */
  readonly #random: [Float64Array, Float64Array];

  constructor(cells: number, lines: readonly SumLine[], isOpen: (cell: number) => boolean) {
    this.#moving = Array.from({ length: cells }, () => new Set());
    this.#random = [new Float64Array(cells), new Float64Array(cells)];
    for (let cell = 0; cell < cells; cell += 1)
      if (isOpen(cell)) {
        const vector = new Map([[cell, 1]]);
        this.#vectors.add(vector);
        this.#moving[cell]?.add(vector);
      }
    for (const { whole, parts } of lines)
      this.#impose([[whole, prime - 1], ...parts.map((part): [number, number] => [part, 1])]);
    const next = chance(1);
    for (const vector of this.#vectors)
      for (const random of this.#random) {
        const by = Math.floor(next() * prime);
        for (const [cell, value] of vector) random[cell] = ((random[cell] ?? 0) + times(by, value)) % prime;
      }
  }

  /** Keeps only what does not change this sum. */
  #impose(sum: readonly (readonly [cell: number, by: number])[]): void {
    const changes = new Map<Map<number, number>, number>();
    for (const [cell, by] of sum)
      for (const vector of this.#moving[cell] ?? [])
        changes.set(vector, ((changes.get(vector) ?? 0) + times(by, vector.get(cell) ?? 0)) % prime);
    let pivot: Map<number, number> | null = null;
    for (const [vector, change] of changes) if (change !== 0 && (!pivot || vector.size < pivot.size)) pivot = vector;
    if (!pivot) return;
    const per = inverse(changes.get(pivot) ?? 1);
    for (const [vector, change] of changes)
      if (vector !== pivot && change !== 0) this.#take(vector, pivot, times(change, per));
    this.#vectors.delete(pivot);
    for (const cell of pivot.keys()) this.#moving[cell]?.delete(pivot);
  }

  #take(vector: Map<number, number>, pivot: ReadonlyMap<number, number>, by: number): void {
    for (const [cell, value] of pivot) {
      const left = minus(vector.get(cell) ?? 0, times(by, value));
      if (left === 0) {
        vector.delete(cell);
        this.#moving[cell]?.delete(vector);
      } else {
        vector.set(cell, left);
        this.#moving[cell]?.add(vector);
      }
    }
  }

  /** How a cell moves; two that are the same but for a factor move together. */
  way(cell: number): readonly [number, number] {
    return [this.#random[0][cell] ?? 0, this.#random[1][cell] ?? 0];
  }

  /** What the ways of moving would be if this cell did not move: of the cells for which that changes something. */
  without(cell: number): Map<number, readonly [number, number]> {
    let pivot: Map<number, number> | null = null;
    for (const vector of this.#moving[cell] ?? []) if (!pivot || vector.size < pivot.size) pivot = vector;
    const per = inverse(pivot?.get(cell) ?? 1);
    const [a, b] = this.way(cell).map((way) => times(way, per)) as [number, number];
    const [first, second] = this.#random;
    const changed = new Map<number, readonly [number, number]>();
    for (const [at, value] of pivot ?? [])
      changed.set(at, [minus(first[at] ?? 0, times(a, value)), minus(second[at] ?? 0, times(b, value))]);
    return changed;
  }

  /** @param changed what `without` said of it */
  fix(cell: number, changed: ReadonlyMap<number, readonly [number, number]>): void {
    for (const [at, ways] of changed) for (const which of [0, 1] as const) this.#random[which][at] = ways[which];
    this.#impose([[cell, 1]]);
  }
}

type Way = readonly [number, number];
const isStill = ([a, b]: Way): boolean => a === 0 && b === 0;
/** Cells with the same ratio move together. */
const ratioOf = ([a, b]: Way): number => (b === 0 ? prime : times(a, inverse(b)));

/**
 * Shows cells, the dearest first, as long as no cell that is to be protected can be worked out by adding and taking away,
 * not even by the one person of another. Knows nothing of what no count can be: that is for the attacker to find.
 */
export function hideByElimination({ cells, lines, needs }: Instance): Uint8Array {
  const kernel = new Kernel(cells.length, lines, (cell) => cells[cell]?.state !== 'shown');
  const together = new Together(
    kernel,
    needs.map(({ cell }) => cell),
    (cell) => cells[cell]?.small === true && cells[cell].count === 1,
  );
  const hidden = Uint8Array.from(cells, ({ state }) => (state === 'shown' ? 0 : 1));
  const free = [...cells.keys()].filter((at) => cells[at]?.state === 'free');
  for (const cell of free.sort((a, b) => (cells[b]?.cost ?? 0) - (cells[a]?.cost ?? 0) || a - b)) {
    const changed = kernel.without(cell);
    if (together.breaksBy(changed)) continue;
    together.change(changed);
    kernel.fix(cell, changed);
    hidden[cell] = 0;
  }
  return hidden;
}

/** Which cells that are to be protected move together with one of a single person. */
class Together {
  readonly #isAlone: (cell: number) => boolean;
  readonly #ratios = new Map<number, number>();
  readonly #cells = new Map<number, Set<number>>();
  /** What moves together while everything is hidden is the person's own. */
  readonly #own = new Map<number, number>();

  constructor(kernel: Kernel, wanted: readonly number[], isAlone: (cell: number) => boolean) {
    this.#isAlone = isAlone;
    for (const cell of wanted) this.#put(cell, ratioOf(kernel.way(cell)));
    for (const [cell, ratio] of this.#ratios) this.#own.set(cell, ratio);
  }

  #put(cell: number, ratio: number): void {
    this.#cells.get(this.#ratios.get(cell) ?? -1)?.delete(cell);
    this.#ratios.set(cell, ratio);
    const same = this.#cells.get(ratio) ?? new Set();
    this.#cells.set(ratio, same.add(cell));
  }

  breaksBy(changed: ReadonlyMap<number, Way>): boolean {
    const ratios = new Map<number, number>();
    const news = new Map<number, number[]>();
    for (const [cell, way] of changed) {
      if (!this.#ratios.has(cell)) continue;
      if (isStill(way)) return true;
      const ratio = ratioOf(way);
      ratios.set(cell, ratio);
      news.set(ratio, [...(news.get(ratio) ?? []), cell]);
    }
    for (const [cell, ratio] of ratios) {
      const same = [...(this.#cells.get(ratio) ?? [])].filter((other) => !ratios.has(other));
      if ([...same, ...(news.get(ratio) ?? [])].some((other) => this.#tells(cell, other))) return true;
    }
    return false;
  }

  #tells(one: number, other: number): boolean {
    return one !== other && (this.#isAlone(one) || this.#isAlone(other)) && this.#own.get(one) !== this.#own.get(other);
  }

  change(changed: ReadonlyMap<number, Way>): void {
    for (const [cell, way] of changed) if (this.#ratios.has(cell)) this.#put(cell, ratioOf(way));
  }
}
