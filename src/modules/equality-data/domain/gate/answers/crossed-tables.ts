import { askedInTheEnd, type HeldPart, shownAs } from '../../answer.ts';
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

/** One way in which a question divides people: by a grouping, or into those who meet a condition and those who do not. */
interface Way {
  name: string;
  one: Dimension;
  /** `+` or `-` for a condition, '' for a grouping. */
  sign: '' | '+' | '-';
  /** The question without that condition, of the parts that answer it. */
  question: CountQuestion;
  parts: readonly HeldPart[];
  others: Dimension[];
}

/**
 * Where people are divided by one thing in several ways of which none lies within the other, the counts of those who
 * stand in a group of each, by what else is asked of both. Such are years and financial years, bands of 30 to 70 and of
 * 50 to 90, a service of two directorates; and requests that were approved, and those that were refused. Nobody tells
 * these counts; they tie what is told.
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
  const lies = (finer: Dimension, coarser: Dimension) => liesWithin(finer, coarser, parts, classifier, within);
  const groups = Map.groupBy(tied.flatMap(waysOf), ({ question, one }) => `${kindOf(question)} ${thingIn(one)}`);
  return [...groups.values()].flatMap((ways) => {
    const isChain = ways.every((a) => ways.every((b) => areNested(a, b)));
    const areCrossing = (a: Way, b: Way) =>
      a.sign === '' && b.sign === '' ? !lies(a.one, b.one) && !lies(b.one, a.one) : !isChain;
    return crossings(ways, areCrossing).flatMap(({ crossed, shared }) => {
      const able = ways.filter(({ others }) => shared.every((thing) => others.some((one) => thingIn(one) === thing)));
      const together = Map.groupBy(able, (way) => way.parts.map(({ file }) => file).join());
      return [...together.values()].flatMap((some) => {
        const counts = once(some.flatMap((way) => questionOf(way, crossed, shared)));
        const { tables } = askedTables({ counts, pay: [] }, some[0]?.parts ?? [], classifier, policy);
        return tables.map((table) => cross(table, shared.length));
      });
    });
  });
}

/** What is asked now, and what was of any file of it, or of a file beside one of these. */
function sharingFiles(now: AskedOf, others: readonly AskedOf[]): AskedOf[] {
  const found = new Set([now]);
  for (const { parts } of found)
    for (const other of others) if (other.parts.some((part) => parts.includes(part))) found.add(other);
  return [...found];
}

function waysOf({ asked, parts: all }: AskedOf): Way[] {
  // Whom pay tells of are counted too.
  const paid = asked.pay.map(({ of, unit, kind, where, except }) => ({
    kind,
    where,
    except,
    by: [of, unit ?? []].flat(),
  }));
  return [...asked.counts, ...paid].flatMap((told: CountQuestion) => {
    const { as: question, files } = askedInTheEnd(told, all);
    const parts = all.filter(({ file }) => files.includes(file));
    const { by, where = {}, except = {} } = question;
    const groupings = by.filter(isPlaced).map((one): Way => {
      const others = by.filter((other) => other !== one);
      return { name: nameOf(one), one, sign: '', question, parts, others };
    });
    const fields = [...new Set([...Object.keys(where), ...Object.keys(except)])];
    const conditions = fields.flatMap((field) => {
      const { [field]: some, ...wheres } = where;
      const { [field]: none, ...excepts } = except;
      const plain = { ...question, where: wheres, except: excepts };
      const others = by.filter((other) => thingIn(other) !== thingOf(field));
      return [['+', some] as const, ['-', none] as const].flatMap(([sign, codes]): Way[] => {
        if (!codes) return [];
        const one = { field, oneOf: [...codes].sort() };
        return [{ name: `${sign}${nameOf(one)}`, one, sign, question: plain, parts, others }];
      });
    });
    return [...groupings, ...conditions];
  });
}

/** Who is counted under each of several is in no one group. */
const isPlaced = (one: Dimension): boolean => typeof one === 'string' || !('mentions' in one);

/** Those who left are some of the staff. */
const kindOf = ({ kind, among }: CountQuestion): string => (among ?? { kind }).kind.replace(/^pay$/, 'workforce');

const nameOf = (one: Dimension): string => groupingName(groupingOf(one));
const fieldOf = (one: Dimension): string => groupingOf(one).field;
const thingIn = (one: Dimension): string => thingOf(fieldOf(one));

/** Of two conditions, whether all who meet the one meet the other: then the rests of sums tie them. */
function areNested(a: Way, b: Way): boolean {
  const codesOf = ({ one }: Way) => (typeof one === 'object' && 'oneOf' in one ? one.oneOf : []);
  const [own, other] = [codesOf(a), codesOf(b)];
  if (a.sign === '' || a.sign !== b.sign) return false;
  return own.every((code) => other.includes(code)) || other.every((code) => own.includes(code));
}

interface Crossing {
  crossed: Dimension[];
  /** What else both divide people by. */
  shared: string[];
}

function crossings(ways: readonly Way[], areCrossing: (a: Way, b: Way) => boolean): Crossing[] {
  const known = new Map<string, boolean>();
  const found = new Map<string, Map<string, Dimension>>();
  const all = ways.map((way) => ({ way, things: way.others.map(thingIn).sort() }));
  const different = [...new Map(all.map((one) => [JSON.stringify([one.way.name, one.things]), one])).values()];
  for (const [at, { way: a, things }] of different.entries())
    for (const { way: b, things: others } of different.slice(at + 1)) {
      const pair = [a.name, b.name].sort().join();
      const are = known.get(pair) ?? (a.name !== b.name && areCrossing(a, b));
      known.set(pair, are);
      if (!are) continue;
      const shared = JSON.stringify(things.filter((thing) => others.includes(thing)));
      const own = found.get(shared) ?? new Map();
      found.set(shared, own.set(nameOf(a.one), a.one).set(nameOf(b.one), b.one));
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
  if (!crossed.some((other) => nameOf(other) === nameOf(one))) return [];
  const kept = shared.flatMap((thing) => others.find((other) => thingIn(other) === thing) ?? []);
  return [{ ...question, by: [...kept, ...crossed] }];
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
