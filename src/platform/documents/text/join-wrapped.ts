import { leadingMarker } from '../../kernel/list-marker.ts';
import type { LogicalLine } from './logical-lines.ts';

const NARROW = 100;

/**
 * Mail and old word processors break paragraphs at a fixed width. Such a file has no long line; there, a full line that
 * does not end a sentence runs on into the next.
 */
export function joinWrapped(lines: readonly LogicalLine[]): LogicalLine[] {
  const width = wrapWidth(lines);
  if (width === null) return [...lines];
  const runs: { line: LogicalLine; texts: string[] }[] = [];
  for (const line of lines) {
    const previous = runs.at(-1);
    const last = previous?.texts.at(-1)?.split('\n').at(-1) ?? '';
    if (previous && runsOn(last, line, width)) {
      previous.texts.push(line.text.trim());
      previous.line.to = line.to;
    } else runs.push({ line: { ...line }, texts: [line.text] });
  }
  const joined = runs.map(({ line, texts }) => ({ ...line, text: texts.join('\n') }));
  return joined.map((line) => (line.text.includes('\t') ? line : { ...line, text: line.text.replace(/\n/g, ' ') }));
}

function wrapWidth(lines: readonly LogicalLine[]): number | null {
  const lengths = lines.filter((line) => !/[\t|]/.test(line.text)).map((line) => line.text.trimEnd().length);
  const longest = Math.max(0, ...lengths.slice(0, 20000));
  const full = lengths.filter((length) => length > longest * 0.75).length;
  return longest >= 45 && longest <= NARROW && full >= Math.max(3, lengths.length * 0.15) ? longest : null;
}

/** "Lead: …", "due_date: …", "Who will lead? …" begin a line of their own. */
const NAMED = /^\p{L}[\p{L}\p{N} _'’-]{0,40}(?::(?:\s|$)|\?\s+\p{Lu})/u;

/** Two lines with the same signs between as many parts are rows, not one sentence. */
function isRowOf(last: string, next: string): boolean {
  return [/\s[–—]\s/g, /\s\/\s/g].some((sign) => {
    const count = next.match(sign)?.length ?? 0;
    return count > 1 && last.match(sign)?.length === count;
  });
}

function runsOn(last: string, line: LogicalLine, width: number): boolean {
  if (line.gap || /[\t|]/.test(line.text) || /[\t|]/.test(last)) return false;
  const start = line.text.trim();
  if (isRowOf(last, start)) return false;
  if (leadingMarker(start) || /^#{1,6}\s/.test(start) || NAMED.test(start)) return false;
  const firstWord = /^\S+/.exec(start)?.[0] ?? '';
  const wouldHaveFitted = last.trimEnd().length + 1 + firstWord.length <= width;
  if (wouldHaveFitted) return false;
  return !/[.!?:]["')\]]?\s*$/.test(last) || /^\p{Ll}/u.test(start);
}
