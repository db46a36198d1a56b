import type { KeyedItem, KeyedObjective, KeyedProposal } from './keyed-proposal.ts';

/** The proposal without an item; what stood below it goes on to what stands above. */
export function withoutItem(proposal: KeyedProposal, { kind, item }: KeyedItem): KeyedProposal {
  const others = <Item extends { key: string }>(items: readonly Item[]) => items.filter(({ key }) => key !== item.key);
  switch (kind) {
    case 'group':
      return {
        ...proposal,
        groups: others(proposal.groups),
        objectives: proposal.objectives.map((one) => (one.groupKey === item.key ? { ...one, groupKey: null } : one)),
        actions: proposal.actions.map((one) => (one.groupKey === item.key ? { ...one, groupKey: null } : one)),
      };
    case 'objective':
      return {
        ...proposal,
        objectives: others<KeyedObjective>(proposal.objectives),
        actions: proposal.actions.map((one) => (one.objectiveKey === item.key ? { ...one, objectiveKey: null } : one)),
      };
    case 'action':
      return { ...proposal, actions: others(proposal.actions) };
    case 'commitment':
      return { ...proposal, commitments: others(proposal.commitments) };
    case 'unplaced':
      return { ...proposal, loose: others(proposal.loose) };
  }
}
