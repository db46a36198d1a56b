import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { Draft, DraftAction, DraftGroup, DraftObjective } from './draft.ts';
import type { NamedField } from './named-fields.ts';
import { NOTHING, type Piece, textOf } from './pieces.ts';
import { takeReportedStatus } from './reported-status.ts';
import { statusIn } from './status-words.ts';
import type { Meaning } from './words/headers.ts';

/** `spread` is over how many of the last actions a field reaches: one under a list is for the whole list. */
type Above = { group: DraftGroup | null; objective: DraftObjective | null; own: DraftAction | null };
type Where = { group: DraftGroup | null; objective: DraftObjective | null; place: Place; spread: number };

/** Fields on lines of their own belong to the action above them; a field "Action:" begins a new one. */
export function addFields(draft: Draft, fields: readonly NamedField[], where: Where): void {
  for (const field of fields) {
    if (field.meaning === 'action') draft.actions.push(actionOf(field.value, where));
    const actions = draft.actions.slice(-Math.max(1, where.spread));
    if (actions.length === 0) continue;
    draft.marks.push({ piece: field.name, role: 'field-name' });
    if (field.meaning !== 'action') for (const action of actions) setField(action, field);
  }
}

function actionOf(text: Piece, where: Where): DraftAction {
  return {
    number: NOTHING,
    group: where.group,
    objective: where.objective,
    text,
    parts: [],
    leads: [],
    starts: [],
    timescale: [],
    measures: [],
    status: null,
    updates: [],
    place: where.place,
    doubts: {},
  };
}

/** Fields that a line of its own can name, with the value on the lines below. */
export const NAMED_ABOVE: ReadonlySet<Meaning> = new Set(['lead', 'timescale', 'start', 'measure', 'status']);

/** "Who" over "Estates Manager": for the action whose heading stands above, else for all of the group and objective. */
export function addNamedAbove(
  draft: Draft,
  name: Piece,
  meaning: Meaning,
  values: readonly Piece[],
  where: Above,
): void {
  const { group, objective, own } = where;
  const actions = own ? [own] : draft.actions.filter((one) => one.group === group && one.objective === objective);
  for (const action of actions) for (const value of values) setField(action, { name, meaning, value });
  if (actions.length > 0) draft.marks.push({ piece: name, role: 'field-name' });
}

export function setField(action: DraftAction, field: NamedField): void {
  switch (field.meaning) {
    case 'lead':
      action.leads.push(field.value);
      return;
    case 'start':
      action.starts.push(field.value);
      return;
    case 'timescale':
      action.timescale.push(field.value);
      return;
    case 'measure':
      action.measures.push(field.value);
      return;
    case 'update':
      action.updates.push(field.value);
      takeReportedStatus(action);
      return;
    case 'status':
      // A line of the legend below the last action is no status of it.
      if (action.status || textOf(field.value).length > 60) return;
      action.status = { text: field.value, code: statusIn(textOf(field.value)) ?? 'unknown' };
      return;
    default:
      return;
  }
}
