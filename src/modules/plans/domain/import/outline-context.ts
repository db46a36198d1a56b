import type { Draft, DraftAction, DraftGroup, DraftObjective, DraftPart } from './draft.ts';
import { withoutColon } from './group-title.ts';
import { lowerWords, openingOf } from './language.ts';
import type { Standing } from './outline-groups.ts';
import type { LineNode, OutlineNode } from './outline-tree.ts';
import { NOTHING, type Piece, textOf } from './pieces.ts';
import type { StatusCode } from './proposal.ts';
import { timeExpressions } from './time-expressions.ts';

/** What is known on the way down the outline. */
export type Context = Standing & {
  group: DraftGroup | null;
  objective: DraftObjective | null;
  status: { text: Piece; code: StatusCode } | null;
  listed: boolean;
  trail: readonly string[];
  /** The action that a heading above names: fields below it are its own. */
  own: DraftAction | null;
  /** When what stands below is to be done, where a heading says so. */
  due: Piece | null;
  /** Over how many actions a field reaches that stands under a list. */
  spread: number;
  /** Goes on with what stands below. */
  walk: (draft: Draft, nodes: readonly OutlineNode[], context: Context) => void;
};

const AROUND_TIME =
  /^(?:by|the|end|of|before|in|during|until|from|to|and|year|quarter|financial|academic|our|actions?|for)$/;

/** "By the end of March 2026", as a heading: a time and no more. */
export function dueOf({ line, form }: LineNode): Piece | null {
  const text = textOf(line.whole);
  if (form.kind !== 'heading' && form.kind !== 'label') return null;
  const { expressions } = timeExpressions(text);
  const rest = expressions.reduceRight(
    (left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`,
    text,
  );
  const isTime = expressions.length > 0 && lowerWords(rest).every((word) => AROUND_TIME.test(word));
  return isTime ? withoutColon(line.whole) : null;
}

export function inRegion(context: Context): boolean {
  return (
    !context.excluded &&
    (context.group !== null || context.status !== null || (context.announced && !context.hasTables))
  );
}

export function pushObjective(
  draft: Draft,
  node: LineNode,
  context: Context,
  number: Piece,
  text: Piece,
): DraftObjective {
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

export function isInstruction(text: string): boolean {
  const opening = openingOf(text);
  return opening === 'imperative' || opening === 'infinitive';
}

export function pushAction(
  draft: Draft,
  node: LineNode,
  context: Context,
  number: Piece,
  text: Piece,
  parts: DraftPart[],
): DraftAction {
  const action: DraftAction = {
    number,
    group: context.group,
    objective: context.objective,
    text,
    parts,
    leads: [],
    starts: [],
    timescale: [],
    due: context.due,
    measures: [],
    status: context.status,
    updates: [],
    place: node.line.place,
    doubts: {},
  };
  draft.actions.push(action);
  return action;
}
