import { Attacker, type Cut } from './attacker.ts';
import type { Instance, Need } from './instance.ts';
import { hideByElimination } from './kernel.ts';
import { Plan } from './plan.ts';
import type { OpenSolver } from './solver.ts';

/** Which cells to hide: 1 for each that is hidden. */
export interface Choice {
  hidden: Uint8Array;
  /** Whether no pattern that protects as much costs less. */
  optimal: boolean;
}

/** How much time is left, in seconds. */
export type Clock = () => number;

/** How far a long choice has come: the share of needs that are met. */
export type Tell = (met: number) => void;

/** The share of the time that each step may take; what is left over goes to the next. */
const until = { relaxed: 0.7, chosen: 0.35 };
/** More than that many needs are not attacked while cells are hidden in part: it would take all the time. */
const mostToRelax = 200;
/** So many rounds without a better pattern, or proof that more must be hidden, end the search. */
const mostInVain = 6;

/**
 * The cheapest pattern by cutting planes: choose what breaks no cut that is known, let the attacker find new ones, and
 * again. When time is up, or nothing better is found, the best pattern so far; at the worst everything is hidden that can
 * be. With what every pattern that protects as much costs at least.
 */
export function chooseHidden(
  instance: Instance,
  open: OpenSolver,
  clock: Clock,
  tell: Tell,
): Choice & { bound: number } {
  const attacker = new Attacker(instance, open);
  const plan = new Plan(instance, open);
  try {
    const choice = choose(instance, attacker, plan, clock, tell);
    return { ...choice, bound: plan.bound };
  } finally {
    plan.close();
    attacker.close();
  }
}

/** Hides more than a pattern does, until the attacker finds nothing; null when time is up. */
export function hideMore(instance: Instance, hidden: Uint8Array, open: OpenSolver, clock: Clock): Uint8Array | null {
  const attacker = new Attacker(instance, open);
  const plan = new Plan(instance, open);
  try {
    return complete(Float64Array.from(hidden), [], attacker, instance, plan, clock);
  } finally {
    plan.close();
    attacker.close();
  }
}

function choose(instance: Instance, attacker: Attacker, plan: Plan, clock: Clock, tell: Tell): Choice {
  const all = clock();
  const within = (share: number) => () => clock() - all * share;
  const late: Clock = () => clock() + all;
  const early = firstCuts(instance);
  plan.add(early);
  const start = Float64Array.from(hideByElimination(instance));
  for (const cut of early) fulfil(start, cut, instance.cells);
  const first = complete(start, [], attacker, instance, plan, late, tell);
  const isLarge = instance.needs.length > mostToRelax;
  const isExact = instance.needs.every(({ reach, width }) => reach === 0 && width === 1);
  if (first && isLarge) {
    plan.relaxed();
    return { hidden: isExact ? first : prune(first, attacker, instance, clock), optimal: false };
  }
  if (!isLarge) relax(plan, attacker, instance, within(until.relaxed));
  const settled = settle(plan, attacker, instance, within(until.chosen), first);
  if (settled) return settled;
  const whole = complete(plan.latest, [], attacker, instance, plan, late, tell);
  if (!whole)
    return { hidden: Uint8Array.from(instance.cells, ({ state }) => (state === 'shown' ? 0 : 1)), optimal: false };
  return { hidden: prune(whole, attacker, instance, clock), optimal: false };
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
): Choice | null {
  let best = first && prune(first, attacker, instance, clock);
  let bestCost = best ? costOf(instance, best) : Infinity;
  let proven = false;
  for (let inVain = 0; clock() > 0 && inVain < mostInVain; inVain += 1) {
    const { bound } = plan;
    const chosen = plan.whole(Math.max(0.1, clock() / 2), proven ? 0 : 0.02);
    if (!chosen) break;
    if (plan.bound > bound + 0.5) inVain = 0;
    const cuts = attacker.cuts(chosen.shares, instance.needs, () => clock() > 0);
    if (clock() <= 0) break;
    if (cuts.length === 0) {
      const hidden = Uint8Array.from(chosen.shares);
      if (proven || !chosen.best) return { hidden, optimal: chosen.best };
      proven = true;
    }
    plan.add(cuts);
    const completed = complete(chosen.shares, cuts, attacker, instance, plan, clock);
    const whole = completed && prune(completed, attacker, instance, clock);
    const cost = whole ? costOf(instance, whole) : Infinity;
    if (cost < bestCost - 0.5) inVain = 0;
    if (cost >= bestCost) continue;
    best = whole;
    bestCost = cost;
  }
  return best && { hidden: best, optimal: false };
}

/** Hides more, the cheapest first, until the attacker finds nothing; null when time is up. */
function complete(
  from: Float64Array,
  first: readonly Cut[],
  attacker: Attacker,
  { needs, cells }: Instance,
  plan: Plan,
  clock: Clock,
  tell: Tell = () => {},
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
    tell(1 - open.length / needs.length);
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
