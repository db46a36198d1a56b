import { type Place, spanOf, wordSpans } from '../../../../platform/kernel/source-document.ts';
import type { Leaf } from './flat-source.ts';
import type { Piece } from './pieces.ts';

export type Reckoning = {
  unplaced: { text: string; place: Place }[];
  reconciliation: { words: number; placed: number; unplaced: number };
};

/** Counts each word of the source once: placed where something in the proposal was made of it, else listed as unplaced. */
export function reckonWords(leaves: readonly Leaf[], used: readonly Piece[]): Reckoning {
  const taken = takenRanges(used);
  const unplaced: Reckoning['unplaced'] = [];
  let words = 0;
  let placed = 0;
  leaves.forEach((leaf, index) => {
    const spans = wordSpans(leaf.text);
    const ranges = taken.get(index) ?? [];
    const isPlaced = spans.map((span) => ranges.some((range) => range.start < span.end && range.end > span.start));
    words += spans.length;
    placed += isPlaced.filter(Boolean).length;
    unplaced.push(...leftOver(leaf, spans, isPlaced));
  });
  return { unplaced: joinNeighbours(unplaced), reconciliation: { words, placed, unplaced: words - placed } };
}

function takenRanges(used: readonly Piece[]): Map<number, { start: number; end: number }[]> {
  const taken = new Map<number, { start: number; end: number }[]>();
  for (const segment of used.flat()) {
    const ranges = taken.get(segment.leaf);
    if (ranges) ranges.push(segment);
    else taken.set(segment.leaf, [segment]);
  }
  return taken;
}

function leftOver(leaf: Leaf, spans: readonly { start: number; end: number }[], isPlaced: readonly boolean[]) {
  const left: { text: string; place: Place }[] = [];
  for (let at = 0; at < spans.length; at++) {
    if (isPlaced[at]) continue;
    let last = at;
    while (last + 1 < spans.length && !isPlaced[last + 1]) last++;
    const from = at === 0 ? 0 : (spans[at]?.start ?? 0);
    const to = last === spans.length - 1 ? leaf.text.length : (spans[last]?.end ?? leaf.text.length);
    left.push({ text: leaf.text.slice(from, to).trim(), place: leaf.place });
    at = last;
  }
  return left;
}

/** Left-overs of one table row read better together. */
function joinNeighbours(left: Reckoning['unplaced']): Reckoning['unplaced'] {
  const joined: Reckoning['unplaced'] = [];
  for (const item of left) {
    const last = joined.at(-1);
    if (last && samePlace(last.place, item.place)) {
      joined[joined.length - 1] = { text: `${last.text} ${item.text}`, place: spanOf([last.place, item.place]) };
    } else joined.push(item);
  }
  return joined;
}

function samePlace(a: Place, b: Place): boolean {
  return 'line' in a && 'line' in b && a.line === b.line && a.to === b.to;
}
