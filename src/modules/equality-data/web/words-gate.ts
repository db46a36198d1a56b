import type { CsvProblem } from '#platform/csv';
import type { SandboxRefusal } from '#platform/sandbox';
import type { Arithmetic, Sum } from '../domain/gate/arithmetic.ts';
import type { ProtectFilesRefusal } from '../use-cases/protect-files.ts';
import type { ProofAnswer, ProofRefusal } from '../use-cases/verify-proof-in-sandbox.ts';

type Words<T extends { code: string }> = { [Code in T['code']]: (refusal: Extract<T, { code: Code }>) => string };

const cellWords = (codes: readonly string[]): string => `“${codes.join(', ')}”`;

const csvProblems: Words<CsvProblem> = {
  'not-text': () => 'It is not a text file. Save it as CSV',
  quote: ({ row }) => `A quotation mark is not closed, from row ${row}. Close it`,
  'too-long': ({ most }) => `It has more than ${most} rows. Give fewer at a time`,
};

const csvWords = (problem: CsvProblem): string => {
  const word = csvProblems[problem.code] as (problem: CsvProblem) => string;
  return word(problem);
};

const sandboxRefusals: Words<SandboxRefusal> = {
  'too-slow': () => 'It took too long and was ended. Give fewer tables at a time',
  'too-much-memory': () => 'It took too much memory and was ended. Give fewer tables at a time',
  crashed: () => 'It could not be worked out. Nothing was given out',
};

const refusals: Words<Exclude<ProtectFilesRefusal, SandboxRefusal>> = {
  csv: ({ file, problem }) => `“${file}” cannot be read. ${csvWords(problem)}`,
  'no-columns': ({ file }) =>
    `“${file}” needs a header with at least two named columns: first the dimensions, last the count`,
  'no-rows': ({ file }) => `“${file}” has no rows below its header`,
  'dimension-twice': ({ file, dimension }) =>
    `“${file}” has two columns “${dimension}”. Give each dimension its own name`,
  columns: ({ file, row, found, wanted }) =>
    `Row ${row} of “${file}” has ${found} values instead of ${wanted}. Put each value under its header`,
  'blank-code': ({ file, row, dimension }) =>
    `Row ${row} of “${file}” has no value under “${dimension}”. Write Total where it is a total`,
  'hidden-count': ({ file, row, text }) =>
    `Row ${row} of “${file}” reads “${text}” as its count. Give the exact count: what to hide is worked out from it`,
  'not-a-count': ({ file, row, text }) =>
    `Row ${row} of “${file}” reads “${text}” as its count. Write a whole number of people, 0 or more`,
  'cell-twice': ({ file, row, before }) =>
    `Rows ${before} and ${row} of “${file}” are about the same cell. Leave one out`,
  'hierarchy-columns': ({ file, row }) => `Row ${row} of “${file}” must be: dimension, code, parent`,
  'hierarchy-unknown': ({ file, row, dimension }) =>
    `Row ${row} of “${file}” is about “${dimension}”, which no table has as a column. Write it as in the table`,
  'hierarchy-circle': ({ file, dimension, text }) =>
    `In “${file}”, “${text}” (${dimension}) is a part of itself. Take one of the lines of that circle out`,
  'two-counts': ({ codes, counts, files }) =>
    `${cellWords(codes)} is ${counts[0]} in “${files[0]}” and ${counts[1]} in “${files[1]}”. Tables that are linked must be about the same people`,
  sum: ({ codes, stated, sum, parts, dimension }) =>
    `${cellWords(codes)} says ${stated}, but its ${parts} parts by ${dimension} add up to ${sum}. Correct the one or the others, or name the groups in a hierarchy file`,
  'too-large': ({ cells, most }) =>
    `The tables have ${cells} cells with all their totals; at most ${most} can be worked on. Give fewer codes or dimensions`,
  'already-known': ({ codes }) =>
    `${cellWords(codes)} is small, and its count was released before. It cannot be hidden any more, so nothing was given out`,
  'cannot-protect': ({ codes }) =>
    `${cellWords(codes)} cannot be protected whatever is hidden, because of what was released before. Nothing was given out`,
  contradiction: () =>
    'The tables cannot all be true together. Check their totals, and that they are about the same people',
};

/** Why nothing could be given out, and what to do. */
export function gateRefusalWords(refusal: ProtectFilesRefusal): string {
  const word = { ...refusals, ...sandboxRefusals }[refusal.code] as (refusal: ProtectFilesRefusal) => string;
  return `${word(refusal)}.`;
}

const proofRefusals: Words<ProofRefusal> = {
  'no-proof': () => 'This is no proof that Due Regard wrote, or it is no longer whole',
  contradiction: () => 'The tables in this proof cannot all be true together. The proof was changed, or never held',
  bounds: ({ codes }) =>
    `What can be worked out of ${cellWords(codes)} is not what the proof says. The proof was changed, or never held`,
  known: ({ codes, count }) =>
    `${cellWords(codes)} is hidden, and yet it can only be ${count}. Take the table back, and protect it again`,
  below: ({ codes }) =>
    `Of ${cellWords(codes)} anybody can tell that it is below the threshold. Take the table back, and protect it again`,
};

/** Why a proof does not hold. */
export function proofRefusalWords(refusal: ProofRefusal | SandboxRefusal): string {
  const word = { ...proofRefusals, ...sandboxRefusals }[refusal.code] as (refusal: unknown) => string;
  return `${word(refusal)}.`;
}

/** What a proof shows. */
export function proofWords({ rule, files, ledger, hidden }: ProofAnswer): string {
  const cells = hidden === 1 ? '1 hidden cell' : `${hidden} hidden cells`;
  const before = ledger.length > 0 ? `, also not with what was released before (${ledger.join(', ')})` : '';
  return `The proof holds. None of the ${cells} of ${files.join(', ')} can be worked out${before}; the threshold is ${rule.threshold}.`;
}

/** A sentence that can be checked with a calculator. */
export function arithmeticWords(arithmetic: Arithmetic, count: number): string {
  switch (arithmetic.kind) {
    case 'sum':
      return sumWords(arithmetic.sum);
    case 'squeezed':
      return `At most ${boundWords(arithmetic.most, Math.floor)} and at least ${boundWords(arithmetic.least, Math.ceil)}, since counts are whole and none is below 0.`;
    case 'none':
      return `Only ${count} fits everything that was published.`;
  }
}

function sumWords({ terms, result }: Sum): string {
  const text = terms
    .map(({ times, number }, index) => {
      const sign = times < 0 ? '− ' : index === 0 ? '' : '+ ';
      return `${sign}${Math.abs(times) === 1 ? '' : `${Math.abs(times)} × `}${number}`;
    })
    .join(' ');
  return text && text !== String(result) ? `${text} = ${result}` : String(result);
}

const boundWords = (sum: Sum, whole: (value: number) => number): string =>
  Number.isInteger(sum.result) ? sumWords(sum) : `${sumWords(sum)}, so ${whole(sum.result)}`;
