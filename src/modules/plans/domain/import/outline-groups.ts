import type { GroupTitle } from './group-title.ts';
import { actionLikeness, introducesItems, isLabel, lowerWords, openingOf } from './language.ts';
import type { LineNode, OutlineNode } from './outline-tree.ts';
import { textOf } from './pieces.ts';
import { remembered } from './remembered.ts';
import { statusHeading } from './status-words.ts';
import { ANNOUNCES_ACTIONS, ANNOUNCES_OTHER } from './words/sections.ts';

/** What is known about where a list of nodes stands. */
export type Standing = { inGroup: boolean; announced: boolean; excluded: boolean; hasTables: boolean };

export function lineChildren(node: LineNode): LineNode[] {
  return node.children.filter((child): child is LineNode => child.kind === 'line');
}

export function itemChildren(node: LineNode): LineNode[] {
  return lineChildren(node).filter((child) => child.form.kind === 'item');
}

/** Whether something that can be listed stands under a node at any depth. */
export const holdsItems: (node: LineNode) => boolean = remembered((node: LineNode) => {
  return lineChildren(node).some((child) => holdsAction(child) || holdsItems(child));
});

export function titleOf(node: LineNode): GroupTitle | null {
  return node.form.kind === 'title' || node.form.kind === 'heading' ? node.form.title : null;
}

/** "Action 3: …" names an action by itself. */
export function isActionTitle(node: LineNode): boolean {
  return titleOf(node)?.level === 'action';
}

function holdsAction(node: LineNode): boolean {
  return node.form.kind === 'item' || isActionField(node) || isActionTitle(node) || saysWhoOrWhen(node);
}

/** Whether who and when stand right below a heading, and nothing else does that is an action. */
const saysWhoOrWhen = remembered((node: LineNode): boolean => {
  if (node.form.kind !== 'heading' && node.form.kind !== 'label') return false;
  const below = lineChildren(node);
  const meanings = below.flatMap(({ form }) =>
    form.kind === 'field'
      ? form.fields.map(({ meaning }) => meaning)
      : form.kind === 'column-word'
        ? [form.meaning]
        : [],
  );
  const names = meanings.includes('lead') || meanings.includes('timescale');
  return names && !meanings.includes('action') && !below.some((child) => holdsAction(child) || holdsItems(child));
});

/** A heading that is an action, as those beside it are: its fields stand below it. */
export function isFieldedHeading(node: LineNode, siblings: readonly OutlineNode[]): boolean {
  if (!saysWhoOrWhen(node)) return false;
  const series = seriesOf(node, siblings);
  const fielded = fieldedIn(series);
  if (fielded < series.length * 0.6) return false;
  return fielded > 1 || openingOf(textOf(node.line.body)) === 'imperative';
}

const fieldedIn = remembered((series: readonly LineNode[]) => series.filter(saysWhoOrWhen).length);

function isActionField(node: LineNode): boolean {
  return node.form.kind === 'field' && node.form.fields.some((field) => field.meaning === 'action');
}

export const holdsActionTable: (node: LineNode) => boolean = remembered((node: LineNode) => {
  return node.children.some((child) =>
    child.kind === 'table' ? child.table.kind === 'actions' : holdsActionTable(child),
  );
});

/** The items at the ends of the branches; the items of an introducing clause are not theirs but the clause's. */
function endItems(node: LineNode): string[] {
  return lineChildren(node).flatMap((child) => {
    const text = textOf(child.line.body);
    if (isActionTitle(child)) return [textOf(titleOf(child)?.label ?? [])];
    if (child.form.kind === 'field')
      return child.form.fields.flatMap((field) => (field.meaning === 'action' ? [textOf(field.value)] : []));
    if (child.form.kind === 'item' && (!holdsItems(child) || introducesItems(text))) return [text];
    return child.form.kind === 'intro' && !child.form.bare ? [] : endItems(child);
  });
}

export const meanLikeness: (node: LineNode) => number = remembered((node: LineNode) => {
  const texts = endItems(node);
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + actionLikeness(text), 0) / texts.length;
});

export function announces(text: string): 'actions' | 'other' | null {
  const padded = ` ${lowerWords(text).join(' ')} `;
  if (ANNOUNCES_ACTIONS.some((phrase) => padded.includes(` ${phrase} `))) return 'actions';
  return ANNOUNCES_OTHER.some((phrase) => padded.startsWith(` ${phrase} `)) ? 'other' : null;
}

/** The members of a list of nodes that stand at the same level as a node and look like it. */
export function seriesOf(node: LineNode, siblings: readonly OutlineNode[]): readonly LineNode[] {
  return seriesBySignature(siblings).get(node.signature) ?? [];
}

const seriesBySignature = remembered((siblings: readonly OutlineNode[]) =>
  Map.groupBy(
    siblings.filter((one): one is LineNode => one.kind === 'line'),
    (one) => one.signature,
  ),
);

/** How many of a series something can be listed under. */
export const countHolding = remembered(
  (series: readonly LineNode[]) => series.filter((one) => holdsItems(one) || holdsActionTable(one)).length,
);

function holdsActions(node: LineNode, least: number): boolean {
  return holdsActionTable(node) || (holdsItems(node) && meanLikeness(node) >= least);
}

/** Whether a node is the title of a group of the plan. */
export function isGroupNode(node: LineNode, siblings: readonly OutlineNode[], standing: Standing): boolean {
  const series = seriesOf(node, siblings);
  const { form } = node;
  if (form.kind === 'title' || (form.kind === 'heading' && form.title !== null)) {
    const level = form.title?.level;
    return level === 'group' && !standing.inGroup && (series.length > 1 || holdsActions(node, 0.3));
  }
  if (standing.inGroup || standing.excluded) return false;
  if (form.kind === 'item') return isItemGroup(node, series, standing);
  if (form.kind !== 'heading' && form.kind !== 'label') return false;
  return isHeadingGroup(node, series, standing);
}

function isItemGroup(node: LineNode, series: readonly LineNode[], standing: Standing): boolean {
  const kind = node.line.marker?.kind;
  if (kind === 'bullet') return false;
  if (kind === 'alpha-upper') return series.length > 1 && lettersFollow(series) && mostlyLabels(series);
  if (!isLabel(textOf(node.line.body))) return false;
  if (series.length < 2 || standing.hasTables) return false;
  const full = fullItems(series);
  return series.length > 1 && full >= series.length * 0.6 && (standing.announced || full >= 2) && !standing.hasTables;
}

const fullItems = remembered((series: readonly LineNode[]) => series.filter((one) => holdsActions(one, 0.4)).length);
const tableCount = remembered((series: readonly LineNode[]) => series.filter(holdsActionTable).length);

/** Members under which likely actions stand at once, by how likely they must be. */
const fullHeadings = remembered((series: readonly LineNode[]) => ({
  announced: new Set(series.filter((one) => holdsActions(one, 0.55) && holdsItemsDirectly(one))),
  unannounced: new Set(series.filter((one) => holdsActions(one, 0.75) && holdsItemsDirectly(one))),
}));

const mostlyLabels = remembered((series: readonly LineNode[]): boolean => {
  const labels = series.filter((member) => isLabel(textOf(member.line.body)));
  return labels.length >= series.length * 0.5;
});

const lettersFollow = remembered((series: readonly LineNode[]): boolean => {
  return series.every(
    (member, index) =>
      index === 0 || (member.line.marker?.value ?? 0) === (series[index - 1]?.line.marker?.value ?? 0) + 1,
  );
});

function isHeadingGroup(node: LineNode, series: readonly LineNode[], standing: Standing): boolean {
  const text = textOf(node.line.whole);
  if (announces(text) !== null || statusHeading(text)) return false;
  if (holdsActionTable(node)) return tableCount(series) > 1;
  if (standing.hasTables) return false;
  const full = standing.announced ? fullHeadings(series).announced : fullHeadings(series).unannounced;
  return full.has(node) && (full.size > 1 || standing.announced);
}

function holdsItemsDirectly(node: LineNode): boolean {
  return lineChildren(node).some(
    (child) =>
      holdsAction(child) ||
      (child.form.kind === 'intro' && child.form.bare && holdsItems(child)) ||
      (child.form.kind === 'label' && holdsItems(child)) ||
      child.form.kind === 'column-word',
  );
}
