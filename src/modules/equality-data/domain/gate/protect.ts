import { ok, type Result, refused } from '#platform/kernel';
import { type Attack, attack, canBeTrue } from './attack.ts';
import { type Clock, chooseHidden, everything, hideMore, type Tell } from './choose.ts';
import { findUnmet } from './find-unmet.ts';
import { type Instance, instanceOf, knownWhen, type Need, type Rule } from './instance.ts';
import type { LinkedCell, LinkedTables } from './linked-tables.ts';
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
    ({ now, before, small }) =>
      small !== false && now && before && 'count' in before && before.count > 0 && before.count < rule.threshold,
  );
  if (lost) return refused({ code: 'already-known', codes: lost.codes });
  const isUntrue = linked.cells.some(
    ({ count, before }, at) =>
      before &&
      'mark' in before &&
      count !== null &&
      instance.cells[at]?.state !== 'shown' &&
      (count < before.lower || count > before.upper),
  );
  if (isUntrue || !canBeTrue(linked.lines, knownWhen(instance, new Uint8Array(linked.cells.length)), open))
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
  const look = (hidden: Uint8Array) => {
    const found = attackHidden(linked, instance, hidden, open);
    return { hidden, found, unmet: findUnmet(linked, instance, found, open, clock, tell) };
  };
  let last = look(chosen);
  const isProven = optimal && !last.unmet;
  let wanted = instance;
  for (let more = 0; last.unmet && more < mostMore; more += 1) {
    wanted = wider(wanted, last.unmet);
    const larger = hideMore(wanted, last.hidden, open, clock);
    if (!larger) break;
    last = look(larger);
  }
  if (last.unmet) last = look(everything(instance));
  const { unmet, found } = last;
  if (!found.possible) return refused({ code: 'contradiction' });
  if (unmet) return refused({ code: 'cannot-protect', codes: (linked.cells[unmet.cell] as LinkedCell).codes });
  const { lower, upper } = found;
  // What can be worked out anyway, and is not small, may as well be shown: nobody learns anything by it.
  const hidden = last.hidden.map((is, at) =>
    instance.cells[at]?.state === 'free' && lower[at] === upper[at] ? 0 : is,
  );
  const method = instance.needs.length === 0 ? 'nothing-to-hide' : isProven ? 'cutting-planes' : 'greedy';
  const small = instance.cells.map((cell) => cell.small);
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
    if (count !== null) {
      found.sure.lower[at] = Math.min(found.sure.lower[at] ?? count, count);
      found.sure.upper[at] = Math.max(found.sure.upper[at] ?? count, count);
    }
  return found;
}

/** Each hidden cell costs from 1 to less than a half more in all, where cells are weighed. */
function fewest(linked: LinkedTables, { cells }: Instance, bound: number): number | null {
  if (cells.some(({ state, cost }) => state === 'free' && cost >= 2)) return null;
  const already = cells.filter(({ state }, at) => state === 'hidden' && linked.cells[at]?.now).length;
  return already + Math.ceil(bound - 0.5 - 1e-6);
}
