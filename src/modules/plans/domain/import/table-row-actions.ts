import { type CellContent, type CellLine, cellContent, isIntroduced } from './cell-items.ts';
import type { DraftAction, DraftFinding, DraftGroup, DraftObjective, DraftPart } from './draft.ts';
import { endsSentence, isLabel, startsLower } from './language.ts';
import { isEmpty, joinPieces, NOTHING, type Piece, textOf } from './pieces.ts';
import { takeReportedStatus } from './reported-status.ts';
import type { RowRecord } from './row-record.ts';
import { statusIn } from './status-words.ts';
import { looksLikeTime } from './timescale.ts';
import type { Meaning } from './words/headers.ts';

/** The fields of one table row, by meaning. */
export type RowFields = { record: RowRecord; meanings: readonly Meaning[] };

export function linesOf(row: RowFields, meaning: Meaning): CellLine[] {
  return row.meanings.flatMap((one, column) => (one === meaning ? (row.record.columns[column] ?? []) : []));
}

export function pieceOf(row: RowFields, meaning: Meaning): Piece {
  return joinPieces(...linesOf(row, meaning).map((line) => joinPieces(line.sign, line.body)));
}

function bodiesOf(row: RowFields, meaning: Meaning): Piece[] {
  return linesOf(row, meaning)
    .map((line) => line.body)
    .filter((body) => !isEmpty(body));
}

export type RowActions = { actions: DraftAction[]; findings: DraftFinding[]; heading: Piece; isList: boolean };

/** The actions of one row: each item of a list, or the row itself. */
export function rowActions(row: RowFields, group: DraftGroup | null): RowActions {
  const content = cellContent(linesOf(row, 'action'));
  const findings: DraftFinding[] = [];
  const heading = headingOf(content);
  if (isList(content) || !isEmpty(heading)) {
    const items = joinTails(content.items, row, findings);
    const intro = isEmpty(heading) ? content.intro : content.intro.slice(0, -1);
    const actions = [
      ...intro.filter((piece) => !isEmpty(piece)).map((piece) => draftAction(row, group, NOTHING, piece, [])),
      ...items.map((item) => draftAction(row, group, item.sign, item.body, [])),
      ...content.tail.map((piece) => draftAction(row, group, NOTHING, piece, [])),
    ];
    const named = actions.filter((action) => !isEmpty(action.text));
    shareOut(named, row);
    return { actions: named, findings, heading, isList: true };
  }
  return { actions: oneAction(row, group, content), findings, heading: NOTHING, isList: false };
}

/** Cells that have a line for each action of the list, under the same numbers or all of them times, give each its own. */
function shareOut(actions: readonly DraftAction[], row: RowFields): void {
  const times = linesOf(row, 'timescale');
  const timed = times.length === actions.length && times.every((line) => looksLikeTime(textOf(line.body)));
  for (const field of ['lead', 'timescale', 'measure'] as const) {
    const lines = linesOf(row, field);
    if (actions.length < 2 || lines.length !== actions.length) continue;
    const numbered = lines.every(
      (line, at) => numberOf(line.sign) !== '' && numberOf(line.sign) === numberOf(actions[at]?.number),
    );
    if (!numbered && (!timed || field === 'measure')) continue;
    actions.forEach((action, at) => {
      action[FIELD_OF[field]] = lines.slice(at, at + 1).map((line) => line.body);
    });
  }
}

const FIELD_OF = { lead: 'leads', timescale: 'timescale', measure: 'measures' } as const;
const numberOf = (sign: Piece = NOTHING) =>
  textOf(sign)
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.$/, '');

/** A cell is a list when it begins with an item and has more than one, or numbers its only one. */
function isList(content: CellContent): boolean {
  if (content.intro.length > 0 || content.items.length === 0) return false;
  const kind = content.items[0]?.marker?.kind;
  return content.items.length > 1 || kind === 'roman' || kind === 'alpha-lower';
}

/** A label without a verb above items in a cell is their heading. */
function headingOf(content: CellContent): Piece {
  const last = content.intro.at(-1);
  if (!last || content.items.length < 2 || isIntroduced(content)) return NOTHING;
  return isLabel(textOf(last)) ? last : NOTHING;
}

function oneAction(row: RowFields, group: DraftGroup | null, content: CellContent): DraftAction[] {
  const [only] = content.items;
  const single = content.items.length === 1 && content.intro.length === 0 && only;
  const text = single ? joinPieces(only.body, ...content.tail) : joinPieces(...content.intro, ...content.tail);
  if (isEmpty(text) && content.items.length === 0) return [];
  const details = linesOf(row, 'detail').map((line): DraftPart => ({ number: line.sign, text: line.body }));
  const listed = single ? [] : content.items.map((item): DraftPart => ({ number: item.sign, text: item.body }));
  const parts = [...listed, ...details];
  return [draftAction(row, group, single ? only.sign : NOTHING, text, parts)];
}

/** A line break inside an item may be printed as an item of its own: it repeats a number and reads as the rest of it. */
function joinTails(items: readonly CellLine[], row: RowFields, findings: DraftFinding[]): CellLine[] {
  const joined: CellLine[] = [];
  items.forEach((item, index) => {
    const last = joined.at(-1);
    const repeats = items.some((other, at) => at === index + 1 && other.marker?.value === item.marker?.value);
    const isTail = repeats && item.marker?.kind !== 'bullet' && startsLower(textOf(item.body));
    if (last && isTail && !endsSentence(textOf(last.body))) {
      last.body = joinPieces(last.body, item.sign, item.body);
      findings.push({ code: 'numbering-repeat', about: item.marker?.number ?? '', place: row.record.place });
    } else joined.push({ ...item });
  });
  return joined;
}

function draftAction(
  row: RowFields,
  group: DraftGroup | null,
  number: Piece,
  text: Piece,
  parts: DraftPart[],
): DraftAction {
  const status = pieceOf(row, 'status');
  const action: DraftAction = {
    number,
    group,
    objective: null,
    text,
    parts,
    leads: bodiesOf(row, 'lead'),
    starts: bodiesOf(row, 'start'),
    timescale: bodiesOf(row, 'timescale'),
    measures: bodiesOf(row, 'measure'),
    status: isEmpty(status) ? null : { text: status, code: statusIn(textOf(status)) ?? 'unknown' },
    updates: bodiesOf(row, 'update'),
    place: row.record.place,
    doubts: row.record.shifted ? { row: 0.6 } : {},
  };
  if (!row.meanings.includes('status')) takeReportedStatus(action);
  return action;
}

export function rowObjective(row: RowFields, group: DraftGroup | null): DraftObjective {
  return {
    number: pieceOf(row, 'number'),
    group,
    text: pieceOf(row, 'objective'),
    issue: pieceOf(row, 'issue'),
    aim: pieceOf(row, 'aim'),
    place: row.record.place,
    missing: [],
  };
}
