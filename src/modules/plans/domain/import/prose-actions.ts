import { type Draft, emptyDraft } from './draft.ts';
import { sentencesOf } from './facts/fact-source.ts';
import type { Line } from './flat-source.ts';
import { lowerWords } from './language.ts';
import { NOTHING, textOf } from './pieces.ts';

const WE_WILL =
  /^(?:\W*(?:\p{L}+[\s,]+){0,8})?\b(?:we|the\s+(?:council|trust|board|university|service|team|partnership|college|force|authority))\s+(?:will|shall|commit to|pledge to|aim to|plan to)\s+(?!be able|have to|know|see|feel|need|not\b)/iu;

/** A plan in prose: its "we will" sentences are its actions. Only where the document has no region of actions. */
export function actionsInProse(lines: readonly Line[]): Draft {
  const draft = emptyDraft();
  for (const line of lines) {
    if (line.level > 0) continue;
    for (const sentence of sentencesOf(line)) {
      const text = textOf(sentence);
      if (!WE_WILL.test(text) || lowerWords(text).length < 5) continue;
      draft.actions.push({
        number: NOTHING,
        group: null,
        objective: null,
        text: sentence,
        parts: [],
        leads: [],
        starts: [],
        timescale: [],
        measures: [],
        status: null,
        updates: [],
        place: line.place,
        doubts: { text: 0.6 },
      });
    }
  }
  return draft;
}
