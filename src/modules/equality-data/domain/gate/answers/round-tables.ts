import { ok, type Result } from '#platform/kernel';
import { attack, type Bounds } from '../attack.ts';
import type { LinkedTables } from '../linked-tables.ts';
import { isSmall, type Policy, roundTo, spanOf } from '../policy.ts';
import type { ProtectRefusal } from '../protect.ts';
import type { OpenSolver } from '../solver.ts';
import type { Shown } from './protect-answers.ts';

/**
 * Hides small counts and rounds all others, each for itself. Where sums of rounded numbers would still give a hidden
 * one away exactly, the smallest number beside it is hidden too.
 */
export function protectByRounding(
  { cells, lines }: LinkedTables,
  policy: Policy,
  open: OpenSolver,
): Result<Shown, ProtectRefusal> {
  const { threshold, nearest } = policy;
  const own = cells.map(({ count, small }) => small ?? isSmall(count, policy));
  const hidden = cells.map(({ now }, at) => !now || own[at] === true);
  for (;;) {
    const known = boundsOf();
    const wanted = new Set(cells.flatMap(({ now, count }, at) => (now && hidden[at] && count !== 0 ? [at] : [])));
    const found = attack(lines, known, open, wanted);
    const given = [...wanted].find((at) => found.lower[at] === found.upper[at] && known.lower[at] !== known.upper[at]);
    if (given === undefined) break;
    const beside = lines
      .flatMap(({ whole, parts }) => (whole === given || parts.includes(given) ? [whole, ...parts] : []))
      .filter((at) => !hidden[at] && cells[at]?.now && (cells[at]?.count ?? 0) > 0)
      .sort((a, b) => (cells[a]?.count ?? 0) - (cells[b]?.count ?? 0))[0];
    if (beside === undefined) break;
    hidden[beside] = true;
  }
  const shown = cells.map(({ count, now }, at) => (hidden[at] || !now ? null : roundTo(count ?? 0, nearest)));
  return ok({ shown, method: 'rounding', optimal: false });

  function boundsOf(): Bounds {
    const bound = (at: number): [number, number] => {
      const { count, now, before } = cells[at] ?? {};
      if (before) return 'count' in before ? [before.count, before.count] : [before.lower, before.upper];
      if (!now) return [0, Infinity];
      if (count === 0 && !hidden[at]) return [0, 0];
      if (hidden[at]) return own[at] ? [1, threshold - 1] : [1, Infinity];
      return spanOf(roundTo(count ?? 0, nearest), policy);
    };
    const bounds = cells.map((_, at) => bound(at));
    return {
      lower: Float64Array.from(bounds, ([lower]) => lower),
      upper: Float64Array.from(bounds, ([, upper]) => upper),
    };
  }
}
