import { linesOf } from './lines.ts';
import { type Line, lineLeft, lineRight, lineText, type Page, type Run } from './page-model.ts';

const MARGIN = 0.14;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;

/** The headers, footers and numbers of pages: what stands in the same margin of many pages, whatever its digits. */
export function furnitureOf(pages: readonly Page[]): Map<Page, Line[]> {
  const marginal = new Map(pages.map((page) => [page, marginalLines(page)]));
  const seen = new Map<string, number>();
  for (const lines of marginal.values()) {
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.25));
  const isRepeated = (line: Line) => (seen.get(keyOf(line)) ?? 0) >= often;
  const [only] = pages;
  if (only && pages.length === 1) return new Map([[only, singlePageFurniture(only, marginal.get(only) ?? [])]]);
  return new Map(
    [...marginal].map(([page, lines]) => {
      const numbers = lines.filter((line) => PAGE_NUMBER.test(lineText(line)) && !endsText(page, line));
      return [
        page,
        apartFrom(
          page,
          lines.filter((line) => isRepeated(line) || numbers.includes(line)),
        ),
      ];
    }),
  );
}

/** A number right under other words is their end, such as the year of a date in a cell. */
function endsText(page: Page, line: Line): boolean {
  return page.runs.some((run) => {
    const above = line.y - run.y;
    return above > 0.9 * line.size && above < 1.6 * line.size && run.x < lineRight(line) && run.right > lineLeft(line);
  });
}

/** A line at the height of text that is no furniture stands in a cell, such as the number of the last row. */
function apartFrom(page: Page, lines: readonly Line[]): Line[] {
  const others = linesOf(page, runsWithout(page, lines));
  return lines.filter((line) => others.every((other) => Math.abs(other.y - line.y) > 0.9 * line.size));
}

/** Lines of three chunks or more are rather the head of a table that goes on. */
function marginalLines(page: Page): Line[] {
  const top = page.height * MARGIN;
  const near = page.runs.filter((run) => run.y < top || run.y > page.height - top);
  const lines = linesOf(page, near);
  const above = lines.filter((line) => line.y < top).slice(0, 4);
  const below = lines.filter((line) => line.y > page.height - top).slice(-4);
  return [...above, ...below].filter((line) => line.chunks.length < 3);
}

/** Nothing repeats on a single page: there, small print at the very edge that stands apart is furniture. */
function singlePageFurniture(page: Page, marginal: readonly Line[]): Line[] {
  const all = linesOf(page, page.runs);
  const largest = all.reduce((most, line) => Math.max(most, line.size), 0);
  return marginal.filter((line) => {
    if (PAGE_NUMBER.test(lineText(line))) return true;
    const atEdge = line.y < page.height * 0.07 || line.y > page.height * 0.93;
    const apart = all.every((other) => other.y === line.y || Math.abs(other.y - line.y) > 2.2 * line.size);
    return atEdge && apart && line.size < largest;
  });
}

function keyOf(line: Line): string {
  return `${Math.round(line.y / 8)} ${lineText(line).replace(/\d+/g, '#').toLowerCase()}`;
}

export function runsWithout(page: Page, lines: readonly Line[]): Run[] {
  const taken = new Set(lines.flatMap((line) => line.chunks.flatMap((chunk) => chunk.runs)));
  return taken.size === 0 ? page.runs : page.runs.filter((run) => !taken.has(run));
}
