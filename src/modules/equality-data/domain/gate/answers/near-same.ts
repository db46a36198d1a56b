import { between } from './answer-table.ts';
import type { Publication } from './publication.ts';

/** What a cell counts, whichever release it was counted in. */
const withoutFiles = (name: string): string => name.split(between).slice(1).join(between);

/**
 * How many counts two publications about nearly the same people both show that differ by fewer than the threshold:
 * who knows one person who came, left or was corrected may learn from the difference.
 */
export function closeCounts(one: Publication, other: Publication, threshold: number): number {
  const before = new Map(
    other.cells.flatMap(({ name, told }) => (told ? [[withoutFiles(name), told[0]] as const] : [])),
  );
  return one.cells.filter(({ name, told }) => {
    const was = before.get(withoutFiles(name));
    const difference = told && was !== undefined ? Math.abs(told[0] - was) : 0;
    return difference > 0 && difference < threshold;
  }).length;
}
