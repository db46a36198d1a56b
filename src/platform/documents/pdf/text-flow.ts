import { leadingMarker } from '../../kernel/list-marker.ts';
import type { Place, TextBlock } from '../../kernel/source-document.ts';
import { textBlock } from '../text/table-line.ts';
import { isBold, type Line, lineLeft, lineRight, lineText } from './page-model.ts';

/** What the lines of a text are measured against. */
export type Measure = {
  /** The usual size of letters, and the usual distance of lines in sizes. */
  body: number;
  leading: number;
  /** Where lines must break. */
  right: number;
  /** Sizes of headings, largest first; empty inside tables. */
  headings: readonly number[];
};

type Flowing = { text: string; first: Line; last: Line; bold: boolean; item: boolean };

/** Lines as paragraphs, items and headings: a line goes on where the next word would not have fitted above. */
export function flow(lines: readonly Line[], measure: Measure): TextBlock[] {
  const texts: Flowing[] = [];
  for (const line of lines) {
    const text = lineText(line);
    if (text.trim() === '') continue;
    const open = texts.at(-1);
    if (open && goesOn(open, line, text, measure)) {
      open.text = joined(open.text, text);
      open.last = line;
    } else texts.push({ text, first: line, last: line, bold: isBold(line), item: leadingMarker(text) !== null });
  }
  return blocksOf(texts, measure);
}

export function joined(above: string, below: string): string {
  return /[\p{L}]-$/u.test(above) && /^\p{Ll}/u.test(below) ? `${above}${below}` : `${above} ${below}`;
}

function goesOn(open: Flowing, line: Line, text: string, measure: Measure): boolean {
  const { last } = open;
  if (last.page !== line.page || leadingMarker(text)) return false;
  if (Math.abs(last.size - line.size) > 0.08 * last.size || open.bold !== isBold(line)) return false;
  const apart = line.y - last.y;
  if (apart > 1.3 * measure.leading * line.size || apart < -line.size) return false;
  if (open.item && lineLeft(line) < lineLeft(open.first) - 3) return false;
  const isHeading = headingLevel(line, measure) > 0;
  if (isHeading) return /[^.:]$/.test(open.text) && lineRight(last) > 0.6 * measure.right;
  return !wouldHaveFitted(last, line, measure.right) || /^\p{Ll}/u.test(text);
}

function wouldHaveFitted(above: Line, line: Line, right: number): boolean {
  const text = lineText(line);
  const first = /^\S+/.exec(text)?.[0] ?? '';
  const letter = (lineRight(line) - lineLeft(line)) / Math.max(1, text.length);
  return lineRight(above) + (first.length + 1) * letter < right - 3;
}

function blocksOf(texts: readonly Flowing[], measure: Measure): TextBlock[] {
  const indents: number[] = [];
  return texts.map((one, index): TextBlock => {
    const place = placeOf(one);
    const level = one.item ? 0 : headingLevel(one.first, measure);
    if (level > 0 && one.text.length < 250) {
      indents.length = 0;
      return { kind: 'heading', text: one.text, level, place };
    }
    const depth = one.item ? depthAt(indents, lineLeft(one.first)) : 0;
    if (!one.item && lineLeft(one.first) <= (indents[0] ?? 0) + 3) indents.length = 0;
    return textBlock(one.text, place, { bold: one.bold, depth, gap: hasGap(texts[index - 1], one, measure) });
  });
}

function depthAt(indents: number[], left: number): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > left - 4) indents.pop();
  indents.push(left);
  return indents.length - 1;
}

function hasGap(above: Flowing | undefined, one: Flowing, measure: Measure): boolean {
  if (!above) return false;
  return above.last.page !== one.first.page || one.first.y - above.last.y > 1.4 * measure.leading * one.first.size;
}

function placeOf({ first, last }: Flowing): Place {
  return last.page > first.page ? { page: first.page, to: last.page } : { page: first.page };
}

export function headingLevel(line: Line, { headings }: Measure): number {
  const at = headings.findIndex((size) => Math.abs(size - line.size) < 0.3);
  return at < 0 ? 0 : Math.min(6, at + 1);
}
