import { ok, type Result, refused } from '#platform/kernel';
import { type Attack, attack, type Bounds, canBeTrue } from './attack.ts';
import { type Clock, chooseHidden, everything, hideMore, type Tell } from './choose.ts';
import { type Instance, instanceOf, knownWhen, type Need, type Rule } from './instance.ts';
import type { LinkedTables } from './linked-tables.ts';
import { WholeTables } from './seek-whole.ts';
import type { OpenSolver } from './solver.ts';

/** One entry for each cell of the linked tables. */
export interface Protection {
  hidden: Uint8Array;
  small: boolean[];
  /** What anybody can work out; `Infinity` where nothing bounds it. */
  lower: Float64Array;
  upper: Float64Array;
  /** Whether no pattern that protects as much hides less. */
  optimal: boolean;
  method: 'nothing-to-hide' | 'cutting-planes' | 'greedy';
  /** How many cells every pattern hides that protects as much; null where people are weighed, or cells kept. */
  atLeast: number | null;
}

export type ProtectRefusal =
  | { code: 'already-known'; codes: string[] }
  | { code: 'cannot-protect'; codes: string[] }
  | { code: 'contradiction' };

/** Chooses what to hide, and gives it out only after an attack that knows nothing of how it was chosen has failed. */
export function protectTables(
  linked: LinkedTables,
  rule: Rule,
  open: OpenSolver,
  clock: Clock,
  tell: Tell = () => {},
): Result<Protection, ProtectRefusal> {
  const instance = instanceOf(linked, rule);
  const lost = linked.cells.find(
    ({ count, now, before, small }) =>
      small !== false && now && before && 'count' in before && count !== null && count > 0 && count < rule.threshold,
  );
  if (lost) return refused({ code: 'already-known', codes: lost.codes });
  if (!canBeTrue(linked.lines, knownWhen(instance, new Uint8Array(linked.cells.length)), open))
    return refused({ code: 'contradiction' });
  if (instance.needs.length === 0)
    return finish(linked, instance, { hidden: startOf(instance), optimal: true, bound: 0 }, open, clock, tell);
  const all = Math.max(1, clock());
  // Half is for being chosen, half for being proven.
  const chosen = chooseHidden(instance, open, clock, (met) => tell(met / 2));
  return finish(
    linked,
    instance,
    chosen,
    open,
    () => clock() + all / 2,
    (met) => tell((1 + met) / 2),
  );
}

const startOf = ({ cells }: Instance): Uint8Array =>
  Uint8Array.from(cells, ({ state }) => (state === 'hidden' ? 1 : 0));

function finish(
  linked: LinkedTables,
  instance: Instance,
  { hidden: chosen, optimal, bound }: ReturnType<typeof chooseHidden>,
  open: OpenSolver,
  clock: Clock,
  tell: Tell,
): Result<Protection, ProtectRefusal> {
  let hidden = chosen;
  let found = attackHidden(linked, instance, hidden, open);
  let unmet = found.possible ? findUnmet(linked, instance, found, open, clock, tell) : undefined;
  let method: Protection['method'] = optimal && !unmet ? 'cutting-planes' : 'greedy';
  let wanted = instance;
  for (let more = 0; unmet && more < mostMore; more += 1) {
    wanted = wider(wanted, unmet);
    const larger = hideMore(wanted, hidden, open, clock);
    if (!larger) break;
    hidden = larger;
    found = attackHidden(linked, instance, hidden, open);
    unmet = findUnmet(linked, instance, found, open, clock, tell);
  }
  if (unmet) {
    hidden = everything(instance);
    method = 'greedy';
    found = attackHidden(linked, instance, hidden, open);
    unmet = findUnmet(linked, instance, found, open, clock, tell);
  }
  if (!found.possible) return refused({ code: 'contradiction' });
  if (unmet) return refused({ code: 'cannot-protect', codes: linked.cells[unmet.cell]?.codes ?? [] });
  // What can be worked out anyway, and is not small, may as well be shown: nobody learns anything by it.
  hidden = hidden.map((is, at) =>
    is && instance.cells[at]?.state === 'free' && found.lower[at] === found.upper[at] ? 0 : is,
  );
  const { lower, upper } = found;
  const small = instance.cells.map((cell) => cell.small);
  if (instance.needs.length === 0) method = 'nothing-to-hide';
  const isProven = optimal && method !== 'greedy';
  return ok({ hidden, small, lower, upper, optimal: isProven, method, atLeast: fewest(linked, instance, bound) });
}

/**
 * The one who chose reckons with parts of people: where a cell can be from 4.4 to 5.6 for them, it is 5 for everybody. Then
 * it has to be wider.
 */
const wider = (instance: Instance, { cell }: Need): Instance => ({
  ...instance,
  needs: instance.needs.map((need) => (need.cell === cell ? { ...need, width: need.width + 1 } : need)),
});

/** After so many cells that had to be wider, everything is hidden that can be. */
const mostMore = 20;

/** The true counts are one of the whole tables that fit. */
function attackHidden(
  { cells, lines }: LinkedTables,
  instance: Instance,
  hidden: Uint8Array,
  open: OpenSolver,
): Attack {
  const found = attack(lines, knownWhen(instance, hidden), open);
  for (const [at, { count }] of cells.entries())
    if (count !== null && found.possible) {
      found.sure.lower[at] = Math.min(found.sure.lower[at] ?? count, count);
      found.sure.upper[at] = Math.max(found.sure.upper[at] ?? count, count);
    }
  return found;
}

/**
 * A need that is not met. While time lasts, one is met only when whole tables were found that show it: bounds can be
 * wider than these. Without time, the bounds themselves must do.
 */
function findUnmet(
  { cells, lines }: LinkedTables,
  { needs }: Instance,
  found: Attack,
  open: OpenSolver,
  clock: Clock,
  tell: Tell,
): Need | undefined {
  const counts = cells.map(({ count }) => count);
  const tables = new WholeTables(lines, counts, found, open);
  const isMet = ({ cell, reach, width }: Need, { lower, upper }: Bounds) =>
    (upper[cell] ?? 0) >= reach && (upper[cell] ?? 0) - (lower[cell] ?? 0) >= width;
  const isProven = (need: Need) => {
    if (!isMet(need, found)) return false;
    if (isMet(need, found.sure) || clock() < 0) return true;
    const { lower, upper } = found.sure;
    const atLeast = Math.max(need.reach, (lower[need.cell] ?? 0) + need.width);
    const atMost = (upper[need.cell] ?? 0) >= need.reach ? (upper[need.cell] ?? 0) - need.width : -1;
    tables.seek(need.cell, atLeast, atMost, () => isMet(need, found.sure));
    return isMet(need, found.sure);
  };
  try {
    return needs.find((need, order) => {
      const proven = isProven(need);
      if (proven) tell((order + 1) / needs.length);
      return !proven;
    });
  } finally {
    tables.close();
  }
}

/** Each hidden cell costs from 1 to less than a half more in all, where cells are weighed. */
function fewest(linked: LinkedTables, { cells }: Instance, bound: number): number | null {
  if (cells.some(({ state, cost }) => state === 'free' && cost >= 2)) return null;
  const already = cells.filter(({ state }, at) => state === 'hidden' && linked.cells[at]?.now).length;
  return already + Math.max(0, Math.ceil(bound - 0.5 - 1e-6));
}
