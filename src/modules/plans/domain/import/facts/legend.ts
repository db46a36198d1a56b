import type { Leaf } from '../flat-source.ts';
import { type Piece, slicePiece } from '../pieces.ts';
import { COLOURS } from '../words/statuses.ts';
import type { LegendFact } from './ratings.ts';

const ENTRY = new RegExp(
  `\\b(${COLOURS.join('|')})\\s*(?:=|:|–|—|-|means|is)\\s*([^;,.|=]{3,60}?)(?=\\s*(?:[;,.|]|$|\\b(?:${COLOURS.join('|')})\\s*(?:=|:|–|-)))`,
  'gi',
);

const LETTER = /(?<![\p{L}\p{N}])([A-Z])\s*[=:–]\s*([^;,.|=]{3,60}?)(?=\s*(?:[;,.|]|$))/gu;
const KEY_LINE = /\b(?:key|legend|b?rag|brag|rating)\b/i;

/** Lines such as "Green = on track; Red = late", which say what the colours of a plan mean. */
export function legendFacts(leaves: readonly Leaf[]): LegendFact[] {
  const found: LegendFact[] = [];
  leaves.forEach((leaf, index) => {
    const whole: Piece = [{ leaf: index, start: 0, end: leaf.text.length, text: leaf.text, place: leaf.place }];
    const letters = KEY_LINE.test(leaf.text) ? leaf.text.matchAll(LETTER) : [];
    for (const match of [...leaf.text.matchAll(ENTRY), ...letters]) {
      const code = (match[1] ?? '').toLowerCase();
      if (found.some((entry) => entry.code === code)) continue;
      const from = match.index + match[0].lastIndexOf(match[2] ?? '');
      found.push({
        code,
        word: slicePiece(whole, match.index, match.index + code.length),
        meaning: slicePiece(whole, from, from + (match[2] ?? '').length),
      });
    }
  });
  return found.length >= 2 ? found : [];
}
