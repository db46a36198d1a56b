import type { Rule } from './page-model.ts';

/** A grid of drawn lines: where its columns and rows end, and which of its edges were drawn. */
export type Grid = { xs: number[]; ys: number[]; rules: Rule[] };

const NEAR = 3;
const MOST_JOINED = 1500;

/** The grids on a page: lines that touch one another and make at least two columns. */
export function drawnGrids(rules: readonly Rule[]): Grid[] {
  const joined = joinedRules(rules);
  if (joined.length > MOST_JOINED) return [];
  return touching(joined)
    .map(gridOf)
    .filter((grid) => grid.xs.length >= 3 && grid.ys.length >= 2 && grid.xs.length <= 80)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line, such as the sides of neighbouring cells, as one. */
function joinedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (a, b) => Number(a.across) - Number(b.across) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  const joined: Rule[] = [];
  for (const rule of sorted) {
    const last = joined.at(-1);
    if (last && last.across === rule.across && Math.abs(last.at - rule.at) <= 1.5 && rule.from <= last.to + NEAR)
      last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}

function touching(rules: readonly Rule[]): Rule[][] {
  const downs = rules.filter((rule) => !rule.across);
  const groupOf = new Map<Rule, number>();
  const groups: Rule[][] = [];
  for (const across of rules.filter((rule) => rule.across)) {
    const met = downs.filter((down) => meets(across, down));
    const known = [...new Set(met.flatMap((down) => groupOf.get(down) ?? []))];
    const members = [across, ...met, ...known.flatMap((index) => groups[index] ?? [])];
    for (const index of known) groups[index] = [];
    const group = [...new Set(members)];
    for (const rule of group) groupOf.set(rule, groups.length);
    groups.push(group);
  }
  return groups.filter((group) => group.length > 2);
}

function meets(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

/** A table that is open at its sides ends where its lines end. */
function gridOf(rules: Rule[]): Grid {
  const across = rules.filter((rule) => rule.across);
  const downs = rules.filter((rule) => !rule.across);
  const xs = [...downs.map((r) => r.at), ...ends(across)];
  const ys = [...across.map((r) => r.at), ...ends(downs)];
  return { xs: apart(xs), ys: apart(ys), rules };
}

function ends(rules: readonly Rule[]): number[] {
  if (rules.length === 0) return [];
  return [Math.min(...rules.map((rule) => rule.from)), Math.max(...rules.map((rule) => rule.to))];
}

function apart(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (value - (kept.at(-1) ?? -99) > NEAR + 1) kept.push(value);
  return kept;
}
