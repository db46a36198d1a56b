import { alignedTable } from './aligned-rows.ts';
import { alignedRegions } from './aligned-tables.ts';
import { drawnGrids } from './drawn-grid.ts';
import { linesOf } from './lines.ts';
import { rightOf } from './measures.ts';
import type { Page, Run } from './page-model.ts';
import type { PagePart, PageTable } from './page-parts.ts';
import { inReadingOrder } from './reading-order.ts';
import { ruledTable } from './ruled-tables.ts';
import type { Measure } from './text-flow.ts';

/** The tables and texts of a page as geometry shows them. */
export function layOut(page: Page, runs: readonly Run[], measure: Measure): PagePart[] {
  const tables: PageTable[] = [];
  let rest = [...runs];
  for (const grid of drawnGrids(page.rules)) {
    const table = ruledTable(page, rest, grid, measure);
    if (!table) continue;
    tables.push(table);
    const taken = new Set(table.runs);
    rest = rest.filter((run) => !taken.has(run));
  }
  const parts: PagePart[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const table of tables) {
    parts.push(...textParts(page, between(rest, from, table.top), measure), table);
    from = table.top;
  }
  return [...parts, ...textParts(page, between(rest, from, Number.POSITIVE_INFINITY), measure)];
}

const between = (runs: readonly Run[], from: number, to: number) => runs.filter((run) => run.y > from && run.y <= to);

function textParts(page: Page, runs: readonly Run[], measure: Measure): PagePart[] {
  if (runs.length === 0) return [];
  const inColumns = inReadingOrder(linesOf(page, runs), page.rules);
  return inColumns.flatMap((lines) => {
    const right = inColumns.length > 1 ? rightOf(lines) : measure.right;
    return alignedRegions(lines).map(
      (part): PagePart =>
        Array.isArray(part) ? { kind: 'text', lines: part, right } : alignedTable(part, page.rules, measure),
    );
  });
}
