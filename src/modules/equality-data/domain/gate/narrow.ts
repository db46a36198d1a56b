import type { Bounds } from './attack.ts';
import type { SumLine } from './linked-tables.ts';

/** Narrows the bounds by one sum at a time, until nothing changes; false where they cross. */
export function narrow(lines: readonly SumLine[], bounds: Bounds): boolean {
  for (let round = 0; round < 30; round += 1) {
    let changed = false;
    for (const line of lines) changed = narrowLine(line, bounds) || changed;
    if (bounds.lower.some((least, cell) => least > (bounds.upper[cell] ?? 0))) return false;
    if (!changed) break;
  }
  return true;
}

function narrowLine({ whole, parts }: SumLine, bounds: Bounds): boolean {
  const at = (numbers: Float64Array, cell: number) => numbers[cell] ?? 0;
  const { lower, upper } = bounds;
  const least = parts.reduce((sum, part) => sum + at(lower, part), 0);
  const most = parts.reduce((sum, part) => sum + at(upper, part), 0);
  const open = parts.find((part) => at(upper, part) === Infinity);
  let changed = tighten(bounds, whole, least, most);
  for (const part of parts) {
    const others =
      open === undefined ? most - at(upper, part) : open === part ? sumWithout(parts, part, upper) : Infinity;
    changed = tighten(bounds, part, at(lower, whole) - others, at(upper, whole) - (least - at(lower, part))) || changed;
  }
  return changed;
}

const sumWithout = (parts: readonly number[], without: number, numbers: Float64Array): number =>
  parts.reduce((sum, part) => (part === without ? sum : sum + (numbers[part] ?? 0)), 0);

function tighten({ lower, upper }: Bounds, cell: number, least: number, most: number): boolean {
  const raises = least > (lower[cell] ?? 0);
  const lowers = most < (upper[cell] ?? 0);
  if (raises) lower[cell] = least;
  if (lowers) upper[cell] = most;
  return raises || lowers;
}
