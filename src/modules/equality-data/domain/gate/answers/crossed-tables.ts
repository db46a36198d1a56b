import { type HeldPart, shownAs } from '../../answer.ts';
import type { Classifier } from '../../classifier.ts';
import { columnOf, sumsOf } from '../../part-columns.ts';
import type { CountQuestion, Dimension } from '../../questions.ts';
import { isUnknownCode } from '../../unknown-codes.ts';
import type { Policy } from '../policy.ts';
import { type AnswerTable, crossing, groupingName } from './answer-table.ts';
import { groupingOf } from './answer-tables.ts';
import { type AskedOf, askedTables } from './asked-tables.ts';
import type { Within } from './link-answer-tables.ts';
import { thingOf } from './within.ts';

/** One grouping of a question, and its others. */
interface Way {
  question: CountQuestion;
  of: AskedOf;
  one: Dimension;
  others: Dimension[];
}

/**
 * Where people are grouped by one thing in ways of which none lies within the other (years and financial years, bands of
 * 30 to 70 and of 50 to 90, a service of two directorates), the counts of those who stand in a group of each, by what
 * else is asked of both. Nobody tells them; they tie what is told.
 * @param now what is asked now
 * @param others what was asked before, or inside
 */
export function crossedTables(
  now: AskedOf,
  others: readonly AskedOf[],
  classifier: Classifier,
  policy: Policy,
  within: Within,
): AnswerTable[] {
  const tied = sharingFiles(now, others);
  const parts = [...new Set(tied.flatMap((one) => one.parts))];
  const groups = Map.groupBy(tied.flatMap(waysOf), ({ question, one }) => `${kindOf(question)} ${thingIn(one)}`);
  const lies = (finer: Dimension, coarser: Dimension) => liesWithin(finer, coarser, parts, classifier, within);
  return [...groups.values()].flatMap((ways) =>
    crossings(ways, (one, other) => !lies(one, other) && !lies(other, one)).flatMap(({ crossed, shared }) =>
      tied.flatMap((of) => {
        const counts = ways.flatMap((way) => (way.of === of ? questionOf(way, crossed, shared) : []));
        const { tables } = askedTables({ counts: once(counts), pay: [] }, of.parts, classifier, policy);
        return tables.map((table) => cross(table, shared.length));
      }),
    ),
  );
}

/** What is asked now, and what was of any file of it, or of a file beside one of these. */
function sharingFiles(now: AskedOf, others: readonly AskedOf[]): AskedOf[] {
  const found = new Set([now]);
  for (const { parts } of found)
    for (const other of others) if (other.parts.some((part) => parts.includes(part))) found.add(other);
  return [...found];
}

function waysOf(of: AskedOf): Way[] {
  const { counts, pay } = of.asked;
  // Whom pay tells of are counted too.
  const paid = pay.map(({ kind, where, except, of: group, unit }) => ({
    kind,
    where,
    except,
    by: [group, unit ?? []].flat(),
  }));
  return [...counts, ...paid].flatMap((question: CountQuestion) =>
    question.by
      .filter(isPlaced)
      .map((one) => ({ question, of, one, others: question.by.filter((other) => other !== one) })),
  );
}

/** Who is counted under each of several is in no one group. */
const isPlaced = (one: Dimension): boolean => typeof one === 'string' || !('mentions' in one);

/** Those who left are some of the staff. */
const kindOf = ({ kind, among }: CountQuestion): string => (among ?? { kind }).kind.replace(/^pay$/, 'workforce');

const nameOf = (one: Dimension): string => groupingName(groupingOf(one));
const fieldOf = (one: Dimension): string => groupingOf(one).field;
const thingIn = (one: Dimension): string => thingOf(fieldOf(one));

interface Crossing {
  crossed: Dimension[];
  /** What else both divide people by. */
  shared: string[];
}

function crossings(ways: readonly Way[], areCrossing: (one: Dimension, other: Dimension) => boolean): Crossing[] {
  const known = new Map<string, boolean>();
  const found = new Map<string, Map<string, Dimension>>();
  const all = ways.map(({ one, others }) => ({ one, name: nameOf(one), others: others.map(thingIn).sort() }));
  const different = [...new Map(all.map((way) => [JSON.stringify([way.name, way.others]), way])).values()];
  for (const [at, a] of different.entries())
    for (const b of different.slice(at + 1)) {
      const pair = [a.name, b.name].sort().join();
      const are = known.get(pair) ?? (a.name !== b.name && areCrossing(a.one, b.one));
      known.set(pair, are);
      if (!are) continue;
      const shared = JSON.stringify(a.others.filter((thing) => b.others.includes(thing)));
      const own = found.get(shared) ?? new Map();
      found.set(shared, own.set(a.name, a.one).set(b.name, b.one));
    }
  return [...found].map(([shared, own]) => ({
    crossed: [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
    shared: JSON.parse(shared),
  }));
}

function questionOf(
  { question, one, others }: Way,
  crossed: readonly Dimension[],
  shared: readonly string[],
): CountQuestion[] {
  const kept = shared.flatMap((thing) => others.find((other) => thingIn(other) === thing) ?? []);
  const isOne = crossed.some((other) => nameOf(other) === nameOf(one)) && kept.length === shared.length;
  return isOne ? [{ ...question, by: [...kept, ...crossed] }] : [];
}

const once = (questions: readonly CountQuestion[]): CountQuestion[] => [
  ...new Map(questions.map((one) => [JSON.stringify(one), one])).values(),
];

/** Whether everybody of a group of the finer one is known to be in one group of the coarser one. */
function liesWithin(
  finer: Dimension,
  coarser: Dimension,
  parts: readonly HeldPart[],
  classifier: Classifier,
  within: Within,
): boolean {
  const placeOf = within(groupingOf(finer), groupingOf(coarser));
  if (!placeOf) return false;
  const [fine, coarse] = [shownAs(finer, classifier), shownAs(coarser, classifier)];
  return parts.every((part) =>
    sumsOf(part.rows, [columnOf(part, fieldOf(finer)), columnOf(part, fieldOf(coarser))], []).every(({ codes }) => {
      const [one, other] = [fine(codes[0] ?? ''), coarse(codes[1] ?? '')];
      return isUnknownCode(one) || isUnknownCode(other) || placeOf(one) === other;
    }),
  );
}

/** The same table by those who stand in a group of each of its groupings after the first few. */
function cross(table: AnswerTable, first: number): AnswerTable {
  const [by, crossed] = [table.by.slice(0, first), table.by.slice(first)];
  return {
    ...table,
    by: [...by, { field: thingOf(crossed[0]?.field ?? ''), cut: crossing(crossed.map(groupingName)) }],
    rows: table.rows.map(({ key, n }) => ({ key: [...key.slice(0, first), crossing(key.slice(first))], n })),
  };
}
