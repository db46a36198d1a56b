import type { Source } from '#modules/equality-data';
import { formatDay } from '#platform/views';
import type { FigureRecord } from './figure-record.ts';

/** What the columns of released figures hold, in their order. */
const columns: Record<keyof FigureRecord, { title: string; says: string }> = {
  indicator: { title: 'Number', says: 'The number of the figure in its standard.' },
  part: { title: 'Part', says: 'Which of several figures of the number: a pay band, a form such as ratio.' },
  group: { title: 'Group', says: 'Code of the group that the figure is about.' },
  comparator: { title: 'Compared with', says: 'Code of the group that it is compared with.' },
  unit: { title: 'Unit', says: 'The directorate, service, team or period. Empty for the whole body.' },
  value: { title: 'Value', says: 'Not rounded. Percentages and points run from 0 to 100.' },
  direction: { title: 'Which way round', says: 'What is divided by what, or taken from what.' },
  lower: { title: '95% interval from', says: 'Lower end of the 95% interval.' },
  upper: { title: '95% interval to', says: 'Upper end of the 95% interval.' },
  numerator: { title: 'Count', says: 'How many of the group. Of a pay gap, the average of the group in pounds.' },
  denominator: { title: 'Out of', says: 'How many are in the group. Of a pay gap, the other average in pounds.' },
  unknown: { title: 'Not known', says: 'How many people’s category is not known.' },
  state: { title: 'State', says: 'Whether the figure is shown, and if not, why.' },
  method: { title: 'Method', says: 'How value and interval were worked out.' },
  sentence: { title: 'In words', says: 'The figure as a sentence.' },
  measure: { title: 'Measured in', says: 'ratio, percent, points, proportion or rate.' },
  comparatorNumerator: { title: 'Count of the others', says: 'How many of the group compared with.' },
  comparatorDenominator: { title: 'Out of, of the others', says: 'How many are in the group compared with.' },
  groupPeople: { title: 'People in the average', says: 'Of a pay gap, how many stand behind the group’s average.' },
  comparatorPeople: { title: 'People in the other average', says: 'Of a pay gap, how many stand behind the other.' },
  unknownNumerator: {
    title: 'Not known among the count',
    says: 'Of the count, how many people’s category is not known.',
  },
  toClose: {
    title: 'More (or fewer) to be alike',
    says: 'How many more of the group would make the two alike; fewer, where it is below 0.',
  },
  toConfirm: { title: 'To be confirmed', says: 'What nobody has confirmed yet.' },
  enteredFrom: { title: 'Entered from', says: 'Where a figure that was made elsewhere was taken from.' },
};

/** The files in which released figures are given. */
export const fileWords = {
  columns,
  metadata: (title: string, rule: string) =>
    `${title}, as released. ${rule}. A hidden number reads [c] and is null; an empty cell means that there is no such number.`,
  /** Shorthand of the Government Analysis Function. */
  shorthand: {
    hidden: {
      mark: '[c]',
      says: 'Confidential: hidden, so that nobody can be recognised. It may be any number, none included.',
    },
    'too-few': { mark: '[u]', says: 'Unreliable: it rests on too few people to judge.' },
    'not-collected': { mark: '[x]', says: 'Not available: it is not collected.' },
    none: { mark: '[z]', says: 'Not applicable: there is no such number.' },
  },
  source: ({ dataset, number, period, snapshotOn, publisher, licence }: Source) =>
    [
      `${dataset}, release ${number}`,
      period,
      ...(snapshotOn ? [`counted on ${formatDay(snapshotOn)}`] : []),
      ...(publisher ? [`published by ${publisher}`] : []),
      ...(licence ? [`licence: ${licence}`] : []),
    ].join('; '),
  book: {
    cover: 'Cover',
    contents: 'Contents',
    notes: 'Notes',
    contentsTitle: 'Contents',
    contentsNote: 'This sheet has one table. Each sheet of figures has one table.',
    notesTitle: 'Notes and shorthand',
    notesNote: 'This sheet has one table.',
    what: 'What',
    says: 'What it says',
    sheet: 'Sheet',
    title: 'Title',
    mark: 'Note or mark',
    body: 'Body',
    released: 'Released',
    rule: 'Rule for small numbers',
    hidden: 'Hidden counts',
    source: 'Source',
    standard: 'Standard',
    toConfirm: 'To be confirmed',
    sheetNotes: (marks: string) => `This sheet has one table. The marks ${marks} are explained on the sheet Notes.`,
    table: (title: string, by: string, cut: string) => [title, by, cut].filter(Boolean).join(', '),
    by: (breakdown: string) => `by ${breakdown.toLowerCase()}`,
    name: 'Figure',
  },
};
