import { Attacker, type Cut } from './attacker.ts';
import { firstCuts } from './first-cuts.ts';
import type { GateCell, Instance, Need } from './instance.ts';
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

/** Hides more than a pattern does, until the attacker finds nothing; null when time is up, or nothing more would help. */
export function hideMore(instance: Instance, hidden: Uint8Array, open: OpenSolver, clock: Clock): Uint8Array | null {
  const attacker = new Attacker(instance, open);
  try {
    return complete(Float64Array.from(hidden), instance.needs, attacker, instance, clock, () => {});
  } finally {
    attacker.close();
  }
}

/** Hides all that can be. */
export const everything = ({ cells }: Instance): Uint8Array =>
  Uint8Array.from(cells, ({ state }) => (state === 'shown' ? 0 : 1));

function choose(instance: Instance, attacker: Attacker, plan: Plan, clock: Clock, tell: Tell): Choice {
  const { cells, needs } = instance;
  const all = clock();
  const within = (share: number) => () => clock() - all * share;
  const late: Clock = () => clock() + all;
  const early = firstCuts(instance);
  plan.add(early);
  const start = Float64Array.from(hideByElimination(instance));
  for (const cut of early) fulfil(start, cut, cells);
  const first = complete(start, needs, attacker, instance, late, (cuts, open) => {
    plan.add(cuts);
    tell(1 - open.length / needs.length);
  });
  if (!first) return { hidden: everything(instance), optimal: false };
  if (needs.length > mostToRelax) {
    plan.relaxed();
    const isExact = needs.every(({ width }) => width === 1);
    return { hidden: isExact ? first : prune(first, attacker, instance, clock), optimal: false };
  }
  relax(plan, attacker, instance, within(until.relaxed));
  return settle(plan, attacker, instance, within(until.chosen), first);
}

/** Moves towards the least cost with cells hidden in part, which is fast, and finds most of the cuts that matter. */
function relax(plan: Plan, attacker: Attacker, { needs }: Instance, clock: Clock): void {
  let before = -1;
  for (let round = 0; round < 60; round += 1) {
    const { shares, cost } = plan.relaxed();
    const cuts = attacker.outsiderCuts(shares, needs, () => clock() > 0);
    // Nothing is found either when time is up.
    if (cuts.length === 0) return;
    plan.add(cuts);
    if (round % 8 === 7) {
      if (cost < before * 1.001) return;
      before = cost;
    }
  }
}

/** Lets the plan choose and the attacker object, and completes what was chosen, until the cheapest pattern is found. */
function settle(plan: Plan, attacker: Attacker, instance: Instance, clock: Clock, first: Uint8Array): Choice {
  const { cells, needs } = instance;
  let best = prune(first, attacker, instance, clock);
  let holds = false;
  for (let inVain = 0; clock() > 0 && inVain < mostInVain; inVain += 1) {
    const { bound } = plan;
    const chosen = plan.whole(Math.max(0.1, clock() / 2), holds ? 0 : 0.02);
    if (!chosen) break;
    if (plan.bound > bound + 0.5) inVain = 0;
    const cuts = attacker.cuts(chosen.shares, needs, () => clock() > 0);
    if (clock() <= 0) break;
    if (cuts.length === 0 && holds && chosen.best) return { hidden: Uint8Array.from(chosen.shares), optimal: true };
    holds ||= cuts.length === 0;
    plan.add(cuts);
    for (const cut of cuts) fulfil(chosen.shares, cut, cells);
    const completed = complete(chosen.shares, needsOf(cuts, needs), attacker, instance, clock, (more) =>
      plan.add(more),
    );
    if (completed) {
      const whole = prune(completed, attacker, instance, clock);
      const saved = costOf(instance, best) - costOf(instance, whole);
      if (saved > 0.5) inVain = 0;
      if (saved > 0) best = whole;
    }
    if (cuts.length === 0 && !chosen.best) break;
  }
  return { hidden: best, optimal: false };
}

/**
 * Hides more, the cheapest first, until the attacker finds nothing; null when time is up, or nothing more would help.
 * @param unmet the needs that may not be met; one that is met stays met when more is hidden
 * @param learn takes what was found, and the needs that are still open
 */
function complete(
  shares: Float64Array,
  unmet: readonly Need[],
  attacker: Attacker,
  { cells }: Instance,
  clock: Clock,
  learn: (cuts: readonly Cut[], open: readonly Need[]) => void,
): Uint8Array | null {
  let open = unmet;
  while (clock() > 0) {
    const cuts = attacker.cuts(shares, open, () => clock() > 0);
    if (cuts.length === 0) return clock() > 0 ? Uint8Array.from(shares) : null;
    open = needsOf(cuts, open);
    learn(cuts, open);
    let more = 0;
    for (const cut of cuts) more += fulfil(shares, cut, cells);
    if (more === 0) return null;
  }
  return null;
}

/** Shows again, the dearest first, what the pattern can do without. */
function prune(hidden: Uint8Array, attacker: Attacker, { cells, needs }: Instance, clock: Clock): Uint8Array {
  const shares = Float64Array.from(hidden);
  const free = [...cells.entries()].filter(([at, { state }]) => state === 'free' && hidden[at] === 1);
  for (const [at] of free.sort(([, a], [, b]) => b.cost - a.cost)) {
    if (clock() <= 0) break;
    shares[at] = 0;
    const cuts = attacker.cuts(shares, needs, () => clock() > 0, 1);
    if (cuts.length > 0 || clock() <= 0) shares[at] = 1;
  }
  return Uint8Array.from(shares);
}

function needsOf(cuts: readonly Cut[], needs: readonly Need[]): Need[] {
  const cells = new Set(cuts.map(({ of }) => of));
  return needs.filter(({ cell }) => cells.has(cell));
}

/** Hides what a cut lacks, the cheapest for what it brings first: how many cells. */
function fulfil(shares: Float64Array, { entries, least }: Cut, cells: Instance['cells']): number {
  const per = (cell: number, by: number) => (cells[cell] as GateCell).cost / by;
  const open = entries.filter(([cell]) => shares[cell] === 0);
  let missing = entries.reduce((rest, [cell, by]) => (shares[cell] === 0 ? rest : rest - by), least);
  let more = 0;
  for (const [cell, by] of open.sort(([a, byA], [b, byB]) => per(a, byA) - per(b, byB) || a - b)) {
    if (missing <= 1e-6) break;
    shares[cell] = 1;
    missing -= by;
    more += 1;
  }
  return more;
}

const costOf = ({ cells }: Instance, hidden: Uint8Array): number =>
  cells.reduce((sum, { cost }, at) => (hidden[at] === 1 ? sum + cost : sum), 0);
