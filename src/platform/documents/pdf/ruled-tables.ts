import type { SourceCell, SourceRow } from '../../kernel/source-document.ts';
import type { Grid } from './drawn-grid.ts';
import { linesOf } from './lines.ts';
import type { Page, Run } from './page-model.ts';
import type { PageTable } from './page-parts.ts';
import { flow, type Measure } from './text-flow.ts';

type Slot = { row: number; column: number; rows: number; columns: number };

/** A table whose cells were drawn. Slots without a line between them are one cell. */
export function ruledTable(page: Page, runs: readonly Run[], grid: Grid, measure: Measure): PageTable | null {
  const inside = runs.filter((run) => slotOf(grid, run) !== null);
  const slots = slotsOf(grid);
  const texts = new Map<Slot, Run[]>();
  for (const run of inside) {
    const at = slotOf(grid, run);
    const slot = at && slots.find((one) => holds(one, at));
    const known = slot && texts.get(slot);
    if (known) known.push(run);
    else if (slot) texts.set(slot, [run]);
  }
  const filled = [...texts.keys()];
  if (new Set(filled.map((slot) => slot.column)).size < 2 || inside.length < 2) return null;
  const rows: SourceRow[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const cells = slots
      .filter((slot) => slot.row === row)
      .map((slot) => cellOf(page, texts.get(slot) ?? [], slot, grid, measure));
    if (cells.length > 0) rows.push({ cells, place: { page: page.number } });
  }
  const [top = 0] = grid.ys;
  return { kind: 'table', rows, edges: grid.xs, top, bottom: grid.ys.at(-1) ?? top, page: page.number, runs: inside };
}

function slotOf({ xs, ys }: Grid, run: Run): { row: number; column: number } | null {
  const x = Math.min((run.x + run.right) / 2, run.x + 20);
  const y = run.y - run.size * 0.3;
  const column = xs.findLastIndex((edge) => edge <= x);
  const row = ys.findLastIndex((edge) => edge <= y);
  return column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1 ? null : { row, column };
}

function holds(slot: Slot, at: { row: number; column: number }): boolean {
  return (
    at.row >= slot.row &&
    at.row < slot.row + slot.rows &&
    at.column >= slot.column &&
    at.column < slot.column + slot.columns
  );
}

function slotsOf(grid: Grid): Slot[] {
  const slots: Slot[] = [];
  const taken = new Set<string>();
  for (let row = 0; row < grid.ys.length - 1; row++) {
    for (let column = 0; column < grid.xs.length - 1; column++) {
      if (taken.has(`${row},${column}`)) continue;
      const columns = reach(grid.xs.length - 1 - column, (step) => !isDrawn(grid, false, column + step, row));
      const rows = reach(grid.ys.length - 1 - row, (step) => !isDrawn(grid, true, row + step, column));
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken.add(`${r},${c}`);
      slots.push({ row, column, rows, columns });
    }
  }
  return slots;
}

function reach(most: number, open: (step: number) => boolean): number {
  let size = 1;
  while (size < most && open(size)) size += 1;
  return size;
}

/** Whether the edge `line` of the slots beside it was drawn along slot `along`. */
function isDrawn({ xs, ys, rules }: Grid, across: boolean, line: number, along: number): boolean {
  const [lines, other] = across ? [ys, xs] : [xs, ys];
  const at = lines[line] ?? 0;
  const middle = ((other[along] ?? 0) + (other[along + 1] ?? 0)) / 2;
  return rules.some(
    (rule) => rule.across === across && Math.abs(rule.at - at) <= 4.5 && rule.from <= middle && rule.to >= middle,
  );
}

function cellOf(page: Page, runs: readonly Run[], slot: Slot, grid: Grid, measure: Measure): SourceCell {
  const edge = grid.xs[slot.column + slot.columns] ?? measure.right;
  const lines = linesOf(page, runs);
  const widest = Math.max(0, ...lines.map((line) => line.chunks.at(-1)?.right ?? 0));
  const right = Math.max(edge - 7, widest);
  const blocks = flow(lines, { ...measure, right, headings: [] });
  return { blocks, colSpan: slot.columns, rowSpan: slot.rows, header: false, place: { page: page.number } };
}
