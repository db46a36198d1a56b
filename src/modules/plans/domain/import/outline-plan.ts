import {
  type Draft,
  type DraftAction,
  type DraftGroup,
  type DraftObjective,
  type DraftPart,
  emptyDraft,
} from './draft.ts';
import { groupTitle, withoutColon } from './group-title.ts';
import { introducesItems, isLabel, lowerWords, openingOf } from './language.ts';
import { addFields } from './outline-fields.ts';
import {
  announces,
  holdsActionTable,
  holdsItems,
  isGroupNode,
  itemChildren,
  lineChildren,
  type Standing,
} from './outline-groups.ts';
import type { LineNode, OutlineNode } from './outline-tree.ts';
import { isEmpty, joinPieces, NOTHING, type Piece, textOf } from './pieces.ts';
import type { StatusCode } from './proposal.ts';
import { isLevelName, planFromTable, singular } from './table-plan.ts';
import { planFromGrid } from './time-grid.ts';

type Context = Standing & {
  group: DraftGroup | null;
  objective: DraftObjective | null;
  status: { text: Piece; code: StatusCode } | null;
  listed: boolean;
  trail: readonly string[];
};

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
  switch (node.form.kind) {
    case 'furniture':
      return;
    case 'statement':
      addStatement(draft, node.form.name, node.form.text, context);
      return;
    case 'field':
      addFields(draft, node.form.fields, { ...context, place: node.line.place });
      return;
    case 'column-word':
      addColumnWord(draft, node, context);
      return;
    case 'status':
      walk(draft, node.children, {
        ...context,
        status: { text: withoutColon(node.line.whole), code: node.form.code },
        group: context.group ?? hinted(draft, context.trail),
      });
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

function inRegion(context: Context): boolean {
  return (
    !context.excluded &&
    (context.group !== null || context.status !== null || (context.announced && !context.hasTables))
  );
}

function openGroup(draft: Draft, node: LineNode, siblings: readonly OutlineNode[], context: Context): void {
  const titled = node.form.kind === 'title' || node.form.kind === 'heading' ? node.form.title : null;
  const title =
    titled ??
    (node.form.kind === 'item'
      ? { word: NOTHING, code: signCode(node), label: node.line.body }
      : groupTitle(node.line.whole));
  const group: DraftGroup = {
    code: title.code,
    codeText: null,
    label: withoutColon(title.label),
    statement: NOTHING,
    place: node.line.place,
  };
  if (isEmpty(group.label)) group.label = withoutColon(firstWords(node));
  draft.groups.push(group);
  if (!isEmpty(title.word)) {
    draft.marks.push({ piece: title.word, role: 'level' });
    draft.levels.push(textOf(title.word));
  }
  const listed = mostList(node, siblings);
  const first = lineChildren(node)[0];
  if (first?.form.kind === 'text' && (!listed || !isInstruction(textOf(first.line.whole))))
    group.statement = first.line.whole;
  walk(draft, node.children, {
    ...context,
    group,
    inGroup: true,
    objective: null,
    excluded: false,
    announced: true,
    listed,
  });
}

/** Whether lists or tables stand under most groups of a series; where they do not, paragraphs only describe. */
function mostList(node: LineNode, siblings: readonly OutlineNode[]): boolean {
  const series = siblings.filter((one): one is LineNode => one.kind === 'line' && one.signature === node.signature);
  return series.filter((one) => holdsItems(one) || holdsActionTable(one)).length >= series.length * 0.5;
}

function signCode(node: LineNode): Piece {
  const sign = node.line.sign;
  const number = node.line.marker?.number ?? '';
  const at = textOf(sign).indexOf(number);
  return sign.map((segment) => ({
    ...segment,
    start: segment.start + at,
    end: segment.start + at + number.length,
    text: number,
  }));
}

function firstWords(node: LineNode): Piece {
  return (
    lineChildren(node).find((child) => child.form.kind === 'label' || child.form.kind === 'text')?.line.whole ??
    node.line.whole
  );
}

/** A group that a heading above speaks of in other words ("some of our workforce actions"). */
function hinted(draft: Draft, trail: readonly string[]): DraftGroup | null {
  const words = new Set(lowerWords(trail.at(-1) ?? '').map(singular));
  const fitting = draft.groups.filter((group) =>
    lowerWords(textOf(group.label)).some((word) => word.length > 4 && words.has(singular(word))),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function addStatement(draft: Draft, name: Piece, text: Piece, context: Context): void {
  if (!context.group || !isEmpty(context.group.statement)) return;
  draft.marks.push({ piece: name, role: 'field-name' });
  context.group.statement = text;
}

function addColumnWord(draft: Draft, node: LineNode, context: Context): void {
  const { form } = node;
  if (form.kind !== 'column-word') return;
  const isPlan = form.meaning === 'action' || form.meaning === 'objective';
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

function walkHeading(draft: Draft, node: LineNode, context: Context): void {
  const text = textOf(node.line.whole);
  const said = announces(text);
  const below: Context = { ...context, status: null, trail: [...context.trail, text] };
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

function headingObjective(draft: Draft, node: LineNode, context: Context): DraftObjective {
  const title = node.form.kind === 'title' || node.form.kind === 'heading' ? node.form.title : null;
  if (title) draft.marks.push({ piece: title.word, role: 'level' });
  return pushObjective(draft, node, context, title?.code ?? NOTHING, withoutColon(title?.label ?? node.line.whole));
}

function pushObjective(draft: Draft, node: LineNode, context: Context, number: Piece, text: Piece): DraftObjective {
  const objective: DraftObjective = {
    number,
    group: context.group,
    text,
    issue: NOTHING,
    aim: NOTHING,
    place: node.line.place,
    missing: [],
  };
  draft.objectives.push(objective);
  return objective;
}

function walkIntro(draft: Draft, node: LineNode, context: Context): void {
  const bare = node.form.kind === 'intro' && node.form.bare;
  const text = textOf(node.line.whole);
  const opening = openingOf(text);
  if (bare && !context.excluded && !context.hasTables) {
    if (holdsItems(node)) draft.marks.push({ piece: node.line.whole, role: 'lead-in' });
    walk(draft, node.children, { ...context, announced: true });
    return;
  }
  if (!inRegion(context)) return;
  if (opening === 'imperative' || opening === 'infinitive' || (context.status && opening !== null))
    addClause(draft, node, context);
  else if (announces(text) === 'actions') walk(draft, node.children, context);
}

/** A clause and the items it introduces: one action with parts. */
function addClause(draft: Draft, node: LineNode, context: Context): void {
  const parts = itemChildren(node).flatMap(partsOf);
  const text = joinPieces(node.line.body, ...node.tail.map((line) => line.whole));
  pushAction(draft, node, context, node.form.kind === 'item' ? node.line.sign : NOTHING, text, parts);
  walk(
    draft,
    lineChildren(node).filter((child) => child.form.kind === 'field'),
    context,
  );
}

function partsOf(node: LineNode): DraftPart[] {
  return [{ number: node.line.sign, text: node.line.body }, ...itemChildren(node).flatMap(partsOf)];
}

function walkItem(draft: Draft, node: LineNode, siblings: readonly OutlineNode[], context: Context): void {
  if (!inRegion(context)) {
    if (!context.excluded && holdsActionTable(node)) walk(draft, node.children, context);
    return;
  }
  const text = textOf(node.line.body);
  const holds =
    itemChildren(node).length > 0 ||
    lineChildren(node).some((child) => child.form.kind === 'intro' || child.form.kind === 'label');
  if (holds && introducesItems(text)) addClause(draft, node, context);
  else if (holds && (isLabel(text) || mostHold(node, siblings))) {
    const objective = pushObjective(draft, node, context, signCode(node), withoutColon(node.line.body));
    walk(draft, node.children, { ...context, objective });
  } else addItem(draft, node, context);
}

function mostHold(node: LineNode, siblings: readonly OutlineNode[]): boolean {
  const series = siblings.filter((one): one is LineNode => one.kind === 'line' && one.signature === node.signature);
  const holding = series.filter(holdsItems).length;
  return holding >= series.length * 0.5 && (holding > 1 || !isInstruction(textOf(node.line.body)));
}

function addItem(draft: Draft, node: LineNode, context: Context): void {
  const texts = lineChildren(node).filter((child) => child.form.kind === 'text');
  const text = joinPieces(
    node.line.body,
    ...texts.map((child) => child.line.whole),
    ...node.tail.map((line) => line.whole),
  );
  pushAction(draft, node, context, node.line.sign, text, []);
  walk(
    draft,
    node.children.filter((child) => child.kind === 'table' || child.form.kind !== 'text'),
    context,
  );
}

function isInstruction(text: string): boolean {
  const opening = openingOf(text);
  return opening === 'imperative' || opening === 'infinitive';
}

/** A paragraph in a group is an action when it tells what to do, and its neighbours show that lists stand there. */
function walkText(draft: Draft, node: LineNode, context: Context): void {
  if (!context.group || context.excluded || !context.listed || context.group.statement === node.line.whole) return;
  const text = textOf(node.line.whole);
  if (isInstruction(text) && lowerWords(text).length <= 45)
    pushAction(draft, node, context, NOTHING, node.line.whole, []);
}

function pushAction(
  draft: Draft,
  node: LineNode,
  context: Context,
  number: Piece,
  text: Piece,
  parts: DraftPart[],
): void {
  const action: DraftAction = {
    number,
    group: context.group,
    objective: context.objective,
    text,
    parts,
    leads: [],
    timescale: [],
    measures: [],
    status: context.status,
    updates: [],
    place: node.line.place,
    doubts: {},
  };
  draft.actions.push(action);
}
