import type { Line } from './flat-source.ts';
import { startsLower } from './language.ts';
import { NAMED_ABOVE } from './outline-fields.ts';
import { type Form, formOf, signatureOf } from './outline-forms.ts';
import { textOf } from './pieces.ts';
import type { SourcePart, SourceTableRun } from './source-tables.ts';

/** A line of the outline with what stands under it; `tail` is the text that ends a clause after its items. */
export type LineNode = {
  kind: 'line';
  line: Line;
  form: Form;
  signature: string;
  children: OutlineNode[];
  tail: Line[];
};
export type TableNode = { kind: 'table'; table: SourceTableRun };
export type OutlineNode = LineNode | TableNode;

type Building = { root: OutlineNode[]; stack: LineNode[]; last: Map<string, number> };

/**
 * Nests lines by the order in which their signatures first appear: a line goes beside the last open one of its
 * signature, else under what is open.
 */
export function outlineTree(parts: readonly SourcePart[]): OutlineNode[] {
  const nodes = parts.map(nodeOf);
  const last = new Map(nodes.map((node, index) => [node.kind === 'line' ? node.signature : 'table', index]));
  const building: Building = { root: [], stack: [], last };
  nodes.forEach((node, index) => {
    if (node.kind === 'table') attach(building, node);
    else addLine(building, node, index, nodes[index + 1]);
  });
  return building.root;
}

function nodeOf(part: SourcePart): OutlineNode {
  if (part.kind === 'table') return { kind: 'table', table: part.table };
  const form = formOf(part.line);
  return { kind: 'line', line: part.line, form, signature: signatureOf(part.line, form), children: [], tail: [] };
}

function attach(building: Building, node: OutlineNode): void {
  const parent = building.stack.at(-1);
  (parent ? parent.children : building.root).push(node);
}

const LEAVES = new Set<Form['kind']>(['text', 'furniture', 'statement', 'field']);

function addLine(building: Building, node: LineNode, index: number, next: OutlineNode | undefined): void {
  const { kind } = node.form;
  if (kind === 'text' && endsClause(building, node)) return;
  if (LEAVES.has(kind)) {
    if (kind === 'text') popWhile(building, (open) => open.form.kind === 'intro' || isBullet(open));
    attach(building, node);
    return;
  }
  const open = building.stack.at(-1);
  if (open && isNamedAbove(open) && (kind === 'label' || kind === 'status')) {
    attach(building, node);
    return;
  }
  makeRoom(building, node, index, next);
  attach(building, node);
  if (!isBesideColumnWord(node, next)) building.stack.push(node);
}

/** "Who" on a line of its own, whose value is to come. */
function isNamedAbove({ form, children }: LineNode): boolean {
  return form.kind === 'column-word' && NAMED_ABOVE.has(form.meaning) && children.length === 0;
}

/** "routinely on all data." after the items of "Improve how we:" belongs to that clause. */
function endsClause(building: Building, node: LineNode): boolean {
  if (!startsLower(textOf(node.line.whole))) return false;
  const open = building.stack.findLast((one) => one.children.length > 0);
  if (!open || (open.form.kind !== 'item' && open.form.kind !== 'intro')) return false;
  open.tail.push(node.line);
  return true;
}

function isBullet(node: LineNode): boolean {
  return node.form.kind === 'item' && node.line.marker?.kind === 'bullet';
}

function popWhile(building: Building, test: (open: LineNode) => boolean): void {
  for (let top = building.stack.at(-1); top && test(top); top = building.stack.at(-1)) building.stack.pop();
}

function popTo(building: Building, position: number): void {
  building.stack.length = position;
}

function makeRoom(building: Building, node: LineNode, index: number, next: OutlineNode | undefined): void {
  const { form } = node;
  if (form.kind === 'heading') {
    popWhile(building, (open) => open.form.kind !== 'heading' || open.form.level >= form.level);
    return;
  }
  if (form.kind === 'intro') popWhile(building, (open) => open.form.kind === 'intro' || isBullet(open));
  if (form.kind === 'title')
    popWhile(building, (open) => open.form.kind === 'intro' || open.signature === 'label:' || isBullet(open));
  if (form.kind === 'item') leaveDeeperBullets(building, node);
  if (form.kind === 'label' || form.kind === 'status' || form.kind === 'column-word')
    popWhile(building, (open) => open.form.kind === 'intro' || isBullet(open) || open.form.kind === 'column-word');
  const position = building.stack.findLastIndex((open) => sameRank(open, node));
  if (position < 0) return;
  const series = building.stack.findIndex((open, at) => at > position && isSeries(building, open, index, node, next));
  if (series < 0) popTo(building, position);
  else leaveLabels(building, node, series);
}

function sameRank(open: LineNode, node: LineNode): boolean {
  if (open.signature === node.signature) return true;
  const statusAndLabel = new Set(['status', 'label:', 'column-word']);
  return statusAndLabel.has(open.signature) && statusAndLabel.has(node.signature);
}

function leaveDeeperBullets(building: Building, node: LineNode): void {
  popWhile(building, (open) => isBullet(open) && isBullet(node) && open.line.depth > node.line.depth);
}

/** Labels and items of the same kind inside a member of a series are left, the member is not. */
function leaveLabels(building: Building, node: LineNode, series: number): void {
  const position = building.stack.findIndex((open, at) => at > series && sameRank(open, node));
  if (position >= 0) popTo(building, position);
  else popTo(building, series + 1);
}

/**
 * A label does not end a series of groups that goes on after it, nor the last of them where the others held labels
 * too and a list follows.
 */
function isSeries(
  building: Building,
  open: LineNode,
  index: number,
  node: LineNode,
  next: OutlineNode | undefined,
): boolean {
  if (node.form.kind !== 'label' && node.form.kind !== 'status' && node.form.kind !== 'column-word') return false;
  const grouplike =
    (open.form.kind === 'title' && open.form.title.level !== 'action') ||
    (open.form.kind === 'item' && open.line.marker?.kind === 'alpha-upper');
  if (!grouplike) return false;
  if ((building.last.get(open.signature) ?? 0) > index) return true;
  const holdsSame = open.children.some((child) => child.kind === 'line' && child.signature === node.signature);
  return holdsSame && next?.kind === 'line' && next.form.kind === 'item';
}

/** "Objectives" and "Actions" one after the other were the header of a table that lost its lines. */
function isBesideColumnWord(node: LineNode, next: OutlineNode | undefined): boolean {
  if (node.form.kind !== 'column-word') return false;
  if (next?.kind !== 'line') return false;
  if (next.form.kind === 'column-word') return true;
  return next.form.kind === 'item' && next.line.marker?.kind !== 'bullet' && node.form.meaning === 'action';
}
