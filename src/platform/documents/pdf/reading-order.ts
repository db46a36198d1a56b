import { type Chunk, type Line, lineLeft, lineText, type Rule } from './page-model.ts';

const FEWEST = 5;
const DEEPEST = 3;

/** Lines as they are read: columns of running text one after the other, everything else from top to bottom. */
export function inReadingOrder(lines: readonly Line[], rules: readonly Rule[], depth = 0): Line[][] {
  if (depth >= DEEPEST || lines.length < FEWEST * 2 - 2) return [[...lines]];
  const gutter = gutterOf(lines);
  if (gutter === null) return [[...lines]];
  const parts: { column: boolean; lines: Line[] }[] = [];
  for (const band of bandsAt(lines, gutter)) {
    const sides = band.crossing ? null : columnsOf(band.lines, gutter, rules);
    const open = parts.at(-1);
    if (sides) {
      const inner = sides.flatMap((side) => inReadingOrder(side, rules, depth + 1));
      parts.push(...inner.map((one) => ({ column: true, lines: one })));
    } else if (open && !open.column) open.lines.push(...band.lines);
    else parts.push({ column: false, lines: [...band.lines] });
  }
  return parts.map((part) => part.lines);
}

/** The position that the fewest chunks cross, with text enough on either side; null where many do. */
function gutterOf(lines: readonly Line[]): number | null {
  const chunks = lines.flatMap((line) => line.chunks);
  const left = Math.min(...chunks.map((chunk) => chunk.x));
  const right = Math.max(...chunks.map((chunk) => chunk.right));
  let best: { at: number; crossing: number } | null = null;
  for (let at = left + (right - left) * 0.25; at < left + (right - left) * 0.75; at += 3) {
    const before = chunks.filter((chunk) => chunk.right <= at).length;
    const after = chunks.filter((chunk) => chunk.x >= at).length;
    const crossing = chunks.length - before - after;
    if (before >= FEWEST && after >= FEWEST && (!best || crossing < best.crossing)) best = { at, crossing };
  }
  return best && best.crossing <= chunks.length * 0.3 ? best.at : null;
}

function bandsAt(lines: readonly Line[], gutter: number): { crossing: boolean; lines: Line[] }[] {
  const bands: { crossing: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const crossing = line.chunks.some((chunk) => chunk.x < gutter && chunk.right > gutter);
    const band = bands.at(-1);
    if (band && band.crossing === crossing) band.lines.push(line);
    else bands.push({ crossing, lines: [line] });
  }
  return bands;
}

/** The two sides of a gutter where each is running text of its own; null where they rather are the cells of a table. */
function columnsOf(lines: readonly Line[], gutter: number, rules: readonly Rule[]): [Line[], Line[]] | null {
  const left = sideOf(lines, (chunk) => chunk.right <= gutter);
  const right = sideOf(lines, (chunk) => chunk.x >= gutter);
  if (!isRunningText(left) || !isRunningText(right)) return null;
  const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0];
  const crossed = rules.filter((r) => r.across && r.from < gutter && r.to > gutter && r.at > top && r.at < bottom);
  if (crossed.length > 0 || startsTogether(left, right)) return null;
  return [left, right];
}

function sideOf(lines: readonly Line[], belongs: (chunk: Chunk) => boolean): Line[] {
  return lines.flatMap((line) => {
    const chunks = line.chunks.filter(belongs);
    return chunks.length > 0 ? [{ ...line, chunks }] : [];
  });
}

function isRunningText(side: readonly Line[]): boolean {
  if (side.length < FEWEST) return false;
  const from = Math.min(...side.map(lineLeft));
  const to = Math.max(...side.map((line) => line.chunks.at(-1)?.right ?? 0));
  const widths = side.map((line) => (line.chunks.at(-1)?.right ?? 0) - lineLeft(line));
  const filled = widths.reduce((sum, width) => sum + width, 0) / (side.length * Math.max(1, to - from));
  const runsOn = side.filter((line) => /^\p{Ll}/u.test(lineText(line))).length;
  const single = side.filter((line) => line.chunks.length === 1).length;
  return filled > 0.6 && runsOn >= side.length * 0.2 && single >= side.length * 0.7;
}

/** In a table both sides begin again on one line after each gap. */
function startsTogether(left: readonly Line[], right: readonly Line[]): boolean {
  const starts = (side: readonly Line[]) =>
    side.filter((line, at) => at > 0 && line.y - (side[at - 1]?.y ?? 0) > 1.6 * line.size).map((line) => line.y);
  const [a, b] = [starts(left), starts(right)];
  const together = a.filter((y) => b.some((other) => Math.abs(other - y) < 2)).length;
  return together >= 2 && together >= 0.5 * Math.max(a.length, b.length);
}
