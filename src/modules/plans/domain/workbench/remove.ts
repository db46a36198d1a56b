import type { EditCorrection } from './correction.ts';
import { itemOf, type KeyedProposal, nameOf } from './keyed-proposal.ts';
import { withoutItem } from './without-item.ts';

type Remove = Extract<EditCorrection, { kind: 'remove' }>;

/** Takes an item out of the plan. Its words go where words without a place are; what stood below it stays. */
export function removeItem(proposal: KeyedProposal, { key }: Remove): KeyedProposal | null {
  const found = itemOf(proposal, key);
  if (!found || found.kind === 'unplaced') return null;
  const { item } = found;
  const loose = { key, text: nameOf(found), place: item.place, sources: item.sources };
  const rest = withoutItem(proposal, found);
  return { ...rest, loose: [...rest.loose, loose] };
}
