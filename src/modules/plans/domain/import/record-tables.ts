import { spanOf } from '../../../../platform/kernel/source-document.ts';
import type { Entry, GridCell, GridRow, Line } from './flat-source.ts';
import { readHeader } from './header-meaning.ts';
import { slicePiece, textOf } from './pieces.ts';
import type { Meaning } from './words/headers.ts';

type Keyed = { line: Line; key: string; end: number };
type Run = { at: number; lines: Keyed[] };

const KEY = /^([\p{L}_][\p{L}\p{N}_ ()/-]{0,40}?)\s*:\s+(?=\S)/u;
/** What exports call the words of an entry. */
const TITLE_KEY = /^(?:title|name|summary|subject|description|headline)$/i;
const LEAST_KEYS = 3;

/**
 * Entries of an export, one field a line under the same keys each time, as tables: where they begin with something else than
 * the action. "name: …" above entries that are set in is the title of their group.
 */
export function withRecordTables(entries: readonly Entry[]): Entry[] {
  const first = firstKeys(runsIn(entries, new Set()));
  if (first.size === 0) return [...entries];
  const runs = runsIn(entries, first).filter((run) => first.has(run.lines[0]?.key ?? ''));
  const chosen = new Map(runs.map((run) => [run.at, run]));
  const result: Entry[] = [];
  for (let at = 0; at < entries.length; at++) {
    const run = chosen.get(at);
    const entry = entries[at];
    if (run) {
      result.push(gridOf(run));
      at += run.lines.length - 1;
    } else if (entry) result.push(chosen.has(at + 2) || chosen.has(at + 1) ? titled(entry) : entry);
  }
  return result;
}

/** Lines with keys that do not come again, up to a line without one or with a key that begins an entry. */
function runsIn(entries: readonly Entry[], first: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  entries.forEach((entry, at) => {
    const keyed = entry.kind === 'line' ? keyedLine(entry.line) : null;
    if (!keyed) run = null;
    else if (run && !first.has(keyed.key) && !keyed.line.marker && run.lines.every((one) => one.key !== keyed.key))
      run.lines.push(keyed);
    else {
      run = { at, lines: [keyed] };
      runs.push(run);
    }
  });
  return runs.filter(({ lines }) => lines.length >= LEAST_KEYS);
}

function keyedLine(line: Line): Keyed | null {
  const match = line.level > 0 ? null : KEY.exec(textOf(line.body));
  return match?.[1] ? { line, key: match[1].toLowerCase(), end: match[0].length } : null;
}

/** The keys that begin at least two entries of which each tells an action and something about it. */
function firstKeys(runs: readonly Run[]): Set<string> {
  const counts = Map.groupBy(runs.filter(tellsAction), ({ lines }) => lines[0]?.key ?? '');
  return new Set([...counts].filter(([, entries]) => entries.length > 1).map(([key]) => key));
}

function tellsAction({ lines }: Run): boolean {
  const meanings = lines.map(({ key }) => meaningOf(key));
  const beside = meanings.some((meaning) => meaning === 'lead' || meaning === 'timescale' || meaning === 'status');
  return beside && meanings[0] !== 'action' && meanings.includes('action') !== hasTitle(lines);
}

const hasTitle = (lines: readonly Keyed[]) => lines.slice(0, 3).some(({ key }) => TITLE_KEY.test(key));

function meaningOf(key: string): Meaning {
  const reading = readHeader(key.replace(/_/g, ' '));
  return reading && reading.score >= 0.6 ? reading.meaning : 'other';
}

function gridOf({ lines }: Run): Entry {
  const titles = hasTitle(lines) ? lines.findIndex(({ key }) => TITLE_KEY.test(key)) : -1;
  const place = spanOf(lines.map(({ line }) => line.place));
  const header = lines.map(({ line, key }, at): GridCell => {
    const cell = cellOf(line, 0, key.length);
    return at === titles ? { ...cell, meant: 'action' } : cell;
  });
  const rows: GridRow[] = [
    { cells: header, gap: false, place },
    { cells: lines.map(({ line, end }) => cellOf(line, end)), gap: false, place },
  ];
  return { kind: 'grid', grid: { rows, width: lines.length, place } };
}

function cellOf(line: Line, from: number, to?: number): GridCell {
  const piece = slicePiece(line.body, from, to);
  const own: Line = { ...line, whole: piece, body: piece, sign: [], marker: null, depth: 0 };
  return { lines: [own], text: textOf(piece), header: false, covered: false, place: line.place };
}

function titled(entry: Entry): Entry {
  if (entry.kind !== 'line' || !entry.line.marker) return entry;
  const keyed = keyedLine(entry.line);
  if (!keyed || !TITLE_KEY.test(keyed.key)) return entry;
  const whole = slicePiece(entry.line.body, keyed.end);
  return { kind: 'line', line: { ...entry.line, whole, body: whole, sign: [], marker: null, depth: 0, level: 2 } };
}
