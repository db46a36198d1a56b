import { leadingMarker } from '../../kernel/list-marker.ts';
import { type Line, lineRight, lineText } from './page-model.ts';
import type { Measure } from './text-flow.ts';

/** How a document is set: the size of its letters, the distance of its lines, its right edge, its heading sizes. */
export function measureOf(lines: readonly Line[]): Measure {
  const sizes = new Map<number, number>();
  for (const line of lines) {
    const size = rounded(line.size);
    sizes.set(size, (sizes.get(size) ?? 0) + lineText(line).length);
  }
  const body = mostOften(sizes) ?? 10;
  const headings = [...sizes.keys()]
    .filter((size) => size >= 1.12 * body)
    .sort((a, b) => b - a)
    .slice(0, 6);
  return { body, headings, leading: leadingOf(lines, body), right: rightOf(lines) };
}

const rounded = (size: number) => Math.round(size * 2) / 2;

function mostOften(counts: ReadonlyMap<number, number>): number | null {
  let best: [number, number] | null = null;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best ? best[0] : null;
}

function leadingOf(lines: readonly Line[], body: number): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at++) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (!above || !line || above.page !== line.page || Math.abs(line.size - body) > 0.6) continue;
    const ratio = Math.round(((line.y - above.y) / line.size) * 10) / 10;
    const runsOn = /^\p{Ll}/u.test(lineText(line)) ? 3 : 1;
    if (ratio >= 0.9 && ratio <= 2.6) counts.set(ratio, (counts.get(ratio) ?? 0) + runsOn);
  }
  return mostOften(counts) ?? 1.2;
}

/** The edge that nearly all lines keep to. */
export function rightOf(lines: readonly Line[]): number {
  const rights = lines.map(lineRight).sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.97)] ?? rights.at(-1) ?? 0;
}

/** Whether lines begin with a sign and nothing else before a gap: a list, not a table of two columns. */
export function isListOfSigns(lines: readonly Line[]): boolean {
  return lines.every(
    (line) => line.chunks.length < 2 || (line.chunks.length === 2 && isSign(line.chunks[0]?.text ?? '')),
  );
}

function isSign(text: string): boolean {
  return leadingMarker(`${text.trim()} x`)?.length === text.trim().length + 1;
}
