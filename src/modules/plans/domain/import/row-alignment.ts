import type { GridCell, GridRow } from './flat-source.ts';
import { endsSentence, isUnfinished, openingOf, startsLower } from './language.ts';
import { looksLikeName } from './lead-names.ts';
import { textOf } from './pieces.ts';
import type { RowRecord } from './row-record.ts';
import { isCode } from './table-columns.ts';
import { looksLikeTime } from './timescale.ts';
import type { Meaning } from './words/headers.ts';

/** To which column each cell of a row belongs, and how well it fits there. */
export type Alignment = { targets: number[]; score: number };

export function straight(row: GridRow): number[] {
  return row.cells.map((_, index) => index);
}

/**
 * The best way to lay a row's cells on the columns, in order, two cells in one column allowed. Used for rows that do
 * not fit as they stand: a page break may push cells one column to the left or right.
 */
export function alignRow(row: GridRow, meanings: readonly Meaning[], previous: RowRecord | null): Alignment {
  const cells = row.cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => !cell.covered && cell.text !== '');
  let best: Alignment[] = meanings.map((_, column) => startAt(cells[0], column, meanings, previous));
  for (const next of cells.slice(1)) {
    best = meanings.map((_, column) => {
      const from = best.slice(0, column + 1).map((alignment, before) => stay(alignment, before === column));
      const chosen = from.reduce((a, b) => (b.score > a.score ? b : a), { targets: [], score: -1000 });
      return extended(chosen, next, column, meanings, previous);
    });
  }
  return best.reduce((a, b) => (b.score > a.score ? b : a), { targets: straight(row), score: -1000 });
}

function stay(alignment: Alignment, same: boolean): Alignment {
  return same ? { ...alignment, score: alignment.score - 0.6 } : alignment;
}

type Placed = { cell: GridCell; index: number } | undefined;

function startAt(first: Placed, column: number, meanings: readonly Meaning[], previous: RowRecord | null): Alignment {
  return extended({ targets: [], score: 0 }, first, column, meanings, previous);
}

function extended(
  alignment: Alignment,
  next: Placed,
  column: number,
  meanings: readonly Meaning[],
  previous: RowRecord | null,
): Alignment {
  if (!next) return alignment;
  const targets = [...alignment.targets];
  targets[next.index] = column;
  const fit = fitScore(next.cell, column, meanings[column] ?? 'other', previous) - Math.abs(next.index - column) * 0.2;
  return { targets, score: alignment.score + fit };
}

/** How well a cell fits a column: by its kind of content, and by carrying on what the last row left open. */
export function fitScore(cell: GridCell, column: number, meaning: Meaning, previous: RowRecord | null): number {
  const before = textOf(previous?.columns[column]?.at(-1)?.body ?? []);
  const carriesOn = before !== '' && !endsSentence(before) && (startsLower(cell.text) || isUnfinished(before));
  return kindScore(cell, meaning) + (carriesOn ? 2 : 0);
}

function kindScore(cell: GridCell, meaning: Meaning): number {
  const text = cell.text;
  if (meaning === 'number') return isCode(text) ? 2 : -4;
  if (isCode(text)) return -2;
  const listed = cell.lines[0]?.marker != null;
  const long = text.length > 60;
  switch (meaning) {
    case 'timescale':
    case 'start':
      return looksLikeTime(text) ? 2 : -2;
    case 'lead':
      if (looksLikeTime(text) || long) return -1.5;
      return looksLikeName(text) ? 1 : 0;
    case 'action':
      return listed ? 2 : (openingOf(text) === 'imperative' ? 0.7 : 0.2) - (looksLikeTime(text) ? 2 : 0);
    case 'status':
      return long ? -2 : 0;
    default:
      return looksLikeTime(text) || listed ? -0.7 : 0;
  }
}

/** How well a row fits as it stands. */
export function straightScore(row: GridRow, meanings: readonly Meaning[], previous: RowRecord | null): number {
  return row.cells.reduce((sum, cell, column) => {
    if (cell.covered || cell.text === '') return sum;
    return sum + fitScore(cell, column, meanings[column] ?? 'other', previous);
  }, 0);
}
