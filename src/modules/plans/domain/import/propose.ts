import type { SourceDocument } from '../../../../platform/kernel/source-document.ts';
import {
  type ActionOutput,
  draftPieces,
  type OutputContext,
  writeAction,
  writeGroup,
  writeObjective,
} from './action-output.ts';
import { colourOnly, withColouredStatuses } from './coloured-cells.ts';
import { type DocumentFacts, documentFacts, factMarks, factPieces } from './document-facts.ts';
import { documentKind, type KindReading } from './document-kind.ts';
import { type Draft, type DraftFinding, type DraftGroup, emptyDraft } from './draft.ts';
import { documentFindings } from './findings/document-findings.ts';
import { findingOf } from './findings/finding-messages.ts';
import { pictureFindings } from './findings/pictures.ts';
import { type FlatSource, flattenSource } from './flat-source.ts';
import { withColumnHints } from './hinted-columns.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { addBracketedLeads, addInlineFields, addRhythm, addSubjectLeads } from './inline-fields.ts';
import { standaloneNames } from './lead-names.ts';
import { reckonWords } from './ledger.ts';
import { withMarkedStatuses } from './marked-columns.ts';
import { planFromOutline } from './outline-plan.ts';
import { outlineTree } from './outline-tree.ts';
import { isEmpty, placeOf, textOf } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { actionsInProse } from './prose-actions.ts';
import { type SourcePart, sourceParts } from './source-tables.ts';
import { statusIn } from './status-words.ts';

/** Turns a document that was read into a proposal of a plan. Pure: the same document gives the same proposal. */
export function proposePlan(document: SourceDocument, hints: Hints = NO_HINTS): Proposal {
  const proposal = proposeFromText(document, hints);
  return { ...proposal, findings: [...proposal.findings, ...pictureFindings(document).map(findingOf)] };
}

function proposeFromText(document: SourceDocument, hints: Hints): Proposal {
  const flat = flattenSource(document);
  const entries = withColouredStatuses(withMarkedStatuses(withColumnHints(flat.entries, hints)));
  const parts = sourceParts(entries);
  const draft = recogniseDraft(parts);
  const [coloured] = colourOnly(entries);
  if (coloured) draft.findings.push({ code: 'colour-only', about: '', place: coloured.place });
  const taken = [
    ...draftPieces(draft.groups, draft.objectives, draft.actions),
    ...draft.marks.map((mark) => mark.piece),
  ];
  const facts = documentFacts(flat, parts, draft, taken, hints);
  const ratings = facts.ratings.counts.length;
  const reading = documentKind(draft, flat.leaves, textOf(facts.title.title), ratings);
  const told = draft.actions.length > 0 && hints.columns.some(({ meaning }) => meaning === 'action');
  if (reading.kind !== 'not-a-plan') return writeProposal(flat, draft, facts, reading, hints);
  return told ? writeProposal(flat, draft, facts, { ...reading, kind: 'plan' }, hints) : notAPlan(flat, facts, reading);
}

function recogniseDraft(parts: readonly SourcePart[]): Draft {
  const draft = shapedDraft(parts);
  for (const action of draft.actions) addInlineFields(action);
  for (const { timescale, due } of draft.actions) if (timescale.length === 0 && due) timescale.push(due);
  addBracketedLeads(draft.actions);
  addSubjectLeads(draft.actions);
  return draft;
}

function shapedDraft(parts: readonly SourcePart[]): Draft {
  const draft = planFromOutline(outlineTree(parts));
  if (draft.actions.length > 0) return draft;
  const prose = actionsInProse(
    parts.flatMap((part) => (part.kind === 'line' ? [part.line] : [])),
    draft.groups,
  );
  for (const action of prose.actions) {
    addInlineFields(action);
    addRhythm(action);
  }
  return { ...prose, groups: draft.groups };
}

function writeProposal(
  flat: FlatSource,
  draft: Draft,
  facts: DocumentFacts,
  reading: KindReading,
  hints: Hints,
): Proposal {
  const groups = [...draft.groups, ...facts.ratings.groups];
  const alone = standaloneNames(
    draft.actions.map((action) => action.leads),
    facts.bodies.map(textOf),
  );
  const context: OutputContext = {
    alone,
    time: { horizons: facts.horizons, anchor: facts.anchor, yearAnchor: facts.yearAnchor, rules: facts.rules },
    told: new Map(hints.ratings.map(({ word, status }) => [word.toLowerCase().trim(), status])),
    legend: new Map(facts.ratings.legend.map((entry) => [entry.code, statusIn(textOf(entry.meaning)) ?? 'unknown'])),
  };
  const outputs = draft.actions.map((action) => writeAction(action, context));
  const actions = outputs.map((output) => output.action);
  const confidence = overallConfidence(reading.confidence, draft, outputs);
  const findings = [
    ...documentFindings(draft, actions, facts),
    ...outputs.flatMap((output) => output.findings),
    ...undefinedHorizons(outputs),
    ...(confidence < 0.5 ? [{ code: 'low-confidence', about: '', place: null }] : []),
  ];
  const marks = [...draft.marks, ...factMarks(facts)].filter((mark) => !isEmpty(mark.piece));
  const used = [
    ...draftPieces(groups, draft.objectives, draft.actions),
    ...factPieces(facts),
    ...marks.map((mark) => mark.piece),
  ];
  return {
    ...writeFacts(facts),
    kind: reading.kind,
    confidence,
    levels: [...new Set(draft.levels)],
    groups: writeGroups(groups, draft),
    objectives: draft.objectives.map(writeObjective),
    actions,
    findings: findings.map(findingOf),
    structure: marks
      .filter((mark) => /[\p{L}\p{N}]/u.test(textOf(mark.piece)))
      .map((mark) => ({ text: textOf(mark.piece), role: mark.role, place: placeOf(mark.piece) })),
    ...reckonWords(flat.leaves, used),
  };
}

function writeGroups(groups: readonly DraftGroup[], draft: Draft): Proposal['groups'] {
  const objectives = Map.groupBy(draft.objectives, (objective) => objective.group);
  const actions = Map.groupBy(draft.actions, (action) => action.group);
  return groups.map((group) => writeGroup(group, objectives.get(group)?.length ?? 0, actions.get(group)?.length ?? 0));
}

function overallConfidence(kind: number, draft: Draft, outputs: readonly ActionOutput[]): number {
  const mean =
    outputs.length === 0 ? 0.7 : outputs.reduce((sum, output) => sum + output.action.confidence, 0) / outputs.length;
  const scrambled = draft.findings.some((finding) => finding.code === 'scrambled') ? 0.4 : 1;
  return Math.round(Math.min(0.99, Math.sqrt(kind * mean)) * scrambled * 100) / 100;
}

/** Each word that is used and never defined, where it is first used. */
function undefinedHorizons(outputs: readonly ActionOutput[]): DraftFinding[] {
  const seen = new Set<string>();
  return outputs.flatMap((output) =>
    output.undefinedHorizons
      .filter((word) => !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()))
      .map((word) => ({ code: 'undefined-horizon', about: word, place: output.action.place })),
  );
}

type FactFields = Omit<
  Proposal,
  | 'kind'
  | 'confidence'
  | 'levels'
  | 'groups'
  | 'objectives'
  | 'actions'
  | 'findings'
  | 'structure'
  | 'unplaced'
  | 'reconciliation'
>;

function writeFacts(facts: DocumentFacts): FactFields {
  const { period, title } = facts.title;
  const { signOff } = facts;
  const texts = (pieces: readonly Parameters<typeof textOf>[0][]) => pieces.map(textOf);
  return {
    title: isEmpty(title) ? null : textOf(title),
    bodies: texts(facts.bodies),
    period: period && { text: textOf(period.text), from: period.from, to: period.to },
    legend: facts.ratings.legend.map((entry) => ({
      code: entry.code,
      word: textOf(entry.word),
      meaning: textOf(entry.meaning),
    })),
    horizons: facts.horizons,
    anchor: facts.anchor,
    characteristics: facts.characteristics.map((fact) => ({ text: textOf(fact.text), local: fact.local })),
    roles: facts.roles.map((fact) => ({ role: textOf(fact.role), holder: textOf(fact.holder) })),
    outcomes: facts.outcomes.flatMap((list) => list.items.map((item) => textOf(item.text))),
    metrics: facts.metrics.flatMap((list) => list.items.map((item) => textOf(item.text))),
    commitments: facts.commitments.map((fact) => ({
      text: textOf(fact.text),
      due: fact.due,
      place: placeOf(fact.text),
    })),
    reviewCycle: texts(facts.reviewCycle),
    ratingCounts: facts.ratings.counts.map(({ group, code, count }) => ({ group, code, count })),
    signOff: signOff && {
      name: textOf(signOff.name),
      role: signOff.role && textOf(signOff.role),
      date: signOff.dateText,
    },
    figures: facts.figures.map((figure) => ({ text: textOf(figure), place: placeOf(figure) })),
  };
}

function notAPlan(flat: FlatSource, facts: DocumentFacts, reading: KindReading): Proposal {
  const draft = emptyDraft();
  const title = facts.title.title;
  return {
    ...writeFacts({
      ...facts,
      commitments: [],
      roles: [],
      outcomes: [],
      metrics: [],
      figures: [],
      characteristics: [],
      reviewCycle: [],
      bodies: [],
      horizons: [],
      signOff: null,
      ratings: { counts: [], legend: [], marks: [], findings: [], groups: [] },
      title: { ...facts.title, period: null },
    }),
    kind: 'not-a-plan',
    confidence: reading.confidence,
    levels: draft.levels,
    groups: [],
    objectives: [],
    actions: [],
    findings: [findingOf({ code: 'not-a-plan', about: '', place: null })],
    structure: [],
    ...reckonWords(flat.leaves, [title]),
  };
}
