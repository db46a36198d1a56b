import type { ProtectRefusal } from '../domain/gate/protect.ts';
import { mostColumns } from '../domain/limits.ts';
import type { FileTaken } from '../domain/questions.ts';
import type { Notice, ReadingRefusal } from '../domain/reading.ts';
import type { Reason, Reject } from '../domain/reject.ts';
import type { InspectRefusal } from '../use-cases/inspect-file.ts';

/** `#platform/views` has it too; a command that only reads files does not load the views. */
const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

type CodeOf<T> = T extends { code: infer Code extends string } ? Code : never;

const counts: Record<Extract<Reason, { code: 'count' }>['problem'], string> = {
  blank: 'There is no count. Write 0 where there is nobody',
  hidden: 'The count is hidden or a range, so it cannot be added up. Ask for the exact count, or leave the row out',
  'not-a-number': 'The count is not a number. Write digits only',
  'not-whole': 'The count is not a whole number. Give people, not shares',
  negative: 'The count is less than 0. Check it',
};

const reasons: Record<Exclude<CodeOf<Reason>, 'count' | 'too-many-cells' | 'broken-line'>, string> = {
  'header-again': 'The header stands here again. Left out',
  'second-table': 'A second table begins here and was left out with all below it. Put it in a file of its own',
  'table-beside': 'A second table begins here, beside the first, and was left out. Put it in a file of its own',
  note: 'A note, not a row of the table. Left out',
  total: 'A total. Left out, so that nobody is counted twice',
  'holds-others': 'The category holds those of other rows. Left out, so that nobody is counted twice',
  duplicate: 'The same row stands above. Counted once',
  'same-line-twice': 'The same line stands above. Counted once',
  'not-a-day': 'Not a date that can be read. Write it as 31/12/2025 or 2025-12-31',
  'day-in-two-orders': 'Some dates here put the day first and some the month. Write all as 31/12/2025',
  'not-an-age': 'Not an age',
  'not-a-number': 'Not a number. Write digits, with a point for pence',
  formula: 'A formula without its result. Open the file, let it calculate, and save it again',
  'unlikely-age': 'The date of birth gives an age that cannot be right. Check the year',
};

/** Why something was not counted, and what to do. */
export function reasonWords(reason: Reason): string {
  switch (reason.code) {
    case 'count':
      return counts[reason.problem];
    case 'too-many-cells':
      return `There are more cells than the ${reason.headers} headers. Put each value under its header`;
    case 'broken-line':
      return `The line does not fit the header (${reason.found}). Check its delimiters and quotes`;
    default:
      return reasons[reason.code];
  }
}

type Words<T extends { code: string }> = { [Code in T['code']]: (refusal: Extract<T, { code: Code }>) => string };

const mb = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

const readingRefusals: Words<ReadingRefusal> = {
  'no-table': ({ fileName }) =>
    `“${fileName}” holds no table. Give one header row, then one row for each person or count`,
  'list-of-people': ({ fileName }) =>
    `“${fileName}” lists people by name or number and says nothing else of them, so nothing was read. Add columns such as ethnic group, sex or disability, and leave the names out`,
  'no-kind': ({ fileName, headers, row }) =>
    `“${fileName}” is no kind of equality data that is known: the header in row ${row} reads ${headers.slice(0, 8).join(', ')}. Name the columns after what they hold, such as Ethnic group, Directorate, Pay band or Headcount, or say what the file is about when you load it`,
  'no-header': ({ fileName, row }) =>
    `“${fileName}” has no header: row ${row} reads as the rows below it do. Put a row above it that says what each column holds, such as Ethnic group`,
  'too-wide': ({ fileName, columns }) =>
    `“${fileName}” has ${columns.toLocaleString('en-GB')} columns, and ${mostColumns.toLocaleString('en-GB')} can be read. Keep those that are needed`,
  json: ({ fileName }) => `“${fileName}” is not a list of records in JSON. Give a list of objects with the same names`,
  'too-long-to-tidy': ({ fileName }) =>
    `“${fileName}” is too long to be tidied. Put the header in the first row and take away what stands above it`,
};

const refusals: Words<InspectRefusal> = {
  ...readingRefusals,
  'table-quote': ({ fileName, row }) =>
    `“${fileName}” opens a quote in row ${row} or below and never closes it. Put a second quote, or take it away`,
  'document-empty': ({ fileName }) => `“${fileName}” is empty. Choose another file`,
  'document-unsupported': ({ fileName, found }) =>
    `“${fileName}” is of a kind (${found}) that holds no data. Save it as CSV, Excel (xlsx) or OpenDocument (ods)`,
  'document-old-format': ({ fileName, found }) =>
    `“${fileName}” is in an old format (${found}). Open it and save it as xlsx or CSV`,
  'document-unreadable': ({ fileName }) => `“${fileName}” is damaged or is not what its name says. Save it again`,
  'document-encrypted': ({ fileName }) => `“${fileName}” is protected by a password. Save it without one`,
  'document-no-text': ({ fileName }) => `“${fileName}” is not text. Save it as CSV, xlsx or ods`,
  'document-too-long': ({ fileName }) => `“${fileName}” has too many cells. Save it as CSV or Parquet`,
  'document-too-complex': ({ fileName }) => `“${fileName}” is built in a way that is not safe to read. Save it as CSV`,
  'document-too-large': ({ fileName, bytes, limit }) =>
    `“${fileName}” has ${mb(bytes)} inside, and ${mb(limit)} can be read. Split it, or save it as CSV with the header in the first row`,
  'too-slow': () => 'The file took too long to read. Split it into smaller files',
  'too-much-memory': () => 'The file needs too much memory. Split it into smaller files',
  crashed: () => 'The file could not be read. Save it again as CSV and try that',
};

const gateRefusals: Words<ProtectRefusal> = {
  'already-known': () => 'A small count was published before and cannot be hidden any more. Nothing was given out',
  'cannot-protect': () =>
    'Small counts cannot be protected here, whatever is hidden. Nothing was given out. Merge groups or units, or pool years',
  contradiction: () =>
    'The counts cannot all be true together. Check that the files are about the same people and time',
};

export function refusalWords(refusal: InspectRefusal | ProtectRefusal): string {
  const say = { ...refusals, ...gateRefusals }[refusal.code] as (refusal: InspectRefusal | ProtectRefusal) => string;
  return `${say(refusal)}.`;
}

export function noticeWords(notice: Notice): string {
  switch (notice.code) {
    case 'header-row':
      return `The header was found in row ${notice.row}; what stands above it was left out.`;
    case 'other-table':
      return `Sheet “${notice.sheet}” holds another table of ${notice.rows} rows. Save it as a file of its own.`;
    case 'birth-became-age':
      return 'Dates of birth were turned into ages and dropped.';
    case 'percentages':
      return 'The table holds percentages, not counts: nothing can be added up from it.';
    case 'not-mapped':
      return `In “${notice.column}”, ${plural(notice.texts, 'text is', 'texts are')} not mapped to a category.`;
    case 'lacks':
      return `The file lacks ${notice.fields.join(', ')}.`;
    case 'repeats-not-sought':
      return 'The file is so long that repeated rows were not looked for. Take them away before, if there may be any.';
    case 'total-differs': {
      const says = notice.says.toLocaleString('en-GB');
      return `Row ${notice.row}, ${notice.column}: the total says ${says}, and its rows add up to ${notice.sum.toLocaleString('en-GB')}. Ask the publisher which is right.`;
    }
    case 'ratio-for-share':
      return `${placeOf(notice)}: all shares are between 0 and 1. They look like proportions, not per cent: check before they are compared.`;
    case 'share-over-100':
      return `${placeOf(notice)}: a share is more than 100 per cent. It may be a ratio: check what the column holds.`;
    case 'characteristics-missing':
      return `Not collected in this file: ${notice.fields.map((field) => field.replaceAll('-', ' ')).join(', ')}.`;
    case 'several-impairments':
      return `A person may have several impairments: ${plural(notice.people, 'person', 'people')} named ${plural(notice.mentions, 'impairment', 'impairments')}. Counted by people, somebody with several stands once, as several; counted by mentions, once for each.`;
    case 'number-again':
      return `${plural(notice.rows, 'row has', 'rows have')} a person’s number that stands in another row too, with other details. Each row is counted. If these are people with several posts, keep one row for each person.`;
    case 'several-periods':
      return `The table holds ${notice.periods} periods. Nobody is counted twice: figures take the latest, ${notice.latest}.`;
    case 'system':
      return notice.sentence;
  }
}

const placeOf = ({ row, column }: { row: number | null; column: string }) =>
  row === null ? column : `Row ${row}, ${column}`;

const place = ({ row, column }: Reject): string =>
  [row === null ? null : `Row ${row}`, column].filter((part) => part !== null).join(', ');

/** "Row 7, Headcount: the count is hidden …" */
export const rejectWords = (reject: Reject): string => `${place(reject) || 'The file'}: ${reasonWords(reject.reason)}.`;

/** What a person should know of a file that figures were made from. */
export const fileSentences = ({ refusal, rejects, notices }: FileTaken): string[] => [
  ...(refusal ? [refusalWords(refusal)] : []),
  ...notices.map(noticeWords),
  ...rejects.map(rejectWords),
];
