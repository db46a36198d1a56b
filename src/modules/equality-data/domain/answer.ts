import type { Classifier } from './classifier.ts';
import { several } from './code-column.ts';
import { flagsInstead, type KindCode } from './kinds.ts';
import type { Part } from './part.ts';
import { columnOf, sumsOf } from './part-columns.ts';
import { latestPeriod } from './period.ts';
import type { CountAnswer, CountQuestion, Dimension, NoAnswer, ValueAnswer, ValueQuestion } from './questions.ts';
import { servedAs } from './served-as.ts';
import { isUnknownCode } from './unknown-codes.ts';

/** A part, and the table it was read from: a file or a release, or one of the tables of a file. */
export interface HeldPart extends Part {
  file: string;
}

/** Events of one column of a counted table: a table without the event asked for tells nothing of it. */
const events = [
  'shortlisted',
  'interviewed',
  'appointed',
  'offered',
  'left',
  'cpd',
  'promoted',
  'disciplinary',
  'grievance',
  'capability',
  'fitness-to-practise',
  'harassed-by-public',
  'harassed-by-colleague',
  'harassed-by-manager',
  'senior-manager',
  'board',
  'voting',
  'executive',
  'regulated',
];

/** What the parts say to a question. Where a kind was not given, a flag in another kind may stand for it. */
export function answerCount(
  question: CountQuestion,
  parts: readonly HeldPart[],
  classifier: Classifier,
  measure?: string,
): CountAnswer {
  const found = collect(question, parts, classifier, measure);
  if (!('rows' in found)) return found;
  const { files, rows } = found;
  const some = someOf(question, found, parts, classifier);
  return { state: 'counted', files, rows, ...(some && { among: { rows: some.rows, leftOut: some.leftOut } }) };
}

export function answerValue(question: ValueQuestion, parts: readonly HeldPart[], classifier: Classifier): ValueAnswer {
  const found = answerCount(
    { ...question, by: [...question.by, question.measure] },
    parts,
    classifier,
    question.measure,
  );
  if (found.state === 'not-collected') return found;
  const groups = new Map<string, { key: string[]; values: number[] }>();
  for (const { key } of found.rows) {
    const plain = key.slice(0, -1);
    const group = groups.get(plain.join('\u001f')) ?? { key: plain, values: [] };
    const value = Number(key.at(-1) || Number.NaN);
    if (!Number.isNaN(value)) group.values.push(value);
    groups.set(plain.join('\u001f'), group);
  }
  return { state: 'valued', files: found.files, rows: [...groups.values()] };
}

function add(sums: Map<string, { key: string[]; n: number }>, key: string[], n: number): void {
  const text = key.join('\u001f');
  const held = sums.get(text);
  if (held) held.n += n;
  else sums.set(text, { key, n });
}

export interface Collected {
  files: string[];
  rows: { key: string[]; n: number }[];
  /** What was asked in the end, where a flag stands for a kind. */
  as: CountQuestion;
}

/** The rows that answer, and what was asked in the end. */
export function collect(
  question: CountQuestion,
  parts: readonly HeldPart[],
  classifier: Classifier,
  measure?: string,
): Collected | NoAnswer {
  const told = whoTells(question, parts, measure);
  if (!('as' in told)) return told;
  const sums = new Map<string, { key: string[]; n: number }>();
  for (const part of told.parts) for (const { key, n } of rowsOf(part, told.as, classifier)) add(sums, key, n);
  return { files: filesOf(told.parts), rows: [...sums.values()], as: told.as };
}

const filesOf = (parts: readonly HeldPart[]): string[] => [...new Set(parts.map(({ file }) => file))];

/**
 * Whom these are some of, where that is not everybody: of two lists of staff of which one has a column of who left, only
 * its people can be told to have left or stayed. Null where all of them can, or where these stand in tables of their own.
 */
export function someOf(
  { among, by }: CountQuestion,
  { files }: Collected,
  parts: readonly HeldPart[],
  classifier: Classifier,
): (Collected & { leftOut: string[] }) | null {
  const all = among && whoTells({ ...among, by }, parts);
  if (!all || !('as' in all)) return null;
  const left = all.parts.filter(({ file }) => !files.includes(file));
  const told = filesOf(all.parts.filter((part) => !left.includes(part)));
  if (left.length === 0 || told.length < files.length) return null;
  const found = collect(
    { ...among, by },
    parts.filter(({ file }) => files.includes(file)),
    classifier,
  );
  if (!('rows' in found)) return null;
  return { ...found, leftOut: [...new Set(left.map(({ file, constants }) => constants['dataset'] ?? file))] };
}

/** What is asked where a flag stands for a kind, and the files that answer it: none where nothing does. */
export function askedInTheEnd(question: CountQuestion, parts: readonly HeldPart[]): Pick<Collected, 'as' | 'files'> {
  const told = whoTells(question, parts);
  return 'as' in told ? { as: told.as, files: filesOf(told.parts) } : { as: question, files: [] };
}

/** The parts that answer, and what was asked of them in the end. */
function whoTells(
  question: CountQuestion,
  parts: readonly HeldPart[],
  measure?: string,
): { parts: HeldPart[]; as: CountQuestion } | NoAnswer {
  const ofKind = partsFor(question, parts, measure);
  const wanted = Object.keys(question.where ?? {});
  const able = ofKind.filter(
    (part) => wanted.every((field) => has(part, field) && mayHold(part, field, question)) && sparesEvents(part, wanted),
  );
  const useful = oneSection(
    able.filter((part) => (measure ? has(part, measure) : true)),
    [...wanted, ...question.by.map(fieldOf)],
  );
  if (useful.length === 0) return instead(question, parts, ofKind, wanted, measure);
  const needed = question.by.filter((one) => typeof one === 'string' || !('optional' in one)).map(fieldOf);
  const lacking = needed.find((field) => !useful.some((part) => has(part, field)));
  if (lacking) return { state: 'not-collected', kind: question.kind, field: lacking };
  return { parts: useful, as: question };
}

/** Pay may stand among the workforce; where it has a file of its own, that one counts. */
function partsFor({ kind }: CountQuestion, parts: readonly HeldPart[], measure: string | undefined): HeldPart[] {
  const own = parts.filter((part) => part.kind === kind);
  if (!measure || !isPay(kind) || own.some((part) => has(part, measure))) return own;
  return parts.filter((part) => isPay(part.kind));
}

/** A file that is all about disciplinary cases says nothing of capability. */
const mayHold = (part: HeldPart, field: string, { where = {} }: CountQuestion): boolean =>
  !(field in part.constants) || (where[field] ?? []).includes(part.constants[field] ?? '');

/** Of a table in sections only the one that is asked about, or the first: all count the same people. */
function oneSection(parts: readonly HeldPart[], asked: readonly string[]): HeldPart[] {
  const sectionOf = (file: string): string | undefined => {
    const sections = parts.flatMap((part) => (part.file === file && part.section ? [part.section] : []));
    return sections.find((section) => asked.includes(section)) ?? sections[0];
  };
  return parts.filter((part) => part.section === undefined || part.section === sectionOf(part.file));
}

const isPay = (kind: KindCode): boolean => kind === 'pay' || kind === 'workforce';

const fieldOf = (dimension: Dimension): string => (typeof dimension === 'string' ? dimension : dimension.field);

const has = (part: HeldPart, field: string): boolean =>
  field === 'file' || field === servedAs || field in part.constants || part.fields.includes(field);

/** A column of appointments does not count applicants. */
const sparesEvents = (part: HeldPart, wanted: readonly string[]): boolean =>
  Object.keys(part.constants).every((field) => !events.includes(field) || wanted.includes(field));

/** The same question to the flags of another kind: who of the workforce has a yes. */
function instead(
  question: CountQuestion,
  parts: readonly HeldPart[],
  ofKind: readonly HeldPart[],
  wanted: readonly string[],
  measure: string | undefined,
): ReturnType<typeof whoTells> {
  const where = question.where ?? {};
  for (const { kind, field, code, from, flag } of measure ? [] : flagsInstead) {
    if (kind !== question.kind) continue;
    if (field && !(where[field]?.length === 1 && where[field]?.[0] === code)) continue;
    const { [field ?? '']: _, ...rest } = where;
    const found = whoTells({ ...question, kind: from, where: { ...rest, [flag]: ['yes'] } }, parts);
    if ('as' in found) return found;
  }
  const lacking =
    ofKind.length === 0 ? null : (wanted.find((one) => !ofKind.some((part) => has(part, one))) ?? measure ?? null);
  return { state: 'not-collected', kind: question.kind, field: lacking };
}

function rowsOf(
  part: HeldPart,
  { where = {}, except = {}, by }: CountQuestion,
  classifier: Classifier,
): { key: string[]; n: number }[] {
  const sieve = (field: string, is: (code: string) => boolean) => {
    const { codes, of } = columnOf(part, field);
    return { of, lets: codes.map(is) };
  };
  const period = latestAsked(part, where, by);
  const sieves = [
    ...(period === null ? [] : [sieve('period', (code) => code === period)]),
    ...Object.entries(where).map(([field, some]) => sieve(field, membership(field, some, classifier))),
    ...Object.entries(except).map(([field, some]) => {
      const isOne = membership(field, some, classifier);
      return sieve(field, (code) => !isOne(code));
    }),
  ];
  const columns = by.map((dimension) => columnOf(part, fieldOf(dimension)));
  const showers = by.map((dimension) => shower(dimension, classifier));
  const sums = new Map<string, { key: string[]; n: number }>();
  for (const { codes, n } of sumsOf(part.rows, columns, sieves)) {
    const shown = showers.map((show, at) => show(codes[at] ?? ''));
    const keys = shown.reduce<string[][]>(
      (full, some) => full.flatMap((before) => some.map((code) => [...before, code])),
      [[]],
    );
    for (const key of keys) add(sums, key, n);
  }
  return [...sums.values()];
}

/** People of several periods are never added: where no period is asked for, the latest counts. */
function latestAsked(part: HeldPart, where: object, by: readonly Dimension[]): string | null {
  if (!part.fields.includes('period') || 'period' in where || by.some((one) => fieldOf(one) === 'period')) return null;
  return latestPeriod(columnOf(part, 'period').codes);
}

/** Whether a code is one of some, or lies within one of them; of several codes, whether one is. */
function membership(field: string, codes: readonly string[], classifier: Classifier): (code: string) => boolean {
  const isOne = (code: string) =>
    codes.includes(code) || classifier.lineOf(field, code).some((one) => codes.includes(one));
  return (code) => (field === 'impairment' ? code.split(several).some(isOne) : isOne(code));
}

/** What a code is shown as in a dimension: as itself, and where mentions are counted as each of several. */
function shower(dimension: Dimension, classifier: Classifier): (code: string) => string[] {
  const field = fieldOf(dimension);
  if (typeof dimension === 'object' && 'oneOf' in dimension) {
    const isOne = membership(field, dimension.oneOf, classifier);
    return (code) => [isOne(code) ? 'yes' : 'no'];
  }
  const mentions = typeof dimension === 'object' && 'mentions' in dimension;
  if (field !== 'impairment') {
    const cut = shownAs(dimension, classifier);
    return (code) => [cut(code)];
  }
  return (code) => {
    const codes = code.split(several);
    return mentions || codes.length === 1 ? codes : ['several'];
  };
}

/** How a code is shown in a dimension. A code coarser than the cut cannot be placed: `too-coarse`. */
export function shownAs(dimension: Dimension, classifier: Classifier): (code: string) => string {
  if (typeof dimension === 'string' || 'mentions' in dimension) return (code) => code;
  if ('edges' in dimension) return (code) => bandOf(code, dimension.edges);
  if (!('cut' in dimension)) return (code) => code;
  const known = new Map<string, string>();
  const fold = (shown: string) =>
    'against' in dimension && shown !== dimension.against && !isUnknownCode(shown) ? 'others' : shown;
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const shown = fold(classifier.inCut(dimension.field, code, dimension.cut) ?? 'too-coarse');
    known.set(code, shown);
    return shown;
  };
}

function bandOf(code: string, edges: readonly number[]): string {
  if (code === '' || Number.isNaN(Number(code))) return code === '' ? 'not-known' : code;
  const above = edges.filter((edge) => Number(code) >= edge).length;
  if (above === 0) return `<${edges[0]}`;
  return above === edges.length ? `>=${edges.at(-1)}` : `${edges[above - 1]}-${edges[above]}`;
}
