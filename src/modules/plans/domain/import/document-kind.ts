import type { Draft } from './draft.ts';
import type { Leaf } from './flat-source.ts';
import { actionLikeness, lowerWords } from './language.ts';
import { textOf } from './pieces.ts';
import type { ProposalKind } from './proposal.ts';
import { OTHER_DOCUMENTS, PLAN_WORDS } from './words/sections.ts';

export type KindReading = { kind: ProposalKind; confidence: number };

type Evidence = { structure: number; words: number; against: number; likeness: number; bare: boolean };

const OTHER_TITLE =
  /\b(?:polic(?:y|ies)|procedures?|minutes|agenda|notice|guidance|guide|handbook|job description|person specification|faqs?|frequently asked|invoice|terms of reference|change ?log|release notes|newsletter|form|advert)\b/i;
/** A title that begins so tells of plans and is none. */
const ABOUT_TITLE = /^\W*(?:guidance|guide to|how to|minutes|agenda|notice|template|toolkit|advice|training)\b/i;
const PLAN_TITLE =
  /\b(?:plans?|strategy|scheme|programme|objectives|roadmap|outcomes|actions|priorities|commitments)\b/i;

const EQUALITY_TITLE =
  /\b(?:equal\w*|equit\w+|divers\w+|inclus\w+|edi|gender|race|anti-?racis\w+|disab\w+|lgbt\S*|belonging|cydraddoldeb)\b/i;

/** Whether a document is a plan, a report on one, or neither: from its words and from what was recognised in it. */
export function documentKind(draft: Draft, leaves: readonly Leaf[], title: string, ratings: number): KindReading {
  const evidence = gather(draft, leaves, ratings);
  const whole = 0.45 * evidence.structure + 0.35 * evidence.words + 0.2 * evidence.likeness - evidence.against;
  const called = ABOUT_TITLE.test(title) || (OTHER_TITLE.test(title) && !PLAN_TITLE.test(title)) ? 0.35 : 0;
  const titled = PLAN_TITLE.test(title) && EQUALITY_TITLE.test(title) && !REPORT_TITLE.test(title) ? 0.12 : 0;
  const score = (whole + titled - called) * (evidence.bare ? 0.6 : 1);
  const hasContent = draft.actions.length > 0 || ratings > 0;
  if (!hasContent || score < 0.34) return { kind: 'not-a-plan', confidence: Math.round(clamp(1 - score) * 100) / 100 };
  const kind = isReport(draft, title, ratings) ? 'progress-report' : 'plan';
  return { kind, confidence: Math.round(clamp(score) * 100) / 100 };
}

function gather(draft: Draft, leaves: readonly Leaf[], ratings: number): Evidence {
  const text = ` ${lowerWords(
    leaves
      .map((leaf) => leaf.text)
      .join(' ')
      .slice(0, 200_000),
  ).join(' ')} `;
  const words = count(text, PLAN_WORDS);
  const against = count(text, OTHER_DOCUMENTS);
  const columns = draft.marks.filter((mark) => mark.role === 'column-header').length;
  const fields = draft.marks.filter((mark) => mark.role === 'field-name').length;
  const shape = [
    draft.groups.length > 1,
    columns > 1,
    draft.actions.length > 2,
    draft.objectives.length > 0,
    fields > 2,
    isFielded(draft),
    ratings > 0,
    ratings > 1,
  ];
  const likeness = draft.actions.map((action) => actionLikeness(textOf(action.text)));
  return {
    structure: Math.min(1, shape.filter(Boolean).length / 3),
    words: Math.min(1, words / 7),
    against: Math.min(0.6, Math.max(0, against - 1) * 0.15) * (columns > 2 ? 0.5 : 1),
    bare: words === 0 && columns < 2 && fields === 0 && ratings === 0 && !isFielded(draft),
    likeness: likeness.length === 0 ? 0 : likeness.reduce((a, b) => a + b, 0) / likeness.length,
  };
}

/** Most actions say who and when. */
function isFielded({ actions }: Draft): boolean {
  const fielded = actions.filter((action) => action.leads.length > 0 && action.timescale.length > 0);
  return actions.length > 2 && fielded.length >= actions.length * 0.6;
}

function count(text: string, phrases: readonly string[]): number {
  return phrases.filter((phrase) => text.includes(` ${phrase.replace(/-/g, '-')} `)).length;
}

function clamp(value: number): number {
  return Math.min(0.99, Math.max(0.01, value));
}

const REPORT_TITLE = /\b(?:update|progress|monitoring|annual report|report|review|end of year|year end|quarterly)\b/i;

/** A report counts by rating, or tells mostly of work that is past, or is called one and tells how far its actions are. */
function isReport(draft: Draft, title: string, ratings: number): boolean {
  const told = draft.actions.filter((action) => action.status !== null || action.updates.length > 0).length;
  const past = draft.actions.filter((action) => action.status?.code === 'completed').length;
  const total = Math.max(1, draft.actions.length);
  return (
    ratings > 0 ||
    (REPORT_TITLE.test(title) && told / total > (PLAN_TITLE.test(title) ? 0.5 : 0.3)) ||
    (past > 2 && past / total > 0.7)
  );
}
