import type { LogicalLine } from './logical-lines.ts';

const RULE = /^\s*[-=_─]{3,}(?:\s+[-=_─]{2,}){2,}\s*$/;
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;

/**
 * Tables that are set out with spaces: below a rule with gaps, or below a line of three words or more that stand apart and
 * over which the next lines line up. Each line becomes its cells with tabs between them.
 */
export function withFixedColumns(lines: readonly LogicalLine[]): LogicalLine[] {
  const result: LogicalLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at) ?? pairsAt(lines, at);
    if (table) {
      result.push(...table.rows);
      at = table.end;
    } else {
      const line = lines[at];
      if (line) result.push(line);
    }
  }
  return result;
}

function tableAt(lines: readonly LogicalLine[], at: number): { rows: LogicalLine[]; end: number } | null {
  const header = lines[at];
  if (!header || /[\t|]/.test(header.text)) return null;
  const next = lines[at + 1];
  const ruled = next !== undefined && RULE.test(next.text);
  const starts = ruled ? startsOf(next.text, /[-=_─]{2,}/g) : startsOf(header.text, /\S+(?:\s\S+)*/g);
  if (starts.length < LEAST_COLUMNS || !isClean(header.text, starts)) return null;
  const rows: LogicalLine[] = [];
  let end = ruled ? at + 1 : at;
  for (let row = lines[end + 1]; row && goesOn(row, starts); row = lines[end + 1]) {
    rows.push(row);
    end += 1;
  }
  const full = rows
    .slice(0, ruled ? rows.length : LEAST_ROWS)
    .filter((row) => filledIn(row.text, starts) >= LEAST_COLUMNS);
  if (full.length < (ruled ? 1 : LEAST_ROWS)) return null;
  return { rows: [header, ...rows].map((line) => ({ ...line, text: cut(line.text, starts).join('\t') })), end };
}

const PAIR = /^\s*(\S(?:.{0,28}?\S)?)\s{2,}(?=\S)(?!.*\S\s{3,}\S)/;
const LEAST_PAIRS = 3;

/** Names on the left and what they are on the right, lined up over three lines or more. */
function pairsAt(lines: readonly LogicalLine[], at: number): { rows: LogicalLine[]; end: number } | null {
  const first = lines[at];
  const start = first && !/[\t|]/.test(first.text) ? PAIR.exec(first.text)?.[0].length : undefined;
  if (!first || start === undefined || startsOf(first.text, /\S/g)[0] === start) return null;
  const rows = [first];
  for (let row = lines[at + rows.length]; row && isPair(row, start); row = lines[at + rows.length]) rows.push(row);
  if (rows.length < LEAST_PAIRS) return null;
  const cells = rows.map((row) => ({ ...row, text: cut(row.text, [0, start]).join('\t') }));
  return { rows: cells, end: at + rows.length - 1 };
}

function isPair(line: LogicalLine, start: number): boolean {
  return !line.gap && !/[\t|]/.test(line.text) && PAIR.exec(line.text)?.[0].length === start;
}

function startsOf(text: string, columns: RegExp): number[] {
  return [...text.matchAll(columns)].map((match) => match.index);
}

function goesOn(line: LogicalLine, starts: readonly number[]): boolean {
  if (/[\t|]/.test(line.text) || RULE.test(line.text) || !isClean(line.text, starts)) return false;
  const filled = filledIn(line.text, starts);
  return line.gap ? filled >= LEAST_COLUMNS : filled > 0;
}

/** No word runs over the beginning of a column. */
function isClean(text: string, starts: readonly number[]): boolean {
  return starts.slice(1).every((start) => start >= text.length || /\s/.test(text[start - 1] ?? ' '));
}

function filledIn(text: string, starts: readonly number[]): number {
  return cut(text, starts).filter((cell) => cell !== '').length;
}

function cut(text: string, starts: readonly number[]): string[] {
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length).trim());
}
