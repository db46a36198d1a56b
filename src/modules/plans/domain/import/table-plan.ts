import { type Draft, type DraftAction, type DraftGroup, type DraftObjective, emptyDraft } from './draft.ts';
import { cellPiece, type GridRow } from './flat-source.ts';
import { groupTitle, withoutColon, wordTitle } from './group-title.ts';
import { lowerWords } from './language.ts';
import { isEmpty, joinPieces, NOTHING, type Piece, placeOf, textOf } from './pieces.ts';
import type { RowRecord } from './row-record.ts';
import { type Columns, filled } from './table-columns.ts';
import { linesOf, pieceOf, type RowFields, rowActions, rowObjective } from './table-row-actions.ts';
import type { TableReading } from './table-rows.ts';
import type { Meaning } from './words/headers.ts';

type State = { draft: Draft; meanings: readonly Meaning[]; group: DraftGroup | null; objective: DraftObjective | null };

/** How sure an action is whose columns had no names. */
const GUESSED_COLUMNS = 0.75;

/** The groups, objectives and actions of a table of actions. `under` is the group that the text above it opened. */
export function planFromTable(reading: TableReading, under: DraftGroup | null): Draft {
  const state: State = { draft: emptyDraft(), meanings: reading.meanings, group: under, objective: null };
  const doubts: DraftAction['doubts'] = reading.headed ? {} : { row: GUESSED_COLUMNS };
  for (const event of reading.events) {
    if (event.kind === 'header') addHeader(state, event.row, event.columns);
    else if (event.kind === 'section') addSection(state, event.lines, event.row);
    else if (event.kind === 'record') addRecord(state, event.record);
  }
  for (const action of state.draft.actions) action.doubts = { ...doubts, ...action.doubts };
  noteMissing(state, reading);
  if (reading.mismatched) state.draft.findings.push({ code: 'scrambled', about: '', place: firstPlace(reading) });
  return state.draft;
}

function firstPlace(reading: TableReading) {
  const first = reading.events.find((event) => event.kind === 'record');
  return first?.kind === 'record' ? first.record.place : null;
}

function addHeader(state: State, row: GridRow, columns: Columns): void {
  state.meanings = columns.meanings;
  for (const cell of filled(row)) state.draft.marks.push({ piece: cellPiece(cell), role: 'column-header' });
  for (const meaning of ['group', 'objective', 'issue', 'action'] as const) {
    const at = columns.meanings.indexOf(meaning);
    const header = row.cells[at]?.text ?? '';
    if (isLevelName(header)) state.draft.levels.push(singular(header));
  }
}

export function singular(word: string): string {
  const trimmed = word.replace(/[\s:]+$/, '');
  if (/ies$/i.test(trimmed)) return trimmed.replace(/ies$/i, 'y');
  return /[^s]s$/i.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
}

const LEVEL_NAME =
  /\b(?:actions?|activit\w+|tasks?|steps?|initiatives?|commitments?|deliverables?|issues?|objectives?|goals?|aims?|outcomes?|themes?|priorit\w+|areas?|pillars?|strands?|domains?|workstreams?|recommendations?|projects?)$/i;

/** Whether a header is the name of a level ("Key actions"), not a question or a clause. */
export function isLevelName(header: string): boolean {
  return LEVEL_NAME.test(header.trim()) && lowerWords(header).length <= 3;
}

function addSection(state: State, lines: readonly Piece[], row: GridRow): void {
  const [first = NOTHING, ...rest] = lines;
  const title = groupTitle(first);
  if (title.level === 'objective' && state.group) {
    state.objective = sectionObjective(state, title.code, title.label, row);
    return;
  }
  const label = withoutColon(title.label);
  state.group = groupOf(state, title.code, isEmpty(label) ? joinPieces(...rest.slice(0, 1)) : label, row);
  state.group.statement = joinPieces(...(isEmpty(label) ? rest.slice(1) : rest));
  if (!isEmpty(title.word)) {
    state.draft.marks.push({ piece: title.word, role: 'level' });
    state.draft.levels.unshift(textOf(title.word));
  }
  state.objective = null;
}

function sectionObjective(state: State, number: Piece, text: Piece, row: GridRow): DraftObjective {
  const objective = { number, group: state.group, text, issue: NOTHING, aim: NOTHING, place: row.place, missing: [] };
  state.draft.objectives.push(objective);
  return objective;
}

function groupOf(state: State, code: Piece, label: Piece, row: { place: DraftGroup['place'] }): DraftGroup {
  const known = state.draft.groups.find((group) => sameText(group.label, label) && sameText(group.code, code));
  if (known) return known;
  const group: DraftGroup = { code, codeText: null, label, statement: NOTHING, place: row.place };
  state.draft.groups.push(group);
  return group;
}

function sameText(a: Piece, b: Piece): boolean {
  return lowerWords(textOf(a)).join(' ') === lowerWords(textOf(b)).join(' ');
}

function addRecord(state: State, record: RowRecord): void {
  const row: RowFields = { record, meanings: state.meanings };
  readGroupColumn(state, row);
  const ownObjective = hasObjectiveColumns(state.meanings, 'issue') || hasObjectiveColumns(state.meanings, 'aim');
  readObjectiveColumn(state, row, ownObjective);
  const found = rowActions(row, state.group);
  state.draft.findings.push(...found.findings);
  const number = pieceOf(row, 'number');
  const opensList =
    found.isList &&
    !ownObjective &&
    !isEmpty(joinPieces(number, found.heading)) &&
    !hasObjectiveColumns(state.meanings, 'objective');
  if (ownObjective || opensList) state.objective = pushObjective(state, row, found.heading);
  const objective =
    ownObjective || opensList || hasObjectiveColumns(state.meanings, 'objective') || !found.isList
      ? state.objective
      : null;
  for (const action of found.actions) {
    const ownNumber = isEmpty(action.number) && !(found.isList && (ownObjective || opensList)) ? number : action.number;
    state.draft.actions.push({ ...action, number: ownNumber, group: state.group, objective });
  }
  if (record.shifted) state.draft.findings.push({ code: 'row-shifted', about: '', place: record.place });
}

function hasObjectiveColumns(meanings: readonly Meaning[], meaning: Meaning): boolean {
  return meanings.includes(meaning);
}

function pushObjective(state: State, row: RowFields, heading: Piece): DraftObjective {
  const objective = rowObjective(row, state.group);
  if (isEmpty(objective.text)) objective.text = heading;
  state.draft.objectives.push(objective);
  return objective;
}

/** A column of group names: a blank or spanned cell goes on with the group above. */
function readGroupColumn(state: State, row: RowFields): void {
  const lines = linesOf(row, 'group');
  if (lines.length === 0) return;
  const whole = joinPieces(...lines.map((line) => joinPieces(line.sign, line.body)));
  const title = wordTitle(whole) ?? groupTitle(whole);
  const label = isEmpty(title.label) ? whole : withoutColon(title.label);
  const code = isEmpty(title.label) ? NOTHING : title.code;
  const next = groupOf(state, code, label, { place: placeOf(whole) });
  if (next === state.group) state.draft.marks.push({ piece: whole, role: 'group-again' });
  if (!isEmpty(title.word)) state.draft.marks.push({ piece: title.word, role: 'level' });
  if (next !== state.group) state.objective = null;
  state.group = next;
}

function readObjectiveColumn(state: State, row: RowFields, ownObjective: boolean): void {
  if (ownObjective || !state.meanings.includes('objective')) return;
  const text = pieceOf(row, 'objective');
  if (isEmpty(text) || (state.objective && sameText(state.objective.text, text))) return;
  const title = wordTitle(text) ?? groupTitle(text);
  const objective: DraftObjective = {
    number: isEmpty(title.label) ? NOTHING : title.code,
    group: state.group,
    text: isEmpty(title.label) ? text : title.label,
    issue: NOTHING,
    aim: NOTHING,
    place: row.record.place,
    missing: [],
  };
  if (!isEmpty(title.word)) state.draft.marks.push({ piece: title.word, role: 'level' });
  state.draft.objectives.push(objective);
  state.objective = objective;
}

const EXPECTED: readonly Meaning[] = ['issue', 'aim', 'objective', 'action', 'lead', 'timescale', 'measure'];

/** A field is missing where a row leaves empty what most rows fill. Blank group-like cells mean "as above". */
function noteMissing(state: State, reading: TableReading): void {
  const records = reading.events
    .flatMap((event) => (event.kind === 'record' ? [event.record] : []))
    .filter(({ columns }) => columns.filter((lines) => lines.length > 0).length > 1);
  for (const meaning of EXPECTED) {
    if (!reading.meanings.includes(meaning)) continue;
    const empty = records.filter((record) => isEmpty(pieceOf({ record, meanings: reading.meanings }, meaning)));
    const isCarried = meaning === 'objective';
    if (isCarried || empty.length === 0 || empty.length > records.length * 0.4) continue;
    for (const record of empty)
      state.draft.findings.push({ code: 'missing-field', about: meaning, place: record.place });
  }
}
