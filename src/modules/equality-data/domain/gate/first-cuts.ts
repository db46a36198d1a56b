import type { Cut } from './attacker.ts';
import type { GateCell, Instance, Need } from './instance.ts';

interface Counted extends GateCell {
  at: number;
  count: number;
}

/** What can be said of one sum at a time: a small cell that moves needs others of its sum that move as far. */
export function firstCuts({ lines, cells, needs }: Instance): Cut[] {
  const needOf = new Map(needs.map((need) => [need.cell, need]));
  return lines.flatMap(({ whole, parts }) => {
    const all = [whole, ...parts].map((at) => ({ ...(cells[at] as GateCell), at }));
    if (!all.every((one): one is Counted => one.count !== null)) return [];
    return all.flatMap((own) => {
      const need = needOf.get(own.at);
      return need ? lineCut(own, need, whole, all) : [];
    });
  });
}

function lineCut(own: Counted, { reach, width }: Need, whole: number, all: readonly Counted[]): Cut[] {
  const others = all.filter((other) => other !== own);
  /** How far another may go when this one grows: the whole grows with it, its fellow parts give way. */
  const gain = ({ at, count, lower, upper }: Counted) =>
    (at === whole) === (own.at !== whole) ? upper - count : count - lower;
  const rise = Math.max(reach - own.count, width - (own.count - own.lower));
  return rise > 0 ? cutOf(own.at, others, gain, rise) : cutOf(own.at, others, () => Infinity, width);
}

function cutOf(of: number, others: readonly Counted[], gain: (other: Counted) => number, wanted: number): Cut[] {
  const hidden = others.filter(({ state }) => state === 'hidden');
  const least = hidden.reduce((rest, other) => rest - gain(other), wanted);
  if (least <= 0) return [];
  const free = others.filter((other) => other.state === 'free' && gain(other) > 0);
  return [{ of, entries: free.map((other) => [other.at, Math.min(1, gain(other) / least)]), least: 1 }];
}
