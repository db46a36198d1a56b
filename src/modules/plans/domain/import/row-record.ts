import { type Place, spanOf } from '../../../../platform/kernel/source-document.ts';
import { type CellLine, cellLine } from './cell-items.ts';
import type { GridRow } from './flat-source.ts';
import { endsSentence, isUnfinished, startsLower } from './language.ts';
import { isEmpty, joinPieces, textOf } from './pieces.ts';
import type { Meaning } from './words/headers.ts';

/** One entry of a table put together from its row and the rows that carry it on: the lines of each column. */
export type RowRecord = { columns: CellLine[][]; place: Place; shifted: boolean; rows: number };

/** Fields that a cell over several rows gives to each of them. */
const SHARED: readonly Meaning[] = ['lead', 'timescale', 'start', 'measure', 'status'];

export function recordOf(row: GridRow, meanings: readonly Meaning[]): RowRecord {
  const columns = row.cells.map((cell, at) => {
    const isShared = cell.above === true && SHARED.includes(meanings[at] ?? 'other');
    return cell.covered && !isShared ? [] : cell.lines.map(cellLine);
  });
  return { columns, place: row.place, shifted: false, rows: 1 };
}

/** Adds a row that carries a record on. `targets` says to which column each of its cells belongs. */
export function continueRecord(
  record: RowRecord,
  row: GridRow,
  targets: readonly number[],
  meanings: readonly Meaning[],
): void {
  const order = row.cells.map((_, index) => index).filter((index) => !row.cells[index]?.covered);
  const fragmentsFirst = [...order].sort((a, b) => Number(isListed(row, a)) - Number(isListed(row, b)) || a - b);
  for (const index of fragmentsFirst) {
    const target = targets[index] ?? index;
    const lines = (row.cells[index]?.lines ?? []).map(cellLine);
    const before = record.columns[target] ?? [];
    record.columns[target] = continued(before, lines, meanings[target] ?? 'other');
  }
  record.place = spanOf([record.place, row.place]);
  record.rows += 1;
}

function isListed(row: GridRow, index: number): boolean {
  return row.cells[index]?.lines[0]?.marker != null;
}

const SHORT_COLUMNS: readonly Meaning[] = ['lead', 'timescale', 'start', 'status', 'number', 'group'];

/** A cell carried on: its first line ends the last one where the sentence or the name was cut by the page. */
function continued(before: readonly CellLine[], lines: readonly CellLine[], meaning: Meaning): CellLine[] {
  const last = before.at(-1);
  const first = lines[0];
  if (!last || !first) return [...before, ...lines];
  if (first.marker || isEmpty(last.body)) return [...before, ...lines];
  const cut = startsLower(textOf(first.body)) || isUnfinished(textOf(last.body));
  const runsOn = cut || (SHORT_COLUMNS.includes(meaning) && !endsSentence(textOf(last.body)));
  if (!runsOn) return [...before, ...lines];
  const joined: CellLine = { ...last, body: joinPieces(last.body, first.body) };
  return [...before.slice(0, -1), joined, ...lines.slice(1)];
}
