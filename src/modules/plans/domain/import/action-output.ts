import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { DraftAction, DraftFinding, DraftGroup, DraftObjective } from './draft.ts';
import { actionLikeness, isUnfinished } from './language.ts';
import { readLeads } from './lead-names.ts';
import { isEmpty, joinPieces, type Piece, placeOf, textOf } from './pieces.ts';
import type { FieldPlaces, ProposedAction, ProposedGroup, ProposedObjective, StatusCode } from './proposal.ts';
import { readTimescale, type TimescaleContext } from './timescale.ts';

/** What all actions of a document share when they are written out. */
export type OutputContext = {
  alone: ReadonlySet<string>;
  time: TimescaleContext;
  legend: ReadonlyMap<string, StatusCode>;
  /** What people said that words of the document mean. */
  told: ReadonlyMap<string, StatusCode>;
};

export type ActionOutput = { action: ProposedAction; findings: DraftFinding[]; undefinedHorizons: string[] };

export function textOrNull(piece: Piece): string | null {
  return isEmpty(piece) ? null : textOf(piece);
}

export function groupKey(group: DraftGroup | null): string | null {
  return group && (group.codeText ?? textOrNull(group.code) ?? textOrNull(group.label));
}

export function objectiveKey(objective: DraftObjective | null): string | null {
  return (
    objective &&
    (textOrNull(objective.number) ??
      textOrNull(objective.text) ??
      textOrNull(objective.issue) ??
      textOrNull(objective.aim))
  );
}

export function numberText(sign: Piece): string | null {
  const bare = textOf(sign)
    .replace(/^[·•●○◦▪▫■□►▶‣⁃∙*➢✓✔❖–—-]\s*/u, '')
    .replace(/^\[[ xX]\]/, '')
    .replace(/^[(\s]+|[).:\s]+$/g, '');
  return /[\p{L}\p{N}]/u.test(bare) && !/^o$/.test(bare) ? bare : null;
}

export function writeAction(draft: DraftAction, context: OutputContext): ActionOutput {
  const leads = readLeads(draft.leads, context.alone);
  const when = draft.timescale.length + draft.starts.length > 0 ? readTimescale(timeText(draft), context.time) : null;
  const doubts: Record<string, number> = { ...draft.doubts };
  if (leads.leads.length > 0 && leads.confidence < 0.7) doubts.leads = leads.confidence;
  if (when && when.confidence < 0.7) doubts.timescale = when.confidence;
  const text = textOf(draft.text);
  const action: ProposedAction = {
    number: numberText(draft.number),
    group: groupKey(draft.group),
    objective: objectiveKey(draft.objective),
    text,
    parts: draft.parts.map((part) => ({ number: numberText(part.number), text: textOf(part.text) })),
    leads: leads.leads.map(textOf),
    timescale: when?.timescale ?? null,
    measures: draft.measures.map(textOf),
    status: draft.status && { text: textOf(draft.status.text), code: statusCode(draft.status, context) },
    updates: draft.updates.map(textOf),
    place: draft.place,
    places: actionPlaces(draft),
    confidence: confidenceOf(text, doubts),
    doubts,
  };
  return { action, findings: actionFindings(draft, when), undefinedHorizons: when?.undefinedHorizons ?? [] };
}

/** A colour, or its first letter, says what the legend of the document says; without a legend it stays unknown. */
function statusCode(status: { text: Piece; code: StatusCode }, context: OutputContext): StatusCode {
  const word = textOf(status.text).toLowerCase().trim();
  const told = context.told.get(word);
  if (told || status.code !== 'unknown') return told ?? status.code;
  if (context.legend.has(word) || word.length > 1) return context.legend.get(word) ?? 'unknown';
  const initial = [...context.legend].filter(([code]) => code.startsWith(word));
  return (initial.length === 1 && initial[0]?.[1]) || 'unknown';
}

/** A start and an end are a span from the one to the other; several lines of one cell are several times. */
function timeText(draft: DraftAction): string {
  const ends = draft.timescale.map(textOf).join('; ');
  return [...draft.starts.map(textOf), ends].filter((text) => text !== '').join(' – ');
}

function confidenceOf(text: string, doubts: Record<string, number>): number {
  const base = 0.7 + 0.28 * actionLikeness(text);
  const lowest = Math.min(
    1,
    ...Object.entries(doubts).map(([field, doubt]) =>
      field === 'text' || field === 'row' ? doubt : 0.8 + doubt * 0.2,
    ),
  );
  return Math.round(base * lowest * 100) / 100;
}

function actionFindings(draft: DraftAction, when: ReturnType<typeof readTimescale> | null): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const text = textOf(draft.text);
  if (when && when.horizons.length > 1)
    findings.push({ code: 'several-horizons', about: when.horizons.join(', '), place: draft.place });
  for (const date of when?.impossible ?? [])
    findings.push({ code: 'impossible-date', about: date, place: draft.place });
  if (draft.parts.length === 0 && isUnfinished(text))
    findings.push({ code: 'row-truncated', about: text.slice(-60), place: draft.place });
  const lastPart = textOf(draft.parts.at(-1)?.text ?? []);
  if (lastPart && isUnfinished(lastPart))
    findings.push({ code: 'row-truncated', about: lastPart.slice(-60), place: draft.place });
  return findings;
}

function actionPlaces(draft: DraftAction): FieldPlaces {
  return placesOf({
    number: draft.number,
    text: draft.text,
    parts: joinPieces(...draft.parts.map((part) => part.text)),
    leads: joinPieces(...draft.leads),
    timescale: joinPieces(...draft.starts, ...draft.timescale),
    measures: joinPieces(...draft.measures),
    status: draft.status?.text ?? [],
    updates: joinPieces(...draft.updates),
  });
}

function placesOf(fields: Record<string, Piece>): FieldPlaces {
  const places: Record<string, Place> = {};
  for (const [field, piece] of Object.entries(fields)) if (!isEmpty(piece)) places[field] = placeOf(piece);
  return places;
}

export function writeGroup(group: DraftGroup, objectives: number, actions: number): ProposedGroup {
  return {
    code: group.codeText ?? textOrNull(group.code),
    label: textOf(group.label),
    statement: textOrNull(group.statement),
    objectives,
    actions,
    place: group.place,
    places: placesOf({ code: group.code, label: group.label, statement: group.statement }),
  };
}

export function writeObjective(objective: DraftObjective): ProposedObjective {
  return {
    number: textOrNull(objective.number),
    group: groupKey(objective.group),
    text: textOrNull(objective.text),
    issue: textOrNull(objective.issue),
    aim: textOrNull(objective.aim),
    place: objective.place,
    places: placesOf({ number: objective.number, text: objective.text, issue: objective.issue, aim: objective.aim }),
  };
}

/** Every piece of a draft that ends up in a field. */
export function draftPieces(
  groups: readonly DraftGroup[],
  objectives: readonly DraftObjective[],
  actions: readonly DraftAction[],
): Piece[] {
  return [
    ...groups.flatMap((group) => [group.code, group.label, group.statement]),
    ...objectives.flatMap((objective) => [objective.number, objective.text, objective.issue, objective.aim]),
    ...actions.flatMap((action) => [
      action.number,
      action.text,
      ...action.parts.flatMap((part) => [part.number, part.text]),
      ...action.leads,
      ...action.starts,
      ...action.timescale,
      ...action.measures,
      ...(action.status ? [action.status.text] : []),
      ...action.updates,
    ]),
  ];
}
