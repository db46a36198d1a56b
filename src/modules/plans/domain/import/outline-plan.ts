import { type Draft, type DraftGroup, emptyDraft } from './draft.ts';
import { withoutColon } from './group-title.ts';
import { isHeaderWord } from './header-meaning.ts';
import { lowerWords, openingOf } from './language.ts';
import { type Context, dueOf, inRegion, pushAction } from './outline-context.ts';
import { addFields, addNamedAbove, NAMED_ABOVE } from './outline-fields.ts';
import {
  announces,
  holdsActionTable,
  holdsItems,
  isActionTitle,
  isFieldedHeading,
  isGroupNode,
  itemChildren,
  lineChildren,
  titleOf,
} from './outline-groups.ts';
import { addClause, walkItem, walkText } from './outline-items.ts';
import { addStatement, headingObjective, openGroup } from './outline-titles.ts';
import type { LineNode, OutlineNode } from './outline-tree.ts';
import { isEmpty, type Piece, textOf } from './pieces.ts';
import type { StatusCode } from './proposal.ts';
import { statusHeading } from './status-words.ts';
import { isLevelName, planFromTable, singular } from './table-plan.ts';
import { planFromGrid } from './time-grid.ts';

/** The groups, objectives and actions of a document, from its outline and the tables that hang in it. */
export function planFromOutline(roots: readonly OutlineNode[]): Draft {
  const draft = emptyDraft();
  const hasTables = roots.some((node) =>
    node.kind === 'table' ? node.table.kind === 'actions' : holdsActionTable(node),
  );
  const start: Context = {
    inGroup: false,
    announced: false,
    excluded: false,
    hasTables,
    group: null,
    objective: null,
    status: null,
    listed: true,
    trail: [],
    own: null,
    due: null,
    spread: 1,
    walk,
  };
  walk(draft, roots, start);
  return draft;
}

function walk(draft: Draft, nodes: readonly OutlineNode[], context: Context): void {
  for (const node of nodes) {
    if (node.kind === 'table') addTable(draft, node, context);
    else walkLine(draft, node, nodes, context);
  }
}

function addTable(draft: Draft, node: Extract<OutlineNode, { kind: 'table' }>, context: Context): void {
  if (node.table.kind !== 'actions') return;
  const { timed, reading } = node.table;
  const found = timed ? planFromGrid(timed, context.group) : planFromTable(reading, context.group);
  draft.levels.push(...found.levels);
  draft.groups.push(...found.groups);
  draft.objectives.push(...found.objectives);
  draft.actions.push(...found.actions);
  draft.marks.push(...found.marks);
  draft.findings.push(...found.findings);
}

function walkLine(draft: Draft, node: LineNode, siblings: readonly OutlineNode[], context: Context): void {
  if (isGroupNode(node, siblings, context)) {
    openGroup(draft, node, siblings, context);
    return;
  }
  if (isActionTitle(node)) {
    addTitledAction(draft, node, context);
    return;
  }
  if (!context.excluded && isFieldedHeading(node, siblings)) {
    const own = pushAction(draft, node, context, node.line.sign, node.line.body, []);
    walk(draft, node.children, { ...context, own });
    return;
  }
  switch (node.form.kind) {
    case 'furniture':
      return;
    case 'statement':
      addStatement(draft, node, node.form, context);
      return;
    case 'field':
      addFields(draft, node.form.fields, { ...context, place: node.line.place });
      return;
    case 'column-word':
      addColumnWord(draft, node, context);
      return;
    case 'status':
      walkStatus(draft, node, context, node.form.code);
      return;
    case 'intro':
      walkIntro(draft, node, context);
      return;
    case 'item':
      walkItem(draft, node, siblings, context);
      return;
    case 'text':
      walkText(draft, node, context);
      return;
    default:
      walkHeading(draft, node, context);
  }
}

function walkStatus(draft: Draft, node: LineNode, context: Context, code: StatusCode): void {
  walk(draft, node.children, {
    ...context,
    status: { text: withoutColon(node.line.whole), code },
    group: context.group ?? hinted(draft, context.trail),
  });
}

/** A group that a heading above speaks of in other words ("some of our workforce actions"). */
function hinted(draft: Draft, trail: readonly string[]): DraftGroup | null {
  const words = new Set(lowerWords(trail.at(-1) ?? '').map(singular));
  const fitting = draft.groups.filter((group) =>
    lowerWords(textOf(group.label)).some((word) => word.length > 4 && words.has(singular(word))),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "Action 3: Review the policy" is an action wherever it stands. */
function addTitledAction(draft: Draft, node: LineNode, context: Context): void {
  const title = titleOf(node);
  if (!title) return;
  draft.marks.push({ piece: title.word, role: 'level' });
  const first = lineChildren(node).find((child) => child.form.kind === 'text' || child.form.kind === 'label');
  const text = isEmpty(title.label) ? (first?.line.whole ?? title.label) : title.label;
  const at = draft.actions.length;
  if (!isEmpty(text)) pushAction(draft, node, context, title.code, text, []);
  walk(draft, node.children, context);
  const [named] = draft.actions.slice(at);
  if (named && isEmpty(named.number)) named.number = title.code;
}

function addColumnWord(draft: Draft, node: LineNode, context: Context): void {
  const { form } = node;
  if (form.kind !== 'column-word') return;
  const isPlan = form.meaning === 'action' || form.meaning === 'objective';
  if (NAMED_ABOVE.has(form.meaning) && inRegion(context)) {
    addNamedAbove(draft, node.line.whole, form.meaning, valuesBelow(node), context);
    return;
  }
  if (inRegion(context) && isPlan) {
    draft.marks.push({ piece: node.line.whole, role: 'column-header' });
    if (isLevelName(textOf(node.line.whole))) draft.levels.push(singular(textOf(node.line.whole)));
  }
  const excluded = !isPlan || context.excluded;
  walk(draft, node.children, {
    ...context,
    announced: isPlan,
    excluded,
    trail: [...context.trail, textOf(node.line.whole)],
  });
}

function valuesBelow(node: LineNode): Piece[] {
  const values = lineChildren(node).filter(({ form }) => ['item', 'text', 'label', 'status'].includes(form.kind));
  return values.map(({ line }) => line.body);
}

function walkHeading(draft: Draft, node: LineNode, context: Context): void {
  const text = textOf(node.line.whole);
  const said = announces(text);
  const below: Context = { ...context, status: null, due: dueOf(node) ?? context.due, trail: [...context.trail, text] };
  const title = titleOf(node);
  const status = statusHeading(text);
  if (status && holdsItems(node) && !title) {
    walkStatus(draft, node, context, status);
    return;
  }
  if (context.group && title && isEmpty(title.code) && !holdsItems(node)) {
    addStatement(draft, node, { name: title.word, text: title.label }, context);
    return;
  }
  const meaning = isHeaderWord(text)?.meaning ?? 'other';
  if (context.group && NAMED_ABOVE.has(meaning)) {
    addNamedAbove(draft, node.line.whole, meaning, valuesBelow(node), context);
    return;
  }
  if (
    context.group &&
    (node.form.kind === 'label' || node.form.kind === 'title' || node.form.kind === 'heading') &&
    said === null &&
    (holdsItems(node) || holdsActionTable(node))
  ) {
    walk(draft, node.children, { ...below, objective: headingObjective(draft, node, context) });
    return;
  }
  const announced = said === 'actions' || (context.announced && said === null);
  walk(draft, node.children, {
    ...below,
    announced,
    excluded: said === 'other' || (context.excluded && said === null),
  });
}

/** "In 2024/25 we:" over items that each begin with a verb of the past. */
function tellsOfPast(node: LineNode): boolean {
  const items = itemChildren(node);
  return items.length > 0 && items.every(({ line }) => openingOf(textOf(line.body)) === 'past');
}

/** "As agreed, here are the equality actions for 2026:" */
const LISTS_ACTIONS = /\b(?:here are|these are|following|below are)\b.*\b(?:actions|commitments)\b.*:\s*$/i;

function walkIntro(draft: Draft, node: LineNode, context: Context): void {
  const bare = node.form.kind === 'intro' && node.form.bare;
  const text = textOf(node.line.whole);
  const opening = openingOf(text);
  if (bare && !context.excluded && !context.hasTables) {
    if (holdsItems(node)) draft.marks.push({ piece: node.line.whole, role: 'lead-in' });
    const status = tellsOfPast(node) ? { text: withoutColon(node.line.whole), code: 'completed' as const } : null;
    walk(draft, node.children, { ...context, announced: true, status: context.status ?? status });
    return;
  }
  if (!inRegion(context) && !context.excluded && !context.hasTables && LISTS_ACTIONS.test(text)) {
    walk(draft, node.children, { ...context, announced: true });
    return;
  }
  if (!inRegion(context)) {
    walk(
      draft,
      node.children.filter((child) => child.kind === 'table'),
      context,
    );
    return;
  }
  if (opening === 'imperative' || opening === 'infinitive' || (context.status && opening !== null))
    addClause(draft, node, context);
  else if (announces(text) === 'actions') walk(draft, node.children, context);
}
