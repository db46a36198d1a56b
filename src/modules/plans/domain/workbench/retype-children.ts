import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { ItemKind } from './correction.ts';
import { isBefore } from './key-proposal.ts';
import type { KeyedAction, KeyedItem, KeyedProposal } from './keyed-proposal.ts';

/** The heading that an item stands under, and the action that it stands before. */
export interface Where {
  groupKey: string | null;
  objectiveKey: string | null;
  before: string | null;
}

export function whereOf(proposal: KeyedProposal, { kind, item }: KeyedItem): Where {
  if (kind === 'action') {
    const next = proposal.actions[proposal.actions.findIndex(({ key }) => key === item.key) + 1];
    return { groupKey: item.groupKey, objectiveKey: item.objectiveKey, before: next?.key ?? null };
  }
  if (kind === 'objective') {
    const first = proposal.actions.find(({ objectiveKey }) => objectiveKey === item.key);
    return { groupKey: item.groupKey, objectiveKey: null, before: first?.key ?? following(proposal, item.place) };
  }
  if (kind === 'group') {
    const at = proposal.groups.findIndex(({ key }) => key === item.key);
    const first = proposal.actions.find(({ groupKey }) => groupKey === item.key);
    return { groupKey: proposal.groups[at - 1]?.key ?? null, objectiveKey: null, before: first?.key ?? null };
  }
  const before = following(proposal, item.place);
  const last = proposal.actions.findLast(({ place }) => isBefore(place, item.place));
  const next = proposal.actions.find(({ key }) => key === before);
  const { groupKey = null, objectiveKey = null } = last ?? next ?? {};
  return { groupKey, objectiveKey, before };
}

const following = ({ actions }: KeyedProposal, place: Place): string | null =>
  actions.find((action) => isBefore(place, action.place))?.key ?? null;

/**
 * What stands below a group or an objective finds its new heading. To anything else that becomes a heading comes what
 * followed it under the same one.
 */
export function withChildrenMoved(
  proposal: KeyedProposal,
  { kind, item }: KeyedItem,
  to: ItemKind,
  where: Where,
): KeyedProposal {
  if (kind === 'group') return fromGroup(proposal, item.key, to, where);
  if (kind === 'objective')
    return withActions(proposal, ({ objectiveKey, groupKey }) => {
      if (objectiveKey !== item.key) return null;
      return { groupKey: to === 'group' ? item.key : groupKey, objectiveKey: null };
    });
  if (to === 'group') return underNewGroup(proposal, item, where);
  if (to !== 'objective') return proposal;
  const own = followers(proposal, where);
  return withActions(proposal, (one) => {
    const follows = own.has(one.key) && one.objectiveKey === where.objectiveKey;
    return follows ? { groupKey: where.groupKey, objectiveKey: item.key } : null;
  });
}

type Heading = Pick<KeyedAction, 'groupKey' | 'objectiveKey'>;

const withActions = (proposal: KeyedProposal, change: (action: KeyedAction) => Heading | null): KeyedProposal => ({
  ...proposal,
  actions: proposal.actions.map((one) => {
    const heading = change(one);
    return heading ? { ...one, ...heading } : one;
  }),
});

function fromGroup(proposal: KeyedProposal, key: string, to: ItemKind, where: Where): KeyedProposal {
  const objectives = proposal.objectives.map((one) =>
    one.groupKey === key ? { ...one, groupKey: where.groupKey } : one,
  );
  return withActions({ ...proposal, objectives }, ({ groupKey, objectiveKey }) => {
    if (groupKey !== key) return null;
    return { groupKey: where.groupKey, objectiveKey: objectiveKey ?? (to === 'objective' ? key : null) };
  });
}

function underNewGroup(proposal: KeyedProposal, { key, place }: KeyedItem['item'], where: Where): KeyedProposal {
  const own = followers(proposal, where);
  const later = new Set(
    proposal.objectives
      .filter((one) => one.groupKey === where.groupKey && isBefore(place, one.place))
      .map((one) => one.key),
  );
  const objectives = proposal.objectives.map((one) => (later.has(one.key) ? { ...one, groupKey: key } : one));
  return withActions({ ...proposal, objectives }, (one) => {
    const below = one.objectiveKey !== null && later.has(one.objectiveKey);
    if (!own.has(one.key) && !below) return null;
    return { groupKey: key, objectiveKey: below ? one.objectiveKey : null };
  });
}

/** The actions after it that stood in the same group. */
function followers({ actions }: KeyedProposal, where: Where): Set<string> {
  const from = actions.findIndex(({ key }) => key === where.before);
  const after = from < 0 ? [] : actions.slice(from);
  return new Set(after.filter(({ groupKey }) => groupKey === where.groupKey).map(({ key }) => key));
}
