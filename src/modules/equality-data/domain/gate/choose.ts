import { Attacker, type Cut } from './attacker.ts';
import type { Instance, Need } from './instance.ts';
import { hideByElimination } from './kernel.ts';
import type { OpenSolver, ProgrammeRow } from './solver.ts';

/** Which cells to hide: 1 for each that is hidden. */
export interface Choice {
  hidden: Uint8Array;
  /** Whether no pattern that protects as much costs less. */
  optimal: boolean;
}

/** How much time is left, in seconds. */
export type Clock = () => number;

/** How far a long choice has come: the share of needs that are met, and how many cells the best pattern hides. */
export type Tell = (progress: { met: number; best: number | null }) => void;

/** The share of the time that each step may take; what is left over goes to the next. */
const until = { relaxed: 0.7, chosen: 0.35 };
/** More than that many needs are not attacked while cells are hidden in part: it would take all the time. */
const mostToRelax = 200;

/**
 * The cheapest pattern by cutting planes: choose what breaks no cut that is known, let the attacker find new ones, and
 * again. When time is up, the best pattern so far, or one that was completed greedily; at the worst everything is hidden
 * that can be.
 */
export function chooseHidden(instance: Instance, open: OpenSolver, clock: Clock, tell: Tell): Choice {
  const attacker = new Attacker(instance, open);
  const plan = new Plan(instance, open);
  const all = clock();
  const within =
    (share: number): Clock =>
    () =>
      clock() - all * share;
  try {
    plan.add(firstCuts(instance));
    const late: Clock = () => clock() + all;
    const isLarge = instance.needs.length > mostToRelax;
    const isExact = instance.needs.every(({ reach, width }) => reach === 0 && width === 1);
    const start = Float64Array.from(hideByElimination(instance));
    const first = complete(start, [], attacker, instance, plan, late, tell);
    if (first && isLarge) return { hidden: isExact ? first : prune(first, attacker, instance, clock), optimal: false };
    if (!isLarge) relax(plan, attacker, instance, within(until.relaxed));
    const settled = settle(plan, attacker, instance, within(until.chosen), first, tell);
    if (settled?.optimal) return settled;
    const whole = settled?.hidden ?? complete(plan.latest, [], attacker, instance, plan, late, tell);
    if (!whole)
      return { hidden: Uint8Array.from(instance.cells, ({ state }) => (state === 'shown' ? 0 : 1)), optimal: false };
    return { hidden: prune(whole, attacker, instance, clock), optimal: false };
  } finally {
    plan.close();
    attacker.close();
  }
}

/** Moves towards the least cost with cells hidden in part, which is fast, and finds most of the cuts that matter. */
function relax(plan: Plan, attacker: Attacker, { needs }: Instance, clock: Clock): void {
  let before = -1;
  for (let round = 0; round < 60 && clock() > 0; round += 1) {
    const { shares, cost } = plan.relaxed();
    const cuts = attacker.outsiderCuts(shares, needs, () => clock() > 0);
    if (cuts.length === 0) return;
    plan.add(cuts);
    if (round % 8 === 7) {
      if (cost < before * 1.001) return;
      before = cost;
    }
  }
}

function settle(
  plan: Plan,
  attacker: Attacker,
  instance: Instance,
  clock: Clock,
  first: Uint8Array | null,
  tell: Tell,
): Choice | null {
  let best: Choice | null = first && { hidden: first, optimal: false };
  let bestCost = first ? costOf(instance, first) : Infinity;
  let proven = false;
  while (clock() > 0) {
    const chosen = plan.whole(Math.max(0.1, clock() / 2), proven ? 0 : 0.02);
    if (!chosen) return best;
    const cuts = attacker.cuts(chosen.shares, instance.needs, () => clock() > 0);
    if (clock() <= 0) return best;
    if (cuts.length === 0) {
      const hidden = Uint8Array.from(chosen.shares);
      if (proven || !chosen.best) return { hidden, optimal: chosen.best };
      proven = true;
    }
    plan.add(cuts);
    const whole = complete(chosen.shares, cuts, attacker, instance, plan, clock, () => {});
    const cost = whole ? costOf(instance, whole) : Infinity;
    if (whole && cost < bestCost) {
      best = { hidden: whole, optimal: false };
      bestCost = cost;
    }
    tell({ met: 1 - needsOf(cuts, instance.needs).length / instance.needs.length, best: best && sizeOf(best.hidden) });
  }
  return best;
}

/** Hides more, the cheapest first, until the attacker finds nothing; null when time is up. */
function complete(
  from: Float64Array,
  first: readonly Cut[],
  attacker: Attacker,
  { needs, cells }: Instance,
  plan: Plan,
  clock: Clock,
  tell: Tell,
): Uint8Array | null {
  const shares = from.slice();
  for (const cut of first) fulfil(shares, cut, cells);
  // A need that is met stays met when more is hidden.
  let open = first.length > 0 ? needsOf(first, needs) : needs;
  while (clock() > 0) {
    const cuts = attacker.cuts(shares, open, () => clock() > 0);
    if (cuts.length === 0 && clock() > 0) return Uint8Array.from(shares);
    plan.add(cuts);
    open = needsOf(cuts, open);
    tell({ met: 1 - open.length / needs.length, best: null });
    const before = shares.reduce((sum, share) => sum + share, 0);
    for (const cut of cuts) fulfil(shares, cut, cells);
    if (shares.reduce((sum, share) => sum + share, 0) === before) return null;
  }
  return null;
}

/** Shows again, the dearest first, what the pattern can do without. */
function prune(hidden: Uint8Array, attacker: Attacker, { cells, needs }: Instance, clock: Clock): Uint8Array {
  const shares = Float64Array.from(hidden);
  const free = [...cells.keys()].filter((at) => hidden[at] === 1 && cells[at]?.state === 'free');
  for (const at of free.sort((a, b) => (cells[b]?.cost ?? 0) - (cells[a]?.cost ?? 0) || a - b)) {
    if (clock() <= 0) break;
    shares[at] = 0;
    const holds = attacker.cuts(shares, needs, () => clock() > 0, 1).length === 0 && clock() > 0;
    if (!holds) shares[at] = 1;
  }
  return Uint8Array.from(shares);
}

function needsOf(cuts: readonly Cut[], needs: readonly Need[]): Need[] {
  const cells = new Set(cuts.map(({ of }) => of));
  return needs.filter(({ cell }) => cells.has(cell));
}

function fulfil(shares: Float64Array, { entries, least }: Cut, cells: Instance['cells']): void {
  let missing = least - entries.reduce((sum, [cell, by]) => sum + by * (shares[cell] ?? 0), 0);
  const byValue = entries
    .filter(([cell]) => shares[cell] === 0)
    .sort(([a, byA], [b, byB]) => (cells[a]?.cost ?? 0) / byA - (cells[b]?.cost ?? 0) / byB || a - b);
  for (const [cell, by] of byValue) {
    if (missing <= 1e-6) return;
    shares[cell] = 1;
    missing -= by;
  }
}

const sizeOf = (hidden: Uint8Array): number => hidden.reduce((sum, one) => sum + one, 0);

const costOf = ({ cells }: Instance, hidden: Uint8Array): number =>
  cells.reduce((sum, cell, at) => (cell.state === 'free' && hidden[at] ? sum + cell.cost : sum), 0);

/** What can be said of one sum at a time: a small cell that moves needs others of its sum that move as far. */
function firstCuts({ lines, cells, needs }: Instance): Cut[] {
  const needOf = new Map(needs.map((need) => [need.cell, need]));
  return lines.flatMap(({ whole, parts }) => {
    const all = [whole, ...parts];
    return all.flatMap((at) => {
      const need = needOf.get(at);
      return need ? lineCut(at, need, whole, all, cells) : [];
    });
  });
}

function lineCut(
  at: number,
  { reach, width }: Need,
  whole: number,
  all: readonly number[],
  cells: Instance['cells'],
): Cut[] {
  const cell = cells[at];
  if (!cell) return [];
  const others = all.filter((other) => other !== at && cells[other]?.state !== 'shown');
  if (others.some((other) => cells[other]?.count === null)) return [];
  /** How far another may go when this one grows: the whole grows with it, its fellow parts give way. */
  const gain = (other: number) => {
    const one = cells[other];
    if (!one) return 0;
    return (other === whole) === (at !== whole) ? one.upper - (one.count ?? 0) : (one.count ?? 0) - one.lower;
  };
  const rise = Math.max(reach - (cell.count ?? 0), width - ((cell.count ?? 0) - cell.lower));
  return rise > 0 ? cutOf(at, others, gain, rise, cells) : cutOf(at, others, () => Infinity, width, cells);
}

function cutOf(
  of: number,
  others: readonly number[],
  gain: (other: number) => number,
  wanted: number,
  cells: Instance['cells'],
): Cut[] {
  const given = others.filter((other) => cells[other]?.state === 'hidden').reduce((sum, other) => sum + gain(other), 0);
  const least = wanted - given;
  if (least <= 0) return [];
  const free = others.filter((other) => cells[other]?.state === 'free' && gain(other) > 0);
  return [{ of, entries: free.map((other) => [other, Math.min(1, gain(other) / least)]), least: 1 }];
}

/** The programmes of the one who protects: the same cuts, once with cells hidden in part and once whole. */
class Plan {
  readonly #instance: Instance;
  readonly #open: OpenSolver;
  readonly #cells: number[];
  readonly #column: Map<number, number>;
  readonly #relaxed;
  readonly #rows: ProgrammeRow[] = [];
  readonly #known = new Set<string>();
  #cost = 0;
  /** The pattern that was chosen last. */
  latest: Float64Array;

  constructor(instance: Instance, open: OpenSolver) {
    this.#instance = instance;
    this.#open = open;
    this.#cells = [...instance.cells.keys()].filter((at) => instance.cells[at]?.state === 'free');
    this.#column = new Map(this.#cells.map((cell, column) => [cell, column]));
    this.#relaxed = open({ columns: this.#columns(false), rows: [] });
    this.latest = this.#shares(new Float64Array(this.#cells.length), true);
  }

  #columns(whole: boolean) {
    return this.#cells.map((at) => ({ lower: 0, upper: 1, cost: this.#instance.cells[at]?.cost ?? 1, whole }));
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
    return { shares: this.#shares(columns ?? new Float64Array(this.#cells.length), false), cost };
  }

  /** Null when the cuts contradict each other, or nothing was found in time. */
  whole(seconds: number, gap: number): { shares: Float64Array; best: boolean } | null {
    const programme = this.#open({ columns: this.#columns(true), rows: this.#rows });
    try {
      const { status, columns, cost } = programme.solve({ seconds, gap: Math.max(this.#gap(), gap * this.#cost) });
      if (!columns) return null;
      this.#cost = cost;
      this.latest = this.#shares(columns, true);
      return { shares: this.latest, best: status === 'best' };
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
