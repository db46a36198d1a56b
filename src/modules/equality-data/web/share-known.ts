import { words } from './words.ts';

const { nearlyAll, most, overHalf, underHalf } = words.release.shares;

/** How many are known, from per cent: exactly where counts may be seen, else in words that tell none. */
export function shareKnown(percent: string, exact: boolean): string {
  if (exact) return `${percent}%`;
  const share = Number(percent);
  if (share >= 95) return nearlyAll;
  if (share >= 75) return most;
  return share >= 50 ? overHalf : underHalf;
}
