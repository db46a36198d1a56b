import type { Draft, DraftPart } from './draft.ts';
import { withoutColon } from './group-title.ts';
import { introducesItems, isLabel, lowerWords } from './language.ts';
import { type Context, inRegion, isInstruction, pushAction, pushObjective } from './outline-context.ts';
import { announces, countHolding, holdsActionTable, itemChildren, lineChildren, seriesOf } from './outline-groups.ts';
import { signCode } from './outline-titles.ts';
import type { LineNode, OutlineNode } from './outline-tree.ts';
import { joinPieces, NOTHING, textOf } from './pieces.ts';

/** A clause and the items it introduces: one action with parts. */
export function addClause(draft: Draft, node: LineNode, context: Context): void {
  const parts = itemChildren(node).flatMap(partsOf);
  const text = joinPieces(node.line.body, ...node.tail.map((line) => line.whole));
  pushAction(draft, node, context, node.form.kind === 'item' ? node.line.sign : NOTHING, text, parts);
  context.walk(
    draft,
    [node, ...itemChildren(node)].flatMap(lineChildren).filter((child) => child.form.kind === 'field'),
    context,
  );
}

function partsOf(node: LineNode): DraftPart[] {
  return [{ number: node.line.sign, text: node.line.body }, ...itemChildren(node).flatMap(partsOf)];
}

export function walkItem(draft: Draft, node: LineNode, siblings: readonly OutlineNode[], context: Context): void {
  if (!inRegion(context)) {
    const said = isLabel(textOf(node.line.body)) ? announces(textOf(node.line.body)) : null;
    const announced = context.announced || said === 'actions';
    const excluded = context.excluded && !announced;
    if (holdsActionTable(node) || announced) context.walk(draft, node.children, { ...context, announced, excluded });
    return;
  }
  const text = textOf(node.line.body);
  const holds =
    itemChildren(node).length > 0 ||
    lineChildren(node).some((child) => child.form.kind === 'intro' || child.form.kind === 'label');
  if (holds && introducesItems(text)) addClause(draft, node, context);
  else if (holds && (isLabel(text) || mostHold(node, siblings))) {
    const objective = pushObjective(draft, node, context, signCode(node), withoutColon(node.line.body));
    context.walk(draft, node.children, { ...context, objective });
  } else addItem(draft, node, siblings, context);
}

function mostHold(node: LineNode, siblings: readonly OutlineNode[]): boolean {
  const series = seriesOf(node, siblings);
  const holding = countHolding(series);
  return holding >= series.length * 0.5 && (holding > 1 || !isInstruction(textOf(node.line.body)));
}

/** Fields under the last of several items that have none are for all of them. */
function spreadOf(node: LineNode, siblings: readonly OutlineNode[]): number {
  const series = seriesOf(node, siblings);
  if (series.at(-1) !== node) return 1;
  const bare = series.filter((one) => !lineChildren(one).some((child) => child.form.kind === 'field'));
  return series.length > 1 && series.at(-1) === node && bare.length === series.length - 1 ? series.length : 1;
}

function addItem(draft: Draft, node: LineNode, siblings: readonly OutlineNode[], context: Context): void {
  const below = lineChildren(node);
  const fields = below.findIndex((child) => child.form.kind === 'field');
  const texts = (fields < 0 ? below : below.slice(0, fields)).filter((child) => child.form.kind === 'text');
  const text = joinPieces(
    node.line.body,
    ...texts.map((child) => child.line.whole),
    ...node.tail.map((line) => line.whole),
  );
  pushAction(draft, node, context, node.line.sign, text, []);
  const spread = spreadOf(node, siblings);
  context.walk(
    draft,
    node.children.filter((child) => child.kind === 'table' || child.form.kind !== 'text'),
    { ...context, spread },
  );
}

/** A paragraph in a group is an action when it tells what to do, and its neighbours show that lists stand there. */
export function walkText(draft: Draft, node: LineNode, context: Context): void {
  if (!context.group || context.excluded || !context.listed || context.group.statement === node.line.whole) return;
  const text = textOf(node.line.whole);
  if (isInstruction(text) && lowerWords(text).length <= 45)
    pushAction(draft, node, context, NOTHING, node.line.whole, []);
}
