import type { LinkedAnswers } from './link-answer-tables.ts';
import type { Publication } from './publication.ts';

/** Small cells that somebody's waiver shows need no protection of their own. Returns where they stand. */
export function admitWaived({ cells, at }: LinkedAnswers, waived: readonly string[]): number[] {
  const found = waived.flatMap((name) => at.get(name) ?? []).filter((cell) => cells[cell]?.now);
  for (const cell of found) {
    const linked = cells[cell];
    if (linked) linked.small = false;
  }
  return found;
}

/** A small count is not rounded when it is shown: the number would say less than the rule lets it. */
export function tellWaived(
  found: readonly number[],
  { cells }: LinkedAnswers,
  shown: (number | null)[],
  publication: Publication,
): void {
  for (const cell of found) {
    const [count, told] = [cells[cell]?.count ?? null, publication.cells[cell]];
    if (count === null || !told || shown[cell] === null) continue;
    shown[cell] = count;
    told.told = [count, count];
  }
}
