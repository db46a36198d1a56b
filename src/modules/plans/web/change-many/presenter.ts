import type { Scope } from '#platform/database';
import { isId } from '#platform/kernel';
import type { PlannedChange } from '../../domain/bulk-change.ts';
import { lacks, type Missing, missingKinds } from '../../domain/missing.ts';
import type { Action, PlanTree } from '../../domain/plan.ts';
import { type BulkChangeRecord, listBulkChanges } from '../../store/bulk-change-reader.ts';
import type { ChangeManyRefusal } from '../../use-cases/change-many.ts';
import { type ActionChoices, findActionChoices } from '../edit-action/presenter.ts';
import { findActionList } from '../list-actions/presenter.ts';
import { bulk } from '../words-bulk.ts';

const latestShown = 3;

export interface Preview {
  rows: (PlannedChange & { stale: boolean })[];
  error: string | null;
}

export interface ChangeManyPage {
  tree: PlanTree;
  /** Those that can be ticked. */
  actions: Action[];
  missing: Missing | '';
  /** The person came with a choice: it is ticked. */
  chosen: boolean;
  choices: ActionChoices;
  latest: BulkChangeRecord[];
  preview: Preview | null;
}

export async function findChangeMany(
  scope: Scope,
  planId: string,
  query: URLSearchParams,
): Promise<ChangeManyPage | null> {
  const list = await findActionList(scope, planId, query);
  if (!list) return null;
  const { tree, rows } = list;
  const ticked = query.getAll('ticked').filter(isId);
  const missing = missingKinds.find((one) => one === query.get('missing')) ?? '';
  const matching = rows.map(({ action }) => action).filter((action) => missing === '' || lacks(action, missing));
  return {
    tree,
    actions: ticked.length > 0 ? tree.actions.filter(({ id }) => ticked.includes(id)) : matching,
    missing,
    chosen: ticked.length > 0 || query.get('all') === 'yes',
    choices: await findActionChoices(scope, tree, null),
    latest: await listBulkChanges(scope, planId, latestShown),
    preview: null,
  };
}

/** What plans come without is filled in; what was chosen in the register is changed. */
export function startOf({ actions, chosen }: ChangeManyPage): Record<string, string | string[]> {
  return {
    actions: chosen ? actions.map(({ id, version }) => `${id}:${version}`) : [],
    leadsWay: chosen ? 'add' : 'fill',
    datesWay: chosen ? 'set' : 'fill',
    measuresWay: chosen ? 'add' : 'fill',
    characteristicsWay: 'add',
    shiftUnit: 'weeks-later',
  };
}

/** Each planned change; those that somebody else changed meanwhile lose their tick. */
export function presentPreview(planned: readonly PlannedChange[], refusal: ChangeManyRefusal | null): Preview {
  const stale = refusal?.code === 'changed-since' ? refusal.ids : [];
  return { rows: planned.map((one) => ({ ...one, stale: stale.includes(one.action.id) })), error: errorOf(refusal) };
}

function errorOf(refusal: ChangeManyRefusal | null): string | null {
  switch (refusal?.code) {
    case 'changed-since':
      return bulk.preview.staleError(refusal.ids.length);
    case 'refused':
      return bulk.preview.refusedError;
    case 'nothing-changes':
      return bulk.preview.nothingError;
    default:
      return null;
  }
}
