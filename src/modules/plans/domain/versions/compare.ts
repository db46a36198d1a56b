import { canonical } from '../../../../platform/kernel/canonical.ts';
import { woven } from '../import-again/outcome.ts';
import { nameOf, titled } from '../plan.ts';
import type { FrozenPlan } from './frozen-plan.ts';

export const itemKinds = ['group', 'objective', 'action', 'commitment', 'outcome'] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface FieldDifference {
  field: string;
  before: unknown;
  after: unknown;
}

/** What became of one item between two versions. */
export interface ItemDifference {
  kind: ItemKind;
  id: string;
  /** By its number and words, the later ones where it is in both. */
  name: string;
  /** The group in which it stands, or stood. */
  groupId: string | null;
  what: 'same' | 'added' | 'removed' | 'changed';
  /** It stands in another group or under another objective. */
  moved: boolean;
  /** Of an item that only one has: each of its fields against null. */
  fields: FieldDifference[];
}

export interface Comparison {
  /** The plan's own fields. */
  plan: FieldDifference[];
  /** In the order of the later version; what it lacks stands where it stood. */
  items: ItemDifference[];
}

/** Everything that differs between two versions of a plan. Items are the same where their ids are. */
export function compareVersions(before: FrozenPlan, after: FrozenPlan): Comparison {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  return {
    plan: differences(ownFields(before), ownFields(after), unsaid),
    items: woven([...now.keys()], [...old.keys()]).flatMap((key) => difference(old.get(key), now.get(key)) ?? []),
  };
}

const ownFields = ({ plan, legend, lessons }: FrozenPlan) => ({ ...plan, legend, lessons });

interface Item extends Pick<ItemDifference, 'kind' | 'id' | 'name' | 'groupId'> {
  fields: object;
}

/** Not what a person sees in it. */
const unsaid = ['id', 'revision'];

function difference(before: Item | undefined, after: Item | undefined): ItemDifference | null {
  const one = after ?? before;
  if (!one) return null;
  const fields = differences(before?.fields ?? {}, after?.fields ?? {}, unsaid);
  const what = !before ? 'added' : !after ? 'removed' : fields.length > 0 ? 'changed' : 'same';
  const moved = what === 'changed' && fields.some(({ field }) => field === 'groupId' || field === 'objectiveId');
  return { kind: one.kind, id: one.id, name: one.name, groupId: one.groupId, what, moved, fields };
}

function differences(before: object, after: object, left: readonly string[]): FieldDifference[] {
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...b.keys(), ...a.keys()])].filter((field) => !left.includes(field));
  return fields.flatMap((field) => {
    const [was, is] = [a.get(field) ?? null, b.get(field) ?? null];
    return canonical(was) === canonical(is) ? [] : [{ field, before: was, after: is }];
  });
}

/** As the document reads: each group, its objectives, their actions, and what stands in no group. */
function itemsOf({ groups, objectives, actions, commitments, outcomes }: FrozenPlan): Map<string, Item> {
  const known = new Set(groups.map(({ id }) => id));
  const items = [...groups, null].flatMap((group): Item[] => {
    const within = ({ groupId }: { groupId: string | null }) =>
      group ? groupId === group.id : groupId === null || !known.has(groupId);
    const action = (one: FrozenPlan['actions'][number]): Item => ({
      ...{ kind: 'action', id: one.id, groupId: one.groupId, name: titled(one.number, one.text), fields: one },
    });
    const here = actions.filter(within);
    const own = objectives.filter(within);
    const ids = new Set(own.map(({ id }) => id));
    return [
      ...(group
        ? [
            {
              kind: 'group',
              id: group.id,
              groupId: group.id,
              name: titled(group.code, group.label),
              fields: group,
            } as const,
          ]
        : []),
      ...own.flatMap((one): Item[] => [
        { kind: 'objective', id: one.id, groupId: one.groupId, name: nameOf(one), fields: one },
        ...here.filter(({ objectiveId }) => objectiveId === one.id).map(action),
      ]),
      ...here.filter(({ objectiveId }) => objectiveId === null || !ids.has(objectiveId)).map(action),
    ];
  });
  const named =
    (kind: ItemKind) =>
    (one: { id: string; text: string }): Item => ({ kind, id: one.id, groupId: null, name: one.text, fields: one });
  const others = [...commitments.map(named('commitment')), ...outcomes.map(named('outcome'))];
  return new Map([...items, ...others].map((item) => [item.id, item]));
}

/** How many items of each kind were added, removed, changed and moved. */
export function tally({ items }: Comparison): Record<'added' | 'removed' | 'changed' | 'moved', number> {
  const count = (fits: (item: ItemDifference) => boolean) => items.filter(fits).length;
  return {
    added: count(({ what }) => what === 'added'),
    removed: count(({ what }) => what === 'removed'),
    changed: count(({ what }) => what === 'changed'),
    moved: count(({ moved }) => moved),
  };
}
