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
import type { Publication } from './publication.ts';
import { thingOf } from './within.ts';

/**
 * Where people are grouped by one thing in ways of which none lies within the other (years and financial years, bands of
 * 30 to 70 and of 50 to 90, a service of two directorates), the counts of those who stand in a group of each. Nobody
 * tells them; they tie what is told.
 */
export function crossedTables(
  all: readonly AskedOf[],
  classifier: Classifier,
  policy: Policy,
  within: Within,
): AnswerTable[] {
  const ways = Map.groupBy(new Map(all.flatMap(waysOf)).values(), (one) => thingOf(fieldOf(one)));
  const parts = [...new Set(all.flatMap((one) => one.parts))];
  return [...ways].flatMap(([thing, some]) => {
    const lies = (finer: Dimension, coarser: Dimension) => liesWithin(finer, coarser, parts, classifier, within);
    if (some.every((one, at) => some.slice(at + 1).every((other) => lies(one, other) || lies(other, one)))) return [];
    const isOfThing = (one: Dimension) => isPlaced(one) && thingOf(fieldOf(one)) === thing;
    return all.flatMap(({ asked, parts: own }) => {
      const counts = countsOf(asked).filter(({ by }) => by.some(isOfThing));
      const crossed = counts.map((question) => ({ ...question, by: [...question.by, ...some] }));
      const { tables } = askedTables({ counts: crossed, pay: [] }, own, classifier, policy);
      return tables.map((table) => cross(table, table.by.length - some.length));
    });
  });
}

/** Whom pay tells of are counted too. */
const countsOf = ({ counts, pay }: Publication['asked']): CountQuestion[] => [
  ...counts,
  ...pay.map(({ kind, where, except, of, unit }) => ({ kind, where, except, by: unit === null ? [of] : [of, unit] })),
];

const waysOf = ({ asked }: AskedOf): [name: string, Dimension][] =>
  countsOf(asked).flatMap(({ by }) =>
    by.filter(isPlaced).map((one): [string, Dimension] => [groupingName(groupingOf(one)), one]),
  );

/** Who is counted under each of several is in no one group. */
const isPlaced = (one: Dimension): boolean => typeof one === 'string' || !('mentions' in one);

const fieldOf = (one: Dimension): string => groupingOf(one).field;

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

/** The same table by those who stand in a group of each of its last groupings, in place of the first of their thing. */
function cross(table: AnswerTable, from: number): AnswerTable {
  const { by, rows } = table;
  const names = by.slice(from).map(groupingName);
  const at = by.findIndex((one) => names.includes(groupingName(one)));
  return {
    ...table,
    by: by.slice(0, from).with(at, { field: by[at]?.field ?? '', cut: crossing(names) }),
    rows: rows.map(({ key, n }) => ({ key: key.slice(0, from).with(at, crossing(key.slice(from))), n })),
  };
}
