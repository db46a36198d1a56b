import type { Draft, DraftGroup, DraftObjective } from './draft.ts';
import { groupTitle, withoutColon } from './group-title.ts';
import { readHeader } from './header-meaning.ts';
import { type Context, dueOf, isInstruction, pushObjective } from './outline-context.ts';
import { countHolding, lineChildren, seriesOf, titleOf } from './outline-groups.ts';
import type { LineNode, OutlineNode } from './outline-tree.ts';
import { isEmpty, NOTHING, type Piece, textOf } from './pieces.ts';

export function openGroup(draft: Draft, node: LineNode, siblings: readonly OutlineNode[], context: Context): void {
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
  context.walk(draft, node.children, {
    ...context,
    group,
    inGroup: true,
    objective: null,
    due: dueOf(node) ?? context.due,
    excluded: false,
    announced: true,
    listed,
  });
}

/** Whether lists or tables stand under most groups of a series; where they do not, paragraphs only describe. */
function mostList(node: LineNode, siblings: readonly OutlineNode[]): boolean {
  const series = seriesOf(node, siblings);
  return countHolding(series) >= series.length * 0.5;
}

export function signCode(node: LineNode): Piece {
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

/** What a group is for, said under its title; said after its first action it is how that action is measured. */
export function addStatement(draft: Draft, node: LineNode, form: { name: Piece; text: Piece }, context: Context): void {
  const { group } = context;
  const last = draft.actions.at(-1);
  const meaning = readHeader(textOf(form.name))?.meaning;
  if (last && last.group === group && meaning === 'measure') last.measures.push(form.text);
  else if (group && isEmpty(group.statement)) group.statement = form.text;
  else return;
  draft.marks.push({ piece: form.name, role: 'field-name' });
  context.walk(draft, node.children, context);
}

export function headingObjective(draft: Draft, node: LineNode, context: Context): DraftObjective {
  const title = titleOf(node);
  if (title) draft.marks.push({ piece: title.word, role: 'level' });
  return pushObjective(draft, node, context, title?.code ?? NOTHING, withoutColon(title?.label ?? node.line.whole));
}
