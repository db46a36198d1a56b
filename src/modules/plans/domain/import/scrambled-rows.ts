import type { GridCell, GridRow } from './flat-source.ts';
import { actionLikeness } from './language.ts';
import { looksLikeName, looksLikePost } from './lead-names.ts';
import { filled, isCode, isHeaderRow } from './table-columns.ts';
import { looksLikeTime } from './timescale.ts';
import type { Meaning } from './words/headers.ts';

const LEAST_ROWS = 3;
const LEAST_SHARE = 0.4;

/** Whether most rows hold their dates or their actions in columns that are called something else. */
export function isScrambled(rows: readonly GridRow[], meanings: readonly Meaning[]): boolean {
  const full = rows.filter((row) => filled(row).length > 2 && !isHeaderRow(row));
  if (full.length < LEAST_ROWS || !meanings.includes('action')) return false;
  return full.filter((row) => contradicts(row, meanings)).length >= full.length * LEAST_SHARE;
}

/** A row whose date or action stands elsewhere, while its own column holds something that is none. */
function contradicts(row: GridRow, meanings: readonly Meaning[]): boolean {
  return misses(row, meanings, 'timescale', looksLikeTime) || misses(row, meanings, 'action', isAction);
}

const MAY_HOLD: Partial<Record<Meaning, readonly Meaning[]>> = {
  timescale: ['start', 'update', 'status', 'other'],
  action: ['objective', 'aim', 'issue', 'detail', 'group', 'measure', 'update', 'other'],
};

function misses(
  row: GridRow,
  meanings: readonly Meaning[],
  meaning: Meaning,
  fits: (text: string) => boolean,
): boolean {
  const own = row.cells.filter((cell, at) => meanings[at] === meaning && cell.text !== '');
  if (own.length === 0 || own.some((cell) => fits(cell.text) || !isOfOtherKind(cell.text, meaning))) return false;
  const allowed = MAY_HOLD[meaning] ?? [];
  return row.cells.some(
    (cell, at) =>
      !cell.covered && meanings[at] !== meaning && !allowed.includes(meanings[at] ?? 'other') && fits(cell.text),
  );
}

const isAction = (text: string): boolean =>
  actionLikeness(text) >= 0.8 && !looksLikePost(text) && text.split(' ').length > 2;

function isOfOtherKind(text: string, meaning: Meaning): boolean {
  if (meaning === 'timescale') return isCode(text) || isAction(text) || looksLikeName(text) || !/\d/.test(text);
  return isCode(text) || looksLikeTime(text) || looksLikeName(text);
}

/** A row with each cell laid under the header that fits what stands in it. It is a guess, and told as one. */
export function unscrambled(row: GridRow, meanings: readonly Meaning[]): GridRow {
  if (isHeaderRow(row) || filled(row).length < 3 || row.cells.length > 12) return row;
  const pairs = row.cells
    .flatMap((cell, from) =>
      meanings.map((meaning, to) => ({ from, to, score: fit(cell, meaning) - (from === to ? 0 : 0.01) })),
    )
    .sort((a, b) => b.score - a.score);
  const cells: GridCell[] = [];
  const used = new Set<number>();
  for (const { from, to } of pairs) {
    const cell = row.cells[from];
    if (!cell || used.has(from) || cells[to]) continue;
    used.add(from);
    cells[to] = cell;
  }
  return { ...row, cells };
}

function fit(cell: GridCell, meaning: Meaning): number {
  const { text } = cell;
  if (text === '') return -1;
  switch (meaning) {
    case 'number':
      return isCode(text) ? 3 : -2;
    case 'timescale':
    case 'start':
      return looksLikeTime(text) ? 2.5 : -1.5;
    case 'action':
      return isCode(text) || looksLikeTime(text) || looksLikePost(text) ? -1 : 2 * actionLikeness(text);
    case 'lead':
      return looksLikePost(text) ? 2.2 : looksLikeName(text) ? 1.5 : -0.5;
    default:
      return 0;
  }
}
