import type { GridCell, GridRow } from './flat-source.ts';
import { readHeader } from './header-meaning.ts';
import { actionLikeness, openingOf } from './language.ts';
import { looksLikeName, looksLikePost } from './lead-names.ts';
import { remembered } from './remembered.ts';
import { statusIn } from './status-words.ts';
import { looksLikeTime } from './timescale.ts';
import { translatedColumns } from './translated-columns.ts';
import type { Meaning } from './words/headers.ts';
import { COLOURS } from './words/statuses.ts';

/** What each column of a table means, and how sure that is. */
export type Columns = { meanings: Meaning[]; confidence: number; mismatched: boolean };

export function filled(row: GridRow): GridCell[] {
  return row.cells.filter((cell) => !cell.covered && cell.text !== '');
}

/** A header row: short cells, most of them words that name a column. */
export const isHeaderRow = remembered((row: GridRow): boolean => {
  const cells = filled(row);
  if (cells.some((cell) => cell.meant)) return true;
  if (cells.length < 2 || cells.some((cell) => cell.text.length > 140)) return false;
  const readings = cells.map((cell) => readHeader(cell.text));
  const sure = readings.filter((reading) => (reading?.score ?? 0) >= 0.6);
  const whole = readings.filter((reading) => reading?.score === 1);
  const meanings = new Set(sure.map((reading) => reading?.meaning));
  const allMarked = cells.every((cell) => cell.header);
  if (meanings.size < 2) return false;
  if (whole.length < 2 && !allMarked && cells.some((cell) => isCode(cell.text) || hasYear(cell.text))) return false;
  if (cells.length === 2 && whole.length < 2) return false;
  if (whole.length === 0 && !allMarked) return sure.length >= cells.length * 0.75;
  return sure.length >= cells.length * 0.5 && sure.length >= 2;
});

/** A value, not a name: a header that is only guessed has none beside it. */
function hasYear(text: string): boolean {
  return /\b(?:19|20)\d{2}\b/.test(text);
}

function columnsFromHeader(row: GridRow, width: number): Meaning[] {
  const meanings = Array.from({ length: width }, (_, at): Meaning => {
    const { text = '', meant } = row.cells[at] ?? {};
    if (meant) return meant;
    const reading = readHeader(text);
    if (reading && reading.score >= 0.45) return reading.meaning;
    return 'other';
  });
  return withoutEvidence(nextSteps(meanings, row), row);
}

/** Next steps behind a report of progress go on with it. */
function nextSteps(meanings: readonly Meaning[], row: GridRow): Meaning[] {
  const reported = meanings.findIndex((meaning) => meaning === 'update' || meaning === 'status');
  return meanings.map((meaning, at) => {
    const isNext =
      reported >= 0 && at > reported && /^\W*(?:next|further) (?:steps?|actions?)\b/i.test(row.cells[at]?.text ?? '');
    return isNext ? 'update' : meaning;
  });
}

/** Evidence is how success is shown; beside another column of measures it is what has been shown so far. */
function withoutEvidence(meanings: readonly Meaning[], row: GridRow): Meaning[] {
  if (meanings.filter((meaning) => meaning === 'measure').length < 2) return [...meanings];
  return meanings.map((meaning, at) => (/^\W*evidence\W*$/i.test(row.cells[at]?.text ?? '') ? 'update' : meaning));
}

/** A metric that the plan is measured by, not one that says how well an action went. */
const METRIC = /(?<!\b(?:performance|success|impact|progress)\s)\b(?:metrics?|indicators?)\b/i;
const OUTCOME_OR_METRIC = new RegExp(`\\boutcomes?\\b|${METRIC.source}`, 'i');

/** A metric, or of two columns of measures an outcome, that stands before the action is what the action is for. */
function outcomeBefore(meanings: readonly Meaning[], header: GridRow): Meaning[] {
  const result = [...meanings];
  const measures = result.filter((meaning) => meaning === 'measure').length;
  const names = measures > 1 ? OUTCOME_OR_METRIC : METRIC;
  const at = header.cells.findIndex(
    (cell, column) => result[column] === 'measure' && names.test(cell.text) && !cell.covered,
  );
  if (at < 0 || at > result.indexOf('action')) return result;
  if (!result.some((meaning) => meaning === 'objective' || meaning === 'aim')) result[at] = 'objective';
  return result;
}

/** Where actions are filled once over several milestones that tell what to do, those are what is done. */
function finerActions(meanings: readonly Meaning[], rows: readonly GridRow[]): Meaning[] {
  const result = [...meanings];
  const action = result.indexOf('action');
  const step = result.indexOf('measure');
  if (action < 0 || step < action || result.includes('objective') || rows.length < 3) return result;
  const isOpen = (row: GridRow, at: number) => (row.cells[at]?.text ?? '') === '' || row.cells[at]?.covered === true;
  const open = rows.filter((row) => isOpen(row, action) && !isOpen(row, step));
  if (open.length < rows.length * 0.3 || !tellsWhatToDo(rows, step)) return result;
  result[action] = 'objective';
  result[step] = 'action';
  return result;
}

/** A plan whose table has no column of actions has them where its measures tell what to do, or it says what it wants. */
function promoteAction(meanings: readonly Meaning[], row: GridRow, rows: readonly GridRow[]): Meaning[] {
  const result = [...meanings];
  if (result.includes('action')) return result;
  const told = result.findIndex((meaning, at) => meaning === 'measure' && tellsWhatToDo(rows, at));
  if (told >= 0) {
    result[told] = 'action';
    return result;
  }
  const others = result.filter((meaning) => ['lead', 'timescale', 'measure', 'status', 'update'].includes(meaning));
  if (others.length === 0) return result;
  for (const stand of ['objective', 'aim', 'issue', 'group'] as const) {
    const at = result.lastIndexOf(stand);
    if (at < 0 || (row.cells[at]?.text ?? '') === '') continue;
    result[at] = 'action';
    break;
  }
  return result;
}

function tellsWhatToDo(rows: readonly GridRow[], at: number): boolean {
  const texts = rows.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
  return texts.length > 1 && share(texts, (text) => openingOf(text) === 'imperative') >= 0.8;
}

/** Columns that the header leaves open, by what stands in them. */
export function completeColumns(header: GridRow, width: number, rows: readonly GridRow[]): Columns {
  const translated = translatedColumns(header, rows);
  const meanings = columnsFromHeader(header, width).map((meaning, at) => (translated.has(at) ? 'other' : meaning));
  const result = finerActions(outcomeBefore(promoteAction(meanings, header, rows), header), rows);
  const known = result.filter((meaning) => meaning !== 'other').length;
  result.forEach((meaning, at) => {
    if (meaning !== 'other' || translated.has(at)) return;
    const guess = guessColumn(rows, at);
    if (guess && guess.share >= 0.7 && (guess.meaning === 'number' || !result.includes(guess.meaning)))
      result[at] = guess.meaning;
  });
  settleTimes(result, rows);
  tellApartActions(result, rows);
  const mismatched = isMismatched(result, rows);
  return { meanings: mismatched ? exchanged(result) : result, confidence: known > 1 ? 0.95 : 0.6, mismatched };
}

/** Columns of a table without a header: from content alone. */
export function columnsFromContent(rows: readonly GridRow[], width: number): Columns {
  const meanings: Meaning[] = Array.from({ length: width }, () => 'other');
  const guesses = meanings.map((_, at) => guessColumn(rows, at));
  for (const meaning of ['number', 'timescale', 'status', 'action', 'lead'] as const) {
    let best = -1;
    guesses.forEach((guess, at) => {
      const better = (guess?.share ?? 0) > (guesses[best]?.share ?? 0.49);
      if (guess?.meaning === meaning && meanings[at] === 'other' && (best < 0 || better)) best = at;
    });
    if (best >= 0) meanings[best] = meaning;
  }
  const left = meanings.flatMap((meaning, at) => (meaning === 'other' && isWorded(rows, at) ? [at] : []));
  const [rest = -1] = left;
  if (left.length === 1 && rest > meanings.indexOf('action') && meanings.includes('action')) meanings[rest] = 'measure';
  return { meanings, confidence: 0.55, mismatched: false };
}

function isWorded(rows: readonly GridRow[], at: number): boolean {
  const texts = rows.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
  return texts.length > rows.length / 2 && share(texts, (text) => text.split(' ').length > 1) >= 0.8;
}

const NO_TIMES: readonly Meaning[] = ['other', 'status', 'measure', 'update', 'number'];

/** A column full of dates says when, whatever its header was taken for; of two, the first is the start. */
function settleTimes(meanings: Meaning[], rows: readonly GridRow[]): void {
  const dated = meanings.flatMap((meaning, at) => {
    const isTime = meaning === 'timescale' || meaning === 'start' || NO_TIMES.includes(meaning);
    const named = meaning === 'timescale' || meaning === 'start' || meaning === 'other' || rows.length > 1;
    const guess = isTime && named ? guessColumn(rows, at) : null;
    return guess?.meaning === 'timescale' && guess.share >= 0.8 ? [at] : [];
  });
  const misnamed = dated.filter((at) => NO_TIMES.includes(meanings[at] ?? 'other'));
  const [first, last] = dated;
  if (misnamed.length === 0 || first === undefined) return;
  if (
    dated.length === 2 &&
    last !== undefined &&
    !meanings.some((meaning, at) => meaning === 'timescale' && !dated.includes(at))
  ) {
    meanings[first] = 'start';
    meanings[last] = 'timescale';
  } else if (dated.length === 1 && !meanings.includes('timescale')) meanings[first] = 'timescale';
}

type Guess = { meaning: Meaning; share: number };

function guessColumn(rows: readonly GridRow[], at: number): Guess | null {
  const texts = rows.map((row) => row.cells[at]).filter((cell) => cell && !cell.covered && cell.text !== '');
  const values = texts.map((cell) => cell?.text ?? '');
  if (values.length === 0) return null;
  const shares: Guess[] = [
    { meaning: 'number', share: share(values, isCode) * 1.02 },
    { meaning: 'timescale', share: share(values, looksLikeTime) },
    { meaning: 'status', share: share(values, isStatus) },
    { meaning: 'action', share: share(values, isActionText) },
    { meaning: 'lead', share: share(values, looksLikeName) * 0.95 },
  ];
  return shares.reduce((best, next) => (next.share > best.share ? next : best));
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.filter(test).length / values.length;
}

export function isCode(text: string): boolean {
  return (
    /^(?:[A-Za-z]{0,4}[-.]?)?\d{1,3}(?:[.\-/]\d{1,3}){0,3}[a-z]?[.)]?(?:\s+\d{1,2}\.\d{1,2})?$/.test(text.trim()) ||
    /^[A-Za-z][.)]?$/.test(text.trim())
  );
}

function isStatus(text: string): boolean {
  const words = text.toLowerCase().split(/\W+/);
  return words.length <= 5 && (statusIn(text) !== null || words.some((word) => COLOURS.includes(word)));
}

function isActionText(text: string): boolean {
  return actionLikeness(text) >= 0.6 && !looksLikePost(text) && text.split(' ').length >= 4;
}

/**
 * Two columns of actions: the one with fewer entries, each over several rows, holds what the other's are for; beside
 * an equally full one, the second says how.
 */
function tellApartActions(meanings: Meaning[], rows: readonly GridRow[]): void {
  const [first, second, ...more] = meanings.flatMap((meaning, at) => (meaning === 'action' ? [at] : []));
  if (first === undefined || second === undefined) return;
  const fill = (at: number) =>
    rows.filter((row) => !row.cells[at]?.covered && (row.cells[at]?.text ?? '') !== '').length;
  if (fill(first) < fill(second) * 0.9 && !meanings.includes('objective')) meanings[first] = 'objective';
  else meanings[second] = 'detail';
  for (const at of more) meanings[at] = 'detail';
}

/** Where leads and times have changed places, what stands in the cells counts; the finding says so. */
function exchanged(meanings: readonly Meaning[]): Meaning[] {
  return meanings.map((meaning) => (meaning === 'lead' ? 'timescale' : meaning === 'timescale' ? 'lead' : meaning));
}

/** A column called one thing and filled with another, while what it is called stands elsewhere. */
function isMismatched(meanings: readonly Meaning[], rows: readonly GridRow[]): boolean {
  const time = meanings.indexOf('timescale');
  const lead = meanings.indexOf('lead');
  if (time < 0 || lead < 0 || rows.length < 3) return false;
  const inTime = guessColumn(rows, time);
  const inLead = guessColumn(rows, lead);
  return inLead?.meaning === 'timescale' && inLead.share >= 0.6 && inTime !== null && inTime.meaning !== 'timescale';
}
