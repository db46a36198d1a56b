import { formatDay, formatMoment, formatPeriod, plural } from '#platform/views';
import type { StatusCode } from '../domain/import/proposal.ts';
import type { Meaning } from '../domain/import/words/headers.ts';
import type { Correction, ItemKind } from '../domain/workbench/correction.ts';
import type { MadeCorrection } from '../store/correction-reader.ts';

/** The sentences of the workbench, where people correct what was read from a file. */
export const workbench = {
  kinds: {
    group: 'Group',
    objective: 'Objective',
    action: 'Action',
    commitment: 'Commitment',
    unplaced: 'Words without a place',
  } satisfies Record<ItemKind, string>,
  confidence: {
    whole: (word: string, percent: number) => `Confidence ${percent}%: ${word.toLowerCase()}.`,
    sure: 'Read with confidence',
    check: 'Check what was read',
    doubt: 'Read with doubt',
    field: { check: 'check this', doubt: 'in doubt' },
  },
  show: {
    ways: 'Correct all rows at once',
    columns: 'Say what the columns mean',
    about: 'Change title, levels and dates',
    change: 'Change',
    changeItem: (name: string) => `Change ${name}`,
    make: 'Give it a place',
    readAs: 'Read as',
    noted: 'It is right so',
    notedItem: (message: string) => `It is right so: ${message}`,
    accepted: (count: number) => `Looked at and accepted (${count})`,
    lapsedTitle: 'Corrections that no longer apply',
    corrections: 'Corrections',
    noCorrections: 'Nobody has corrected anything yet.',
    earlier: (count: number) => `All corrections (${count})`,
    undo: 'Undo the last correction',
    forget: 'Take this back',
    lapsed: 'No longer applies',
    remembered: (file: string) => `Remembered from ${file}`,
    undone: (by: string) => `Undone by ${by}`,
    by: (by: string, at: Date) => `${by}, ${formatMoment(at)}`,
    last: (by: string, at: Date) => `Last corrected by ${by}, ${formatMoment(at)}.`,
    lastUndone: (by: string, at: Date) => `Last correction undone by ${by}, ${formatMoment(at)}.`,
    saved: 'Corrected',
    undid: 'The correction is undone',
    columnsChanged: (count: number) => `${plural(count, 'correction')} made. The file was read again`,
  },
  stale: 'Somebody else changed this proposal. Look at what they did, then send yours again',
  newer: {
    title: 'What changed in the meantime',
    text: 'What you entered is still in the form below.',
    goneTitle: 'This is no longer in the proposal',
    gone: 'Somebody changed or took out what you came to change. What you typed is below.',
  },
  refusals: {
    'decided-before': 'Somebody decided on this proposal a moment ago. It can no longer be corrected',
    'no-document': 'This file was read before corrections existed. Bring it in again to have it read anew',
    'does-not-apply': 'This cannot be done with this item any more. Open the proposal again',
    'nothing-to-undo': 'There is no correction to undo',
    'too-slow': 'Reading the file again took too long. Nothing was changed',
    'too-much-memory': 'The file is too large to be read again. Nothing was changed',
    crashed: 'The file could not be read again. Nothing was changed',
  },
  item: {
    title: (kind: string) => `Correct this ${kind.toLowerCase()}`,
    looseTitle: 'Give these words a place',
    inFile: 'In the file',
    what: 'What do you want to do?',
    choose: 'Choose what you want to do',
    set: 'Change what it says',
    move: 'Move it',
    merge: 'Join it to the action before',
    split: 'Split it into several actions',
    retype: 'Make it something else',
    remove: 'Take it out of the plan',
    removeHint: 'Its words go to the words without a place. You can bring them back.',
    place: 'Where does it stand?',
    choosePlace: 'Choose where it stands',
    first: 'First in this place',
    after: (name: string) => `After ${name}`,
    top: 'First of all',
    into: (name: string) => `It becomes a piece of “${name}”.`,
    as: 'How?',
    asText: 'Its words go on the end of that text',
    asPart: 'As a part of that action',
    chooseAs: 'Choose how to join them',
    splitAt: 'Where?',
    atParts: (count: number) => `At its ${plural(count, 'part')}: each becomes an action`,
    atText: 'In its text',
    broken: 'The text, one action a line',
    brokenHint: 'Only add line breaks. Each action keeps the leads, dates and measures.',
    chooseSplit: 'Choose where to split it',
    onlyBreaks: 'Add line breaks to the text and leave its words as they are',
    to: 'What is it?',
    toHint: 'A new group or objective takes what followed it under the same heading.',
    chooseTo: 'Choose what it is',
    nothingChanged: 'Change something, or choose something else to do',
    enterText: 'Enter the text',
    button: 'Save the correction',
    onePerLine: 'One a line.',
    fields: {
      number: 'Number',
      text: 'Text',
      parts: 'Parts',
      leads: 'Leads',
      timescale: 'When',
      measures: 'How will we know',
      status: 'Status',
      updates: 'Updates',
      code: 'Number',
      label: 'Name',
      statement: 'Statement',
      issue: 'Issue',
      aim: 'Aim',
      due: 'Due',
      title: 'Title',
      bodies: 'Bodies',
      period: 'Period, in the plan’s words',
      periodFrom: 'Period from',
      periodTo: 'Period to',
    } as Record<string, string>,
    hints: {
      timescale: 'As you would write it: “by June 2027”, “2026 to 2028”, “Ongoing”.',
      status: 'Planned, in progress, completed, stopped, or the word of the file.',
      due: 'Such as “March 2027”.',
    } as Record<string, string>,
  },
  columns: {
    title: 'What the columns mean',
    lede: 'What you choose holds for every row of every table with the same header.',
    table: (number: number, rows: number) => `Table ${number}, ${plural(rows, 'row')}`,
    tables: (count: number, rows: number) => `${plural(count, 'table')} with this header, ${plural(rows, 'row')}`,
    column: 'Column, and its first values',
    noHeader: (number: number) => `Column ${number}`,
    meaning: 'Meaning',
    meaningOf: (column: string) => `Meaning of ${column}`,
    named: 'The first row holds the names of the columns',
    none: 'The file has no tables. Correct the items one by one.',
    button: 'Read the file again',
    unchanged: 'Choose another meaning for at least one column',
    wrong: 'Choose a meaning for every column',
  },
  meanings: {
    number: 'Number',
    group: 'Group',
    objective: 'Objective',
    issue: 'Issue',
    aim: 'Aim',
    action: 'Action',
    detail: 'More about the action (its parts)',
    lead: 'Lead',
    timescale: 'When, or due',
    start: 'Start',
    measure: 'How will we know',
    status: 'Status',
    update: 'Update',
    resource: 'Resources (kept as words without a place)',
    characteristic: 'Characteristics (kept as words without a place)',
    other: 'Not part of the plan',
  } satisfies Record<Meaning, string>,
  about: {
    title: 'Title, levels and dates',
    lede: 'What you say here holds for the whole plan. Times are worked out again in every action.',
    plan: 'The plan',
    bodiesHint: 'One a line.',
    periodFrom: 'From',
    periodTo: 'To',
    levels: 'What the plan calls its levels',
    group: 'The groups',
    objective: 'The objectives',
    action: 'The actions',
    times: 'Times',
    anchor: 'Count spans of time from',
    anchorHint: 'Usually the day the plan was agreed. “Within 12 months” ends a year after it.',
    horizon: (word: string) => `What does “${word}” mean?`,
    horizonHint: 'Such as “within 12 months”, “1 to 3 years” or “by 31 March 2028”.',
    horizonNow: (from: string | null, to: string | null) => `Now: ${formatPeriod(from, to)}.`,
    horizonOpen: 'Not defined yet.',
    notUnderstood: (word: string) => `Say what “${word}” means as a span or a date, such as “within 12 months”`,
    needsAnchor: 'Enter the day to count spans of time from',
    ratings: 'What the words of the status column mean',
    rating: (word: string) => `“${word}” means`,
    button: 'Save',
    nothingChanged: 'Change something first',
  },
};

const quoted = (text: string): string => `“${text}”`;

const fieldNames = (values: Record<string, string>): string =>
  Object.keys(values)
    .map((field) => (workbench.item.fields[field] ?? field).toLowerCase())
    .join(', ');

/** What was corrected, in a sentence without its author. */
export function correctionWords({ correction, about }: Pick<MadeCorrection, 'correction' | 'about'>): string {
  const statuses: Record<StatusCode, string> = {
    planned: 'planned',
    'in-progress': 'in progress',
    completed: 'completed',
    stopped: 'stopped',
    unknown: 'not known',
  };
  switch (correction.kind) {
    case 'column-meaning': {
      const column = correction.header ? quoted(correction.header) : String((correction.column ?? 0) + 1);
      return `Column ${column}: ${workbench.meanings[correction.meaning ?? 'other'].toLowerCase()}`;
    }
    case 'level-words':
      return `Levels are called ${[correction.group, correction.objective, correction.action].map(quoted).join(', ')}`;
    case 'define-horizon':
      return `${quoted(correction.word)} means ${horizonWords(correction)}`;
    case 'anchor-date':
      return `Spans count from ${formatDay(correction.date)}`;
    case 'rating-meaning':
      return `${quoted(correction.word)} means ${statuses[correction.status]}`;
    default:
      return editWords(correction, about);
  }
}

function horizonWords({ from, to, months }: Extract<Correction, { kind: 'define-horizon' }>): string {
  if (!months) return formatPeriod(from, to);
  const [low, high] = months;
  if (high === null) return `over ${plural(low, 'month')}`;
  return low === 0 ? `within ${plural(high, 'month')}` : `${low} to ${plural(high, 'month')}`;
}

function editWords(correction: Correction, about: string): string {
  switch (correction.kind) {
    case 'set-field':
      return about
        ? `Changed ${fieldNames(correction.values)} of ${quoted(about)}`
        : `Changed ${fieldNames(correction.values)} of the plan`;
    case 'move':
      return `Moved ${quoted(about)}`;
    case 'merge':
      return `Joined ${quoted(about)} to another action`;
    case 'split':
      return `Split ${quoted(about)}`;
    case 'retype':
      return `Made ${quoted(about)} ${correction.to === 'unplaced' ? 'words without a place' : `into a${/^[ao]/.test(correction.to) ? 'n' : ''} ${correction.to}`}`;
    case 'remove':
      return `Took out ${quoted(about)}`;
    case 'accept-finding':
      return `Accepted: ${about}`;
    default:
      return '';
  }
}
