import type { Place } from '../../../../platform/kernel/source-document.ts';
import { readTimescale } from '../import/timescale.ts';
import type { EditCorrection } from './correction.ts';
import { isBefore } from './key-proposal.ts';
import {
  itemOf,
  type KeyedAction,
  type KeyedGroup,
  type KeyedItem,
  type KeyedObjective,
  type KeyedProposal,
} from './keyed-proposal.ts';
import { insertedAfter } from './move.ts';
import { removeItem } from './remove.ts';
import { type Where, whereOf, withChildrenMoved } from './retype-children.ts';
import { withoutItem } from './without-item.ts';

type Retype = Extract<EditCorrection, { kind: 'retype' }>;

/** Makes an item something else where it stands. A new group or objective takes what followed it under the same heading. */
export function retypeItem(proposal: KeyedProposal, { key, to }: Retype): KeyedProposal | null {
  const found = itemOf(proposal, key);
  if (!found || found.kind === to) return null;
  if (to === 'unplaced') return removeItem(proposal, { kind: 'remove', key });
  const where = whereOf(proposal, found);
  const rest = withoutItem(withChildrenMoved(proposal, found, to, where), found);
  const seed = seedOf(found);
  switch (to) {
    case 'group': {
      const group = groupFrom(seed);
      const hasBefore = where.groupKey !== null && found.kind !== 'group';
      const groups = hasBefore
        ? insertedAfter(rest.groups, where.groupKey ?? '', group)
        : inOrder(rest.groups, group, null);
      return { ...rest, groups };
    }
    case 'objective':
      return { ...rest, objectives: inOrder(rest.objectives, objectiveFrom(seed, where), null) };
    case 'action':
      return { ...rest, actions: inOrder(rest.actions, actionFrom(seed, where), where.before) };
    case 'commitment': {
      const { sources, place } = found.item;
      const one = { key, text: sentence(seed), due: dueOf(seed), place, sources };
      return { ...rest, commitments: inOrder(rest.commitments, one, null) };
    }
  }
}

/** What an item says, whatever it was. */
interface Seed {
  item: KeyedItem['item'];
  number: string | null;
  text: string;
  action: KeyedAction | null;
  more: { issue: string | null; aim: string | null; statement: string | null };
}

function seedOf({ kind, item }: KeyedItem): Seed {
  const none = { issue: null, aim: null, statement: null };
  switch (kind) {
    case 'group':
      return { item, number: item.code, text: item.label, action: null, more: { ...none, statement: item.statement } };
    case 'objective': {
      const text = item.text ?? item.issue ?? item.aim ?? item.number ?? '';
      return { item, number: item.number, text, action: null, more: { ...none, issue: item.issue, aim: item.aim } };
    }
    case 'action':
      return { item, number: item.number, text: item.text, action: item, more: none };
    default:
      return { item, number: null, text: item.text, action: null, more: none };
  }
}

const sentence = ({ number, text, action }: Seed): string =>
  [number, text, ...(action?.parts ?? []).flatMap((part) => [part.number, part.text])].filter(Boolean).join(' ');

const dueOf = ({ text, action }: Seed): string | null => action?.timescale?.to ?? readTimescale(text).timescale.to;

function inOrder<Item extends { key: string; place: Place }>(
  items: readonly Item[],
  added: Item,
  before: string | null,
): Item[] {
  const at = items.findIndex(({ key, place }) => (before ? key === before : isBefore(added.place, place)));
  return at < 0 ? [...items, added] : items.toSpliced(at, 0, added);
}

function actionFrom({ item, number, text, more }: Seed, { groupKey, objectiveKey }: Where): KeyedAction {
  return {
    key: item.key,
    sources: item.sources,
    place: item.place,
    places: {},
    number,
    text,
    group: null,
    objective: null,
    groupKey,
    objectiveKey,
    parts: [],
    leads: [],
    timescale: null,
    measures: [],
    status: null,
    updates: [more.statement, more.issue, more.aim].flatMap((one) => (one && one !== text ? [one] : [])),
    confidence: 1,
    doubts: {},
  };
}

function groupFrom({ item, number, text, more }: Seed): KeyedGroup {
  const { key, sources, place } = item;
  const statement = [more.statement, more.issue, more.aim].find((one) => one && one !== text) ?? null;
  return { key, sources, place, places: {}, code: number, label: text, statement, objectives: 0, actions: 0 };
}

function objectiveFrom({ item, number, text, more }: Seed, { groupKey }: Where): KeyedObjective {
  const { key, sources, place } = item;
  return { key, sources, place, places: {}, number, text, group: null, groupKey, issue: more.statement, aim: null };
}
