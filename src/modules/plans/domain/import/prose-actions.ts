import { type Draft, type DraftGroup, emptyDraft } from './draft.ts';
import { sentencesOf } from './facts/fact-source.ts';
import type { Line } from './flat-source.ts';
import { lowerWords } from './language.ts';
import { NOTHING, type Piece, slicePiece, textOf } from './pieces.ts';
import { POST_WORDS } from './words/names.ts';

const WILL =
  '\\s+(?:will|shall|commits? to|pledges? to|aims? to|plans? to)\\s+(?!be able|have to|know|see|feel|need|not\\b)';
const OPENING = '^(?:\\W*(?:[\\p{L}\\p{N}]+[\\s,]+){0,8})?(?<!\\b(?:what|how|which|that|where|why)\\s)';
const WE_WILL = new RegExp(
  `${OPENING}\\b(?:we|the\\s+(?:council|trust|board|university|service|team|partnership|college|force|authority))${WILL}`,
  'iu',
);
/** "The Housing Service will …": a post or team in capitals. */
const POST_WILL =
  /^(?:The|Our)\s+((?:\p{Lu}[\p{L}&’'-]*\s+)(?:(?:and|of|for|the|&|\p{Lu}[\p{L}&’'-]*)\s+){0,7}?)(?=\S)(?:will|shall)\s+(?!be able|have to|not\b)/u;

/**
 * A plan in prose: its "we will" sentences are its actions, and a post or team that will do something leads on it. Only
 * where the document has no region of actions. `groups` are those that its headings open.
 */
export function actionsInProse(lines: readonly Line[], groups: readonly DraftGroup[] = []): Draft {
  const draft = emptyDraft();
  let open: { group: DraftGroup; level: number } | null = null;
  for (const line of lines) {
    const group = groups.find((one) => one.place === line.place);
    if (group) open = { group, level: line.level };
    else if (open && line.level > 0 && line.level <= open.level) open = null;
    if (line.level > 0 || group) continue;
    for (const sentence of sentencesOf(line)) addSentence(draft, sentence, line, open?.group ?? null);
  }
  return draft;
}

function addSentence(draft: Draft, sentence: Piece, line: Line, group: DraftGroup | null): void {
  const text = textOf(sentence);
  const lead = leadOf(sentence);
  if (lowerWords(text).length < 5 || (!lead && !WE_WILL.test(text))) return;
  draft.actions.push({
    number: NOTHING,
    group,
    objective: null,
    text: sentence,
    parts: [],
    leads: lead ? [lead] : [],
    starts: [],
    timescale: [],
    measures: [],
    status: null,
    updates: [],
    place: line.place,
    doubts: { text: 0.6 },
  });
}

function leadOf(sentence: Piece): Piece | null {
  const match = POST_WILL.exec(textOf(sentence));
  const post = match?.[1]?.trimEnd() ?? '';
  if (!match || !lowerWords(post).some((word) => POST_WORDS.has(word))) return null;
  const from = textOf(sentence).indexOf(post);
  return slicePiece(sentence, from, from + post.length);
}
