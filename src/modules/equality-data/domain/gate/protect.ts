import { ok, type Result, refused } from '#platform/kernel';
import { type Attack, attack, type Bounds, canBeTrue, seekWhole } from './attack.ts';
import { type Clock, chooseHidden, type Tell } from './choose.ts';
import { type Instance, instanceOf, knownWhen, type Need, type Rule } from './instance.ts';
import type { LinkedTables } from './linked-tables.ts';
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
    return finish(linked, instance, { hidden: startOf(instance), optimal: true }, open, clock);
  const all = Math.max(1, clock());
  const chosen = chooseHidden(instance, open, clock, tell);
  return finish(linked, instance, chosen, open, () => clock() + all / 2);
}

const startOf = ({ cells }: Instance): Uint8Array =>
  Uint8Array.from(cells, ({ state }) => (state === 'hidden' ? 1 : 0));

const everything = ({ cells }: Instance): Uint8Array =>
  Uint8Array.from(cells, ({ state }) => (state === 'shown' ? 0 : 1));

function finish(
  linked: LinkedTables,
  instance: Instance,
  { hidden: chosen, optimal }: { hidden: Uint8Array; optimal: boolean },
  open: OpenSolver,
  clock: Clock,
): Result<Protection, ProtectRefusal> {
  let hidden = chosen;
  /** The true counts are one of the whole tables that fit. */
  const attacked = (): Attack => {
    const found = attack(linked.lines, knownWhen(instance, hidden), open);
    for (const [at, { count }] of linked.cells.entries())
      if (count !== null && found.possible) {
        found.sure.lower[at] = Math.min(found.sure.lower[at] ?? count, count);
        found.sure.upper[at] = Math.max(found.sure.upper[at] ?? count, count);
      }
    return found;
  };
  let found = attacked();
  const isMet = ({ cell, reach, width }: Need, { lower, upper }: Bounds) =>
    (upper[cell] ?? 0) >= reach && (upper[cell] ?? 0) - (lower[cell] ?? 0) >= width;
  /** While time lasts, a need is met only when whole tables were found that show it: bounds can be wider than these. */
  const unmet = () =>
    instance.needs.find((need) => {
      if (!isMet(need, found)) return true;
      if (isMet(need, found.sure)) return false;
      if (clock() < 0) return false; // the bounds themselves must do
      const { lower, upper } = found.sure;
      const atLeast = Math.max(need.reach, (lower[need.cell] ?? 0) + need.width);
      const atMost = (upper[need.cell] ?? 0) >= need.reach ? (upper[need.cell] ?? 0) - need.width : -1;
      seekWhole(need.cell, { atLeast, atMost }, linked.lines, found, open);
      return !isMet(need, found.sure);
    });
  let method: Protection['method'] = optimal ? 'cutting-planes' : 'greedy';
  if (found.possible && unmet()) {
    hidden = everything(instance);
    method = 'greedy';
    found = attacked();
  }
  if (!found.possible) return refused({ code: 'contradiction' });
  const left = unmet();
  if (left) return refused({ code: 'cannot-protect', codes: linked.cells[left.cell]?.codes ?? [] });
  // What can be worked out anyway, and is not small, may as well be shown: nobody learns anything by it.
  hidden = hidden.map((is, at) =>
    is && instance.cells[at]?.state === 'free' && found.lower[at] === found.upper[at] ? 0 : is,
  );
  const { lower, upper } = found;
  const small = instance.cells.map((cell) => cell.small);
  if (instance.needs.length === 0) method = 'nothing-to-hide';
  return ok({ hidden, small, lower, upper, optimal: optimal && method !== 'greedy', method });
}
