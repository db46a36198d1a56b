import type { EditCorrection } from './correction.ts';
import type { KeyedAction, KeyedGroup, KeyedObjective, KeyedProposal } from './keyed-proposal.ts';
import { itemOf } from './keyed-proposal.ts';

type Move = Extract<EditCorrection, { kind: 'move' }>;

/** Puts a group, an objective or an action somewhere else. What stands below it goes with it. */
export function moveItem(proposal: KeyedProposal, { key, to }: Move): KeyedProposal | null {
  const found = itemOf(proposal, key);
  if (!found || ('after' in to && to.after === key)) return null;
  switch (found.kind) {
    case 'action':
      return moveAction(proposal, found.item, to);
    case 'objective':
      return moveObjective(proposal, found.item, to);
    case 'group':
      return moveGroup(proposal, found.item, to);
    default:
      return null;
  }
}

function moveAction(proposal: KeyedProposal, action: KeyedAction, to: Move['to']): KeyedProposal | null {
  const rest = proposal.actions.filter(({ key }) => key !== action.key);
  if ('after' in to) {
    const before = rest.find(({ key }) => key === to.after);
    if (!before) return null;
    const moved = { ...action, groupKey: before.groupKey, objectiveKey: before.objectiveKey };
    return { ...proposal, actions: insertedAfter(rest, before.key, moved) };
  }
  const objective = proposal.objectives.find(({ key }) => key === to.objective);
  if (!isThere(proposal, to.group) || (to.objective !== null && !objective)) return null;
  const groupKey = objective ? objective.groupKey : to.group;
  const moved = { ...action, groupKey, objectiveKey: to.objective };
  const at = rest.findIndex((one) => one.groupKey === groupKey && one.objectiveKey === to.objective);
  return { ...proposal, actions: at < 0 ? [...rest, moved] : rest.toSpliced(at, 0, moved) };
}

function moveObjective(proposal: KeyedProposal, objective: KeyedObjective, to: Move['to']): KeyedProposal | null {
  const rest = proposal.objectives.filter(({ key }) => key !== objective.key);
  const before = 'after' in to ? rest.find(({ key }) => key === to.after) : null;
  if ('after' in to ? !before : !isThere(proposal, to.group)) return null;
  const groupKey = 'after' in to ? (before?.groupKey ?? null) : to.group;
  const moved = { ...objective, groupKey };
  const first = rest.findIndex((one) => one.groupKey === groupKey);
  const objectives = before
    ? insertedAfter(rest, before.key, moved)
    : first < 0
      ? [...rest, moved]
      : rest.toSpliced(first, 0, moved);
  const actions = proposal.actions.map((one) => (one.objectiveKey === objective.key ? { ...one, groupKey } : one));
  return { ...proposal, objectives, actions };
}

function moveGroup(proposal: KeyedProposal, group: KeyedGroup, to: Move['to']): KeyedProposal | null {
  const rest = proposal.groups.filter(({ key }) => key !== group.key);
  if (!('after' in to)) return { ...proposal, groups: [group, ...rest] };
  if (!rest.some(({ key }) => key === to.after)) return null;
  return { ...proposal, groups: insertedAfter(rest, to.after, group) };
}

const isThere = ({ groups }: KeyedProposal, key: string | null): boolean =>
  key === null || groups.some((group) => group.key === key);

export function insertedAfter<Item extends { key: string }>(
  items: readonly Item[],
  key: string,
  ...added: readonly Item[]
): Item[] {
  const at = items.findIndex((item) => item.key === key);
  return at < 0 ? [...items, ...added] : items.toSpliced(at + 1, 0, ...added);
}
