import { ok, type Result, refused } from '#platform/kernel';
import type { HeldPart } from '../../answer.ts';
import type { Classifier } from '../../classifier.ts';
import { type PayOfUnit, summarise } from '../../pay/answer-pay.ts';
import type { NoAnswer, PayQuestion, ProtectedAnswers, ProtectedCounts, ProtectedPay } from '../../questions.ts';
import type { Clock, Tell } from '../choose.ts';
import { total } from '../counted-table.ts';
import type { LinkedTables } from '../linked-tables.ts';
import { type Policy, roundTo, ruleOf } from '../policy.ts';
import { type Protection, type ProtectRefusal, protectTables } from '../protect.ts';
import type { OpenSolver } from '../solver.ts';
import { combinations } from '../table-shape.ts';
import { type AnswerTable, cellName, type Grouping } from './answer-table.ts';
import { type CountTables, notKnown, type PayTables } from './answer-tables.ts';
import { askedOf, askedTables, tablesBefore, tablesBehind } from './asked-tables.ts';
import { hideToo, holdsInside } from './audience.ts';
import { crossedTables } from './crossed-tables.ts';
import { linkAnswerTables } from './link-answer-tables.ts';
import { addPublished, type Publication, publicationOf } from './publication.ts';
import { type PublicationProof, provePublication } from './publication-proof.ts';
import { admitWaived, tellWaived } from './waivers.ts';
import { withinBy } from './within.ts';

export interface AnswersProtected {
  answers: ProtectedAnswers;
  /** What is published by it: what the next answers about the same people are protected against. */
  publication: Publication;
  proof: PublicationProof;
  cells: number;
  hidden: number;
  /** Which of the waived cells are shown. */
  waived: string[];
  method: Protection['method'];
  optimal: boolean;
}

interface Order {
  questions: Publication['asked'];
  parts: readonly HeldPart[];
  /** What was published rests on these besides. */
  earlier?: readonly HeldPart[];
  policy: Policy;
  /** Of the same people, before. */
  published: readonly Publication[];
  /** Told to those only who see more than whom this is for. */
  inside?: readonly Publication[];
  /** Names of small cells that are shown all the same. */
  waived?: readonly string[];
}

/** Answers as anybody may see them, protected together and against what was published before. */
export function protectAnswers(
  { questions, parts, earlier = [], policy: own, published, inside = [], waived = [] }: Order,
  classifier: Classifier,
  open: OpenSolver,
  clock: Clock,
  tell?: Tell,
): Result<AnswersProtected, ProtectRefusal> {
  // What was small once stays small.
  const policy = { ...own, threshold: Math.max(own.threshold, ...published.map(({ threshold }) => threshold)) };
  const all = [...parts, ...earlier];
  const { counts, pay, tables } = askedTables(questions, parts, classifier, policy);
  const within = withinBy(all, classifier);
  const asked = [...askedOf([...published, ...inside], all), { asked: questions, parts }];
  const before = [
    ...tablesBefore(published, all, classifier, policy),
    ...tablesBehind(questions, parts, classifier, policy),
    ...crossedTables(asked, classifier, policy, within),
  ];
  const linked = linkAnswerTables(tables, before, within, policy.threshold);
  addPublished(linked, published, policy);
  hideToo(linked, inside);
  const waivedCells = admitWaived(linked, waived);
  const done = suppress(linked, policy, open, clock, waived, tell);
  if (!done.ok) return done;
  const { shown, method, optimal } = done.value;
  const told = (people: AnswerTable['people'], by: readonly Grouping[], key: readonly string[]) => {
    const cell = linked.at.get(cellName(people, by, key));
    return cell === undefined ? 0 : (shown[cell] ?? null);
  };
  const files = [...new Set(parts.map(({ file }) => file))];
  const publication = publicationOf(linked, shown, policy, { asked: questions, files });
  tellWaived(waivedCells, linked, shown, publication);
  const hidden = new Set(linked.cells.flatMap(({ now }, cell) => (now && shown[cell] === null ? [cell] : [])));
  const proof = provePublication(publication, published, hidden, policy.threshold, open);
  if (!proof.ok) return refused({ code: 'cannot-protect', codes: 'codes' in proof.refusal ? proof.refusal.codes : [] });
  const known = [...tables, ...before, ...tablesBefore(inside, all, classifier, policy)];
  const held = holdsInside(known, [...published, publication], inside, { within, policy, open, clock });
  if (!held.ok) return held;
  return ok({
    answers: {
      counts: counts.map((table) => countsOf(table, told)),
      pay: pay.map((one, at) => payOf(questions.pay[at] as PayQuestion, one, told)),
    },
    publication,
    proof: proof.value,
    cells: linked.cells.filter(({ now }) => now).length,
    hidden: hidden.size,
    waived: waivedCells.flatMap((cell) => (shown[cell] === null ? [] : (linked.cells[cell]?.codes ?? []))),
    method,
    optimal,
  });
}

/** What is told of each cell: its count, perhaps rounded, or null where it is hidden. */
export interface Shown {
  shown: (number | null)[];
  method: AnswersProtected['method'];
  optimal: boolean;
}

function suppress(
  linked: LinkedTables,
  policy: Policy,
  open: OpenSolver,
  clock: Clock,
  waived: readonly string[],
  tell?: Tell,
): Result<Shown, ProtectRefusal> {
  const keep = waived.map((name) => [name]);
  const done = protectTables(linked, { ...ruleOf(policy), keep }, open, clock, tell);
  if (!done.ok) return done;
  const { hidden, method, optimal } = done.value;
  return ok({
    shown: linked.cells.map(({ count }, cell) =>
      hidden[cell] === 1 || count === null ? null : roundTo(count, policy.nearest),
    ),
    method,
    optimal,
  });
}

type Told = (people: AnswerTable['people'], by: readonly Grouping[], key: readonly string[]) => number | null;

function countsOf(found: CountTables | NoAnswer, told: Told): ProtectedCounts {
  if (!('table' in found)) return found;
  const { table, some } = found;
  const among = some && { rows: rowsOf(some.table, told), leftOut: some.leftOut };
  return { state: 'counted', rows: rowsOf(table, told), ...(among && { among }) };
}

function rowsOf({ by, rows, people }: AnswerTable, told: Told) {
  const codes = by.map((_, at) => [total, ...new Set(rows.map(({ key }) => key[at] ?? ''))]);
  const all = combinations(codes).map((key) => ({ key, n: told(people, by, key) }));
  return all.filter(({ key, n }) => n !== 0 || key.every((code) => code === total));
}

function payOf(question: PayQuestion, found: PayTables | NoAnswer, told: Told): ProtectedPay {
  if (!('tables' in found)) return found;
  const [everybody, paid, ranked] = found.tables;
  const rows = found.units.map((unit: PayOfUnit) => {
    const keyOf = (code: string) => (unit.unit === null ? [code] : [code, unit.unit]);
    const tell = (table: AnswerTable, key: readonly string[]) => told(table.people, table.by, key);
    const isRanked = ranked.rows.some(({ key }) => unit.unit === null || key[1] === unit.unit);
    const inQuarter = (code: string, at: number) => (isRanked ? tell(ranked, [...keyOf(code), String(at)]) : null);
    const exact = summarise(unit);
    const side = (code: string, { mean, median }: typeof exact.group) => {
      const people = tell(paid, keyOf(code));
      const own = { everybody: tell(everybody, keyOf(code)), paid: people };
      return people === null ? { ...own, mean: null, median: null } : { ...own, mean, median };
    };
    return {
      unit: unit.unit,
      group: side(question.group, exact.group),
      comparator: side(question.comparator, exact.comparator),
      unknown: tell(everybody, keyOf(notKnown)),
      quarters: exact.quarters.map((_, at) => ({
        group: inQuarter(question.group, at),
        comparator: inQuarter(question.comparator, at),
      })),
    };
  });
  return { state: 'paid', rows };
}
