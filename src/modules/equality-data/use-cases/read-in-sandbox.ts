import { createHmac } from 'node:crypto';
import { statSync } from 'node:fs';
import { ok, type Result, refused } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import type { Report } from '#platform/sandbox';
import { answerCount, answerValue, type HeldPart } from '../domain/answer.ts';
import type { Surroundings } from '../domain/code-column.ts';
import type { Sayings } from '../domain/column-sayings.ts';
import type { Following } from '../domain/follow.ts';
import { protectAnswers } from '../domain/gate/answers/protect-answers.ts';
import type { Policy } from '../domain/gate/policy.ts';
import type { ProtectRefusal } from '../domain/gate/protect.ts';
import { type KeptTable, withoutPeople } from '../domain/kept-table.ts';
import { type KindCode, kindOf } from '../domain/kinds.ts';
import { answerPay } from '../domain/pay/answer-pay.ts';
import type { Answers, FilesProtected, FileTaken, Questions } from '../domain/questions.ts';
import { readTable, recogniseTable } from '../domain/read-table.ts';
import type { Reading, SourceRefusal } from '../domain/reading.ts';
import { classifier } from './classify.ts';
import type { FollowInput } from './follow-people.ts';
import { openSource } from './open-source.ts';
import { readBulk, readSheets, samplesOf, type TableFound } from './read-tables.ts';

/** What people of the body said before. */
export interface Memory {
  /** Of texts: by field, by text in plain form. */
  remembered: Surroundings['remembered'] & object;
  /** Of columns. */
  sayings: Sayings;
}

export interface FileToRead extends Partial<Memory> {
  path: string;
  name: string;
}

type Dated = FileToRead & { asAt: string; kind?: KindCode | null; follow?: Pick<FollowInput, 'key' | 'joined'> | null };

/** A file has been opened, its columns are recognised, its rows are counted. */
export const steps = 3;

/** The readings of a file: one for each table that was recognised, the one with most rows first. Runs in the sandbox. */
export async function readFile(file: Dated): Promise<Result<Reading[], SourceRefusal>> {
  const read = await readTables(file);
  return read.ok ? ok(read.value.map(({ reading }) => reading)) : read;
}

async function readTables(
  { path, name, asAt, remembered = new Map(), sayings = new Map(), kind = null, follow }: Dated,
  report: Report = () => {},
): Promise<Result<TableFound[], SourceRefusal>> {
  const source = await openSource(path, name);
  report(1, steps);
  if (!source.ok) return source;
  const around = { classifier, asAt, remembered, sayings, kind };
  const following = follow && followingBy(follow);
  const read =
    source.value.size === 'small'
      ? readSheets(source.value.grids, name, around, following)
      : await readBulk(source.value, name, around);
  report(2, steps);
  return read;
}

/** The readings without their counts, for somebody who wants to know what a file is. Runs in the sandbox. */
export async function describeFile(file: Dated): Promise<Result<Reading[], SourceRefusal>> {
  const read = await readFile(file);
  return read.ok ? ok(read.value.map((reading) => ({ ...reading, parts: [] }))) : read;
}

export interface DraftRead {
  reading: Reading;
  table: KeptTable;
  /** People who are followed: the month they joined, by hash. */
  met: [hash: string, month: string][];
}

const followingBy = ({ key, joined }: Pick<FollowInput, 'key' | 'joined'>): Following => ({
  hashOf: (number) => createHmac('sha256', key).update(number).digest('base64url'),
  joined,
});

/** The longest table of a file, as a draft keeps it. Runs in the sandbox. */
export async function readDraft(file: Dated, report: Report): Promise<Result<DraftRead, SourceRefusal>> {
  const read = await readTables(file, report);
  if (!read.ok) return read;
  const [first, ...others] = read.value;
  if (!first) return refused({ code: 'no-table', fileName: file.name });
  const besides = others.map(({ reading: { sheet, rows } }) => ({
    code: 'other-table' as const,
    sheet: sheet ?? '',
    rows,
  }));
  const { reading, found, codes, rows, rejects, met } = first;
  const { sheet, headerRow } = reading;
  const table = withoutPeople(
    { sheet, headerRow, headers: found.headers, rows: [...rows], rejects },
    found.layout,
    codes,
  );
  return ok({ reading: { ...reading, notices: [...reading.notices, ...besides] }, table, met });
}

/** A draft's table once more, after somebody said what a column means. Runs in the sandbox. */
export function readDraftAgain({
  table,
  before,
  kind,
  asAt,
  remembered,
  sayings,
}: Memory & { table: KeptTable; before: Omit<Reading, 'parts'>; kind: KindCode; asAt: string }): Reading {
  const { headers, rows } = table;
  const names = [before.file, before.sheet ?? ''];
  const found = recogniseTable(samplesOf(headers, rows), names, classifier, sayings, table);
  const own = kindOf(kind);
  const settled = found.kind ?? own;
  if (!settled) throw new Error(`there is no kind ${kind}`);
  const around = { classifier, asAt, remembered };
  const { reading } = readTable({ ...table, file: before.file, noRepeats: true }, { ...found, kind: settled }, around);
  const gone = new Set(table.changed.map(([index]) => headers[index] ?? ''));
  const unread = before.rejects.filter(({ row, column }) => row !== null && column !== null && gone.has(column));
  const others = before.notices.filter(({ code }) => code === 'other-table');
  return {
    ...reading,
    rows: before.rows,
    rejects: [...reading.rejects, ...unread].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    notices: [...reading.notices, ...others],
  };
}

/** Reads files and answers questions exactly. Runs in the sandbox. */
export async function answerInSandbox(asked: { files: FileToRead[]; questions: Questions }): Promise<Answers> {
  const { questions } = asked;
  const { taken, parts } = await partsOf(asked);
  return {
    files: taken,
    counts: questions.counts.map((question) => answerCount(question, parts, classifier)),
    values: questions.values.map((question) => answerValue(question, parts, classifier)),
    pay: questions.pay.map((question) => answerPay(question, parts, classifier)),
  };
}

/** Reads files and answers questions as anybody may see the answers. Runs in the sandbox. */
export async function protectInSandbox(asked: {
  files: FileToRead[];
  questions: Questions;
  policy: Policy;
  /** Seconds for choosing what to hide. */
  deadline: number;
}): Promise<Result<FilesProtected, ProtectRefusal>> {
  const { questions, policy, deadline } = asked;
  const { taken, parts } = await partsOf(asked);
  const began = performance.now();
  const clock = () => deadline - (performance.now() - began) / 1000;
  const open = await loadOptimiser();
  const done = protectAnswers({ questions, parts, policy, published: [] }, classifier, open, clock);
  if (!done.ok) return done;
  const values = questions.values.map((question) => answerValue(question, parts, classifier));
  const { answers, hidden, cells } = done.value;
  return ok({ files: taken, ...answers, values, hidden, cells });
}

async function partsOf({ files, questions }: { files: FileToRead[]; questions: Questions }) {
  const taken: FileTaken[] = [];
  const parts: HeldPart[] = [];
  // DuckDB reads the longest file on threads of its own while the others are read here.
  const longestFirst = files.toSorted((a, b) => statSync(b.path).size - statSync(a.path).size);
  const reads = new Map(longestFirst.map((file) => [file, readFile({ ...file, asAt: questions.asAt })]));
  for (const file of files) {
    const read = await reads.get(file);
    if (!read) continue;
    const readings = read.ok ? read.value : [];
    const tableOf = ({ sheet }: Reading) => (readings.length > 1 ? `${file.name} (${sheet})` : file.name);
    const own = readings.flatMap((reading) => reading.parts.map((part) => ({ ...part, file: tableOf(reading) })));
    parts.push(...own);
    taken.push({
      file: file.name,
      kind: readings[0]?.kind ?? null,
      rows: readings.reduce((sum, { rows }) => sum + rows, 0),
      fields: [...new Set(own.flatMap((part) => [...part.fields, ...Object.keys(part.constants)]))],
      refusal: read.ok ? null : read.refusal,
      rejects: readings.flatMap(({ rejects }) => rejects),
      notices: readings.flatMap(({ notices }) => notices),
    });
  }
  return { taken, parts };
}
