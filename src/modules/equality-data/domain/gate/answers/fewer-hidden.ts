import type { Clock } from '../choose.ts';
import { total } from '../counted-table.ts';
import { type Policy, ruleOf } from '../policy.ts';
import { protectTables } from '../protect.ts';
import type { OpenSolver } from '../solver.ts';
import { combinations } from '../table-shape.ts';
import { type AnswerTable, between, cellName, type Grouping } from './answer-table.ts';
import { notKnown } from './answer-tables.ts';
import { linkAnswerTables, type Within } from './link-answer-tables.ts';
import { mergedCode } from './mergers.ts';
import { addPublished, type Publication } from './publication.ts';

/** A table as it would be published: null where a count is hidden. */
export interface Preview {
  by: readonly Grouping[];
  rows: { key: string[]; n: number | null }[];
}

/** Two codes of one grouping that would hide fewer counts if they were told as one. */
export interface Fewer {
  grouping: Grouping;
  codes: [string, string];
  before: number;
  after: number;
  /** The table of one or two groupings that gains the most, as it is and as it would be. */
  preview: [before: Preview, after: Preview] | [];
}

const mostTried = 6;
const mostGiven = 5;

/** What was told before of the same people, and the tables that told it. */
export interface Known {
  tables: readonly AnswerTable[];
  published: readonly Publication[];
}

/**
 * The mergers of two codes that hide fewer counts, best first.
 * @param clock for all together
 */
export function fewerHidden(
  tables: readonly AnswerTable[],
  within: Within,
  policy: Policy,
  known: Known,
  open: OpenSolver,
  clock: Clock,
): Fewer[] {
  const all = clock();
  const tries = candidates(tables, policy);
  // Nobody tells the groups that are merged; they tie what is told.
  const behind = { ...known, tables: [...tables, ...known.tables] };
  const hide = (merged: readonly AnswerTable[], step: number) => {
    const end = all * (1 - step / (tries.length + 1));
    return hiddenIn(merged, behind, within, policy, open, () => clock() - end);
  };
  const now = hide(tables, 1);
  if (!now) return [];
  return tries
    .flatMap(({ grouping, codes, merge }, at): Fewer[] => {
      const then = hide(tables.map(merge), at + 2);
      if (!then || then.hidden >= now.hidden) return [];
      const previews = tables
        .filter(({ by }) => by.length <= 2 && by.some((one) => isSame(one, grouping)))
        .map((table): [Preview, Preview] => [now.show(table), then.show(merge(table))]);
      const gain = ([before, after]: [Preview, Preview]) => nullsIn(before) - nullsIn(after);
      const preview = previews.toSorted((a, b) => gain(b) - gain(a))[0] ?? [];
      return [{ grouping, codes, before: now.hidden, after: then.hidden, preview }];
    })
    .toSorted((a, b) => a.after - b.after)
    .slice(0, mostGiven);
}

const nullsIn = ({ rows }: Preview): number => rows.filter(({ n }) => n === null).length;

const isSame = (a: Grouping, b: Grouping): boolean => a.field === b.field && a.cut === b.cut;

interface Candidate {
  grouping: Grouping;
  codes: [string, string];
  merge: (table: AnswerTable) => AnswerTable;
}

/** Pairs of known codes of groupings with at least three; those with the fewest small rows left come first. */
function candidates(tables: readonly AnswerTable[], { threshold }: Policy): Candidate[] {
  const groupings = new Map(tables.flatMap(({ by }) => by).map((one) => [JSON.stringify(one), one]));
  return [...groupings.values()]
    .flatMap((grouping) => {
      const codes = [...new Set(tables.flatMap((table) => codesOf(table, grouping)))].sort();
      if (codes.length < 3 || grouping.field === 'quarter' || grouping.field.endsWith('-date')) return [];
      return codes.flatMap((one, at) =>
        codes.slice(at + 1).map((other): Candidate => {
          const pair: [string, string] = [one, other];
          return { grouping, codes: pair, merge: (table) => mergeIn(table, grouping, pair) };
        }),
      );
    })
    .map((one) => ({ ...one, small: smallRows(tables.map(one.merge), threshold) }))
    .toSorted((a, b) => a.small - b.small)
    .slice(0, mostTried);
}

function codesOf({ by, rows }: AnswerTable, grouping: Grouping): string[] {
  const at = by.findIndex((one) => isSame(one, grouping));
  return at < 0 ? [] : rows.map(({ key }) => key[at] ?? '').filter((code) => code !== notKnown && code !== 'others');
}

const smallRows = (tables: readonly AnswerTable[], threshold: number): number =>
  tables.flatMap(({ rows }) => rows).filter(({ n }) => n > 0 && n < threshold).length;

function mergeIn(table: AnswerTable, grouping: Grouping, codes: readonly [string, string]): AnswerTable {
  const at = table.by.findIndex((one) => isSame(one, grouping));
  if (at < 0) return table;
  const merged = mergedCode({ field: grouping.field, codes });
  const own = (key: readonly string[]) => (codes.includes(key[at] ?? '') ? key.with(at, merged) : key);
  const rows = new Map<string, { key: readonly string[]; n: number }>();
  for (const { key, n } of table.rows) {
    const text = own(key).join(between);
    rows.set(text, { key: own(key), n: n + (rows.get(text)?.n ?? 0) });
  }
  const sensitive = new Set([...(table.sensitive ?? [])].map((text) => own(text.split(between)).join(between)));
  return { ...table, rows: [...rows.values()], sensitive, merged };
}

function hiddenIn(
  tables: readonly AnswerTable[],
  { tables: before, published }: Known,
  within: Within,
  policy: Policy,
  open: OpenSolver,
  clock: Clock,
) {
  const linked = linkAnswerTables(tables, before, within, policy.threshold);
  addPublished(linked, published, policy);
  const done = protectTables(linked, ruleOf(policy), open, clock);
  if (!done.ok) return null;
  const { hidden } = done.value;
  const show = (table: AnswerTable): Preview => {
    const codes = table.by.map(({ field }, at) => [
      ...new Set(table.rows.map(({ key }) => key[at] ?? '')),
      ...(table.withoutTotal.has(field) ? [] : [total]),
    ]);
    const rows = combinations(codes).map((key) => {
      const cell = linked.at.get(cellName(table.people, table.by, key)) ?? -1;
      return { key, n: hidden[cell] === 1 ? null : (linked.cells[cell]?.count ?? 0) };
    });
    return { by: table.by, rows };
  };
  return { hidden: linked.cells.filter(({ now }, cell) => now && hidden[cell] === 1).length, show };
}
