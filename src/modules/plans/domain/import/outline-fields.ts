import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { Draft, DraftAction, DraftGroup, DraftObjective } from './draft.ts';
import type { NamedField } from './named-fields.ts';
import { NOTHING, type Piece, textOf } from './pieces.ts';
import { takeReportedStatus } from './reported-status.ts';
import { statusIn } from './status-words.ts';

/** `spread` is over how many of the last actions a field reaches: one under a list is for the whole list. */
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

function setField(action: DraftAction, field: NamedField): void {
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
      action.status = { text: field.value, code: statusIn(textOf(field.value)) ?? 'unknown' };
      return;
    default:
      return;
  }
}
