import type { Chunk, Line, Page, Run } from './page-model.ts';

/** The runs of a page as lines from top to bottom, each cut where the gap is too wide for a space. */
export function linesOf(page: Pick<Page, 'number'>, runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && run.y - first.y <= 0.4 * Math.min(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return withRaisedSigns(rows).map((row) => lineOf(page.number, row));
}

/** Small raised signs ("1st", a footnote's number) belong to the line that they stand on. */
function withRaisedSigns(rows: readonly Run[][]): Run[][] {
  const joined: Run[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const [first] = row;
    const base = above?.[0];
    if (above && base && first && isRaised(above, first)) above.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

function isRaised(above: readonly Run[], run: Run): boolean {
  return above.every(
    (sign) => sign.size < 0.8 * run.size && run.y - sign.y < 0.6 * run.size && sign.text.trim().length <= 4,
  );
}

function lineOf(page: number, row: readonly Run[]): Line {
  const runs = [...row].sort((a, b) => a.x - b.x);
  const chunks: Chunk[] = [];
  for (const run of runs) {
    const last = chunks.at(-1);
    if (last && run.x - last.right <= widestSpace(run, last)) addRun(last, run);
    else chunks.push({ text: run.text.trim(), x: run.x, right: run.right, runs: [run] });
  }
  const size = Math.max(...runs.map((run) => run.size));
  const y = runs.find((run) => run.size === size)?.y ?? 0;
  return { page, y, size, chunks };
}

function widestSpace(run: Run, last: Chunk): number {
  return 0.85 * Math.max(run.size, last.runs.at(-1)?.size ?? 0);
}

function addRun(chunk: Chunk, run: Run): void {
  const before = chunk.runs.at(-1);
  const gap = run.x - chunk.right;
  const apart = gap > 0.12 * run.size || /\s$/.test(before?.text ?? '') || /^\s/.test(run.text);
  chunk.text = `${chunk.text}${apart ? ' ' : ''}${run.text.trim()}`;
  chunk.right = Math.max(chunk.right, run.right);
  chunk.runs.push(run);
}
