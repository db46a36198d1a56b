import type { HeldPart } from '../../answer.ts';
import type { Classifier } from '../../classifier.ts';
import type { CountQuestion, NoAnswer } from '../../questions.ts';
import type { Policy } from '../policy.ts';
import type { AnswerTable, People } from './answer-table.ts';
import { type CountTables, countTable, type PayTables, payTables } from './answer-tables.ts';
import { mergersName, mergeUnits } from './mergers.ts';
import type { Publication } from './publication.ts';

/** What was asked of which parts. */
export interface AskedOf {
  asked: Publication['asked'];
  parts: readonly HeldPart[];
}

/** The exact tables behind what is asked: by question, and all together. */
export interface AskedTables {
  counts: (CountTables | NoAnswer)[];
  pay: (PayTables | NoAnswer)[];
  tables: AnswerTable[];
}

export function askedTables(
  asked: Publication['asked'],
  held: readonly HeldPart[],
  classifier: Classifier,
  policy: Policy,
): AskedTables {
  const parts = mergeUnits(held, asked.merged);
  const counts = countTables(asked.counts, parts, classifier);
  const pay = asked.pay.map((question) => payTables(question, parts, classifier, policy));
  const ofCounts = counts.flatMap((one) => ('table' in one ? [one.table, ...(one.some ? [one.some.table] : [])] : []));
  const all = [...ofCounts, ...pay.flatMap((one) => ('tables' in one ? one.tables : []))];
  const merged = mergersName(asked.merged);
  return { counts, pay, tables: merged === '' ? all : all.map((table) => ({ ...table, merged })) };
}

/** Each knows whom it counts some of, where that was asked too. */
function countTables(
  questions: readonly CountQuestion[],
  parts: readonly HeldPart[],
  classifier: Classifier,
): AskedTables['counts'] {
  const found = questions.map((question) => countTable(question, parts, classifier));
  const nameOf = ({ kind, where = {}, except = {} }: Omit<CountQuestion, 'by'>) =>
    JSON.stringify([kind, where, except]);
  const peopleOf = new Map<string, People>();
  for (const [at, one] of found.entries())
    if ('table' in one) peopleOf.set(nameOf(questions[at] as CountQuestion), one.table.people);
  return found.map((one, at) => {
    const among = questions[at]?.among;
    if (!('table' in one) || one.some || !among) return one;
    return { ...one, table: { ...one.table, among: peopleOf.get(nameOf(among)) ?? null } };
  });
}

/** What nobody tells of units that are told as one: by these, tables that merge them in other ways are tied. */
export const tablesBehind = (
  asked: Publication['asked'],
  parts: readonly HeldPart[],
  classifier: Classifier,
  policy: Policy,
): AnswerTable[] =>
  asked.merged?.length ? askedTables({ ...asked, merged: [] }, parts, classifier, policy).tables : [];

/** The tables of what was published before. */
export const tablesBefore = (
  published: readonly Publication[],
  parts: readonly HeldPart[],
  classifier: Classifier,
  policy: Policy,
): AnswerTable[] =>
  askedOf(published, parts).flatMap(({ asked, parts: own }) => [
    ...askedTables(asked, own, classifier, policy).tables,
    ...tablesBehind(asked, own, classifier, policy),
  ]);

/** What was asked, each of its own parts. */
export const askedOf = (published: readonly Publication[], parts: readonly HeldPart[]): AskedOf[] =>
  published.map(({ asked, files }) => ({ asked, parts: parts.filter(({ file }) => files.includes(file)) }));
