import { lineAt, placeWords } from '../../domain/source-lines.ts';
import type { ItemKind, MoveTarget } from '../../domain/workbench/correction.ts';
import { itemOf, type KeyedItem, type KeyedProposal, nameOf } from '../../domain/workbench/keyed-proposal.ts';
import { partLine } from '../../domain/workbench/set-field.ts';
import type { MadeCorrection } from '../../store/correction-reader.ts';
import type { WholeImport } from '../../store/import-reader.ts';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';
import { type Doing, editable } from './form.ts';

export interface ItemPage {
  found: WholeImport;
  /** Null where somebody took it out meanwhile. */
  item: KeyedItem | null;
  name: string;
  /** Where it stands in the file. */
  source: { where: string; text: string } | null;
  doings: Doing[];
  fields: readonly string[];
  places: { value: string; text: string }[];
  /** The action before, which it can be joined to. */
  before: { key: string; name: string } | null;
  parts: number;
  kinds: ItemKind[];
  latest: MadeCorrection | null;
}

export function presentItem(found: WholeImport, key: string, latest: MadeCorrection | null): ItemPage {
  const { proposal, source } = found;
  const item = itemOf(proposal, key);
  const at = item ? lineAt(source, item.item.place) : -1;
  const line = source[at];
  const before = item?.kind === 'action' ? actionBefore(proposal, key) : null;
  const parts = item?.kind === 'action' ? item.item.parts.length : 0;
  return {
    found,
    item,
    name: item ? short(nameOf(item)) : '',
    source: item && line ? { where: placeWords(item.item.place), text: line.text } : null,
    doings: item ? doingsOf(item.kind, before !== null) : [],
    fields: item ? editable[item.kind] : [],
    places: item ? placesFor(proposal, item) : [],
    before,
    parts,
    kinds: item ? kindsFor(item.kind) : [],
    latest,
  };
}

function doingsOf(kind: ItemKind, hasBefore: boolean): Doing[] {
  switch (kind) {
    case 'action':
      return ['set', 'move', ...(hasBefore ? (['merge'] as const) : []), 'split', 'retype', 'remove'];
    case 'commitment':
      return ['set', 'retype', 'remove'];
    case 'unplaced':
      return ['retype'];
    default:
      return ['set', 'move', 'retype', 'remove'];
  }
}

/** To take it out is a choice of its own. */
const kindsFor = (kind: ItemKind): ItemKind[] =>
  (['action', 'objective', 'group', 'commitment'] as const).filter((one) => one !== kind);

export const short = (name: string): string => (name.length > 90 ? `${name.slice(0, 87)}…` : name);

function actionBefore({ actions }: KeyedProposal, key: string): ItemPage['before'] {
  const action = actions[actions.findIndex((one) => one.key === key) - 1];
  return action ? { key: action.key, name: short(nameOf({ kind: 'action', item: action })) } : null;
}

/** Every place that an item can have, in the order of the plan. */
function placesFor(proposal: KeyedProposal, { kind, item }: KeyedItem): ItemPage['places'] {
  const after = (name: string) => workbench.item.after(short(name));
  const others = <One extends { key: string }>(items: readonly One[]) => items.filter(({ key }) => key !== item.key);
  if (kind === 'group')
    return [
      { value: 'first||', text: workbench.item.top },
      ...others(proposal.groups).map((group) => ({
        value: `after|${group.key}`,
        text: after(nameOf({ kind: 'group', item: group })),
      })),
    ];
  const headings = headingsOf(proposal);
  if (kind === 'objective')
    return headings
      .filter(({ objective }) => objective === null)
      .flatMap(({ group, name }) => [
        { value: `first|${group ?? ''}|`, text: `${name}: ${workbench.item.first.toLowerCase()}` },
        ...others(proposal.objectives)
          .filter(({ groupKey }) => groupKey === group)
          .map((one) => ({ value: `after|${one.key}`, text: after(nameOf({ kind: 'objective', item: one })) })),
      ]);
  if (kind !== 'action') return [];
  return headings.flatMap(({ group, objective, name }) => [
    { value: `first|${group ?? ''}|${objective ?? ''}`, text: `${name}: ${workbench.item.first.toLowerCase()}` },
    ...others(proposal.actions)
      .filter((one) => one.groupKey === group && one.objectiveKey === objective)
      .map((one) => ({ value: `after|${one.key}`, text: after(nameOf({ kind: 'action', item: one })) })),
  ]);
}

interface Heading {
  group: string | null;
  objective: string | null;
  name: string;
}

function headingsOf({ groups, objectives }: KeyedProposal): Heading[] {
  const under = (group: string | null) =>
    objectives
      .filter(({ groupKey }) => groupKey === group)
      .map((one) => ({ group, objective: one.key, name: short(nameOf({ kind: 'objective', item: one })) }));
  return [
    ...groups.flatMap((group) => [
      { group: group.key, objective: null, name: short(nameOf({ kind: 'group', item: group })) },
      ...under(group.key),
    ]),
    { group: null, objective: null, name: words.noGroup },
    ...under(null),
  ];
}

/** The value of a place, read back. Null: it is none. */
export function targetFrom(value: string): MoveTarget | null {
  const [how, first = '', second = ''] = value.split('|');
  if (how === 'after' && first) return { after: first };
  return how === 'first' ? { first: true, group: first || null, objective: second || null } : null;
}

/** Where an item stands now, as a place to choose. */
export function currentPlace(proposal: KeyedProposal, { kind, item }: KeyedItem): string {
  const siblings =
    kind === 'action'
      ? proposal.actions.filter((one) => one.groupKey === item.groupKey && one.objectiveKey === item.objectiveKey)
      : kind === 'objective'
        ? proposal.objectives.filter((one) => one.groupKey === item.groupKey)
        : kind === 'group'
          ? proposal.groups
          : [];
  const before = siblings[siblings.findIndex(({ key }) => key === item.key) - 1];
  if (before) return `after|${before.key}`;
  const group = kind === 'action' || kind === 'objective' ? (item.groupKey ?? '') : '';
  return `first|${group}|${kind === 'action' ? (item.objectiveKey ?? '') : ''}`;
}

/** What the item says now, as it stands in the form. */
export function fieldTexts({ kind, item }: KeyedItem): Record<string, string> {
  switch (kind) {
    case 'group':
      return { code: item.code ?? '', label: item.label, statement: item.statement ?? '' };
    case 'objective':
      return { number: item.number ?? '', text: item.text ?? '', issue: item.issue ?? '', aim: item.aim ?? '' };
    case 'action':
      return {
        number: item.number ?? '',
        text: item.text,
        parts: item.parts.map(partLine).join('\n'),
        leads: item.leads.join('\n'),
        timescale: item.timescale?.text ?? '',
        measures: item.measures.join('\n'),
        status: item.status?.text ?? '',
        updates: item.updates.join('\n'),
      };
    case 'commitment':
      return { text: item.text, due: item.due ?? '' };
    case 'unplaced':
      return {};
  }
}
