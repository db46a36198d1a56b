import type { Line } from '../flat-source.ts';
import { openingOf } from '../language.ts';
import { type Piece, textOf } from '../pieces.ts';
import { itemsAfter } from './fact-source.ts';

/** A list that stands outside the actions: each item with the lines that hang on it. */
export type ListFact = { intro: Piece; items: { sign: Piece; text: Piece; lines: Line[] }[] };

const OUTCOMES = /\b(?:outcomes?|results|success)\b/i;
const METRICS = /\b(?:metrics?|indicators?|kpis?|performance measures?)\b/i;
const NOT_LISTS = /\b(?:actions?|priorities|objectives)\s*:?\s*$|\bfor\s*:?\s*$/i;

export function outcomeLists(lines: readonly Line[]): ListFact[] {
  return listsUnder(
    lines,
    (text) =>
      OUTCOMES.test(text) && !METRICS.test(text) && !NOT_LISTS.test(text) && /[:;]\s*$|\boutcomes?$/i.test(text),
  );
}

export function metricLists(lines: readonly Line[]): ListFact[] {
  return listsUnder(lines, (text) => METRICS.test(text) && text.length < 160 && !NOT_LISTS.test(text));
}

function listsUnder(lines: readonly Line[], introduces: (text: string) => boolean): ListFact[] {
  return lines.flatMap((line, index) => {
    if (line.marker || !introduces(textOf(line.whole))) return [];
    const items = itemsAfter(lines, index);
    if (items.length < 2 || areInstructions(items)) return [];
    return [{ intro: line.whole, items: items.map(itemOf) }];
  });
}

function itemOf(lines: Line[]): ListFact['items'][number] {
  const [first, ...rest] = lines;
  return { sign: first?.sign ?? [], text: [...(first?.body ?? []), ...rest.flatMap((line) => line.whole)], lines };
}

/** Things to do are no measures of what was done. */
function areInstructions(items: readonly Line[][]): boolean {
  const instructions = items.filter((item) => openingOf(textOf(item[0]?.body ?? [])) === 'imperative');
  return instructions.length > items.length * 0.6;
}
