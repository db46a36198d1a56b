import { type Characteristic, listCharacteristics } from '#modules/classifications';
import type { Scope } from '#platform/database';
import { filterActions, leadsOf } from '../../domain/action-filter.ts';
import { type Rating, rate } from '../../domain/legend.ts';
import type { Action, PlanTree } from '../../domain/plan.ts';
import { findTree } from '../../store/plan-reader.ts';
import { type Asked, readAsked } from './asked.ts';

export interface ActionRow {
  action: Action;
  rating: Rating;
}

export interface ActionList {
  tree: PlanTree;
  asked: Asked;
  /** All that match, sorted. */
  rows: ActionRow[];
  leads: string[];
  characteristics: Characteristic[];
}

/** The rows of the register and of its files: one place for both. */
export async function findActionList(scope: Scope, planId: string, query: URLSearchParams): Promise<ActionList | null> {
  const tree = await findTree(scope, planId);
  if (!tree) return null;
  const asked = readAsked(query);
  const { plan, actions } = tree;
  const matching = filterActions(actions, plan, asked.filter, scope.today);
  const rows = matching.map((action) => ({ action, rating: rate(plan.legend, action, scope.today) }));
  return {
    tree,
    asked,
    rows: sortRows(rows, asked, tree),
    leads: leadsOf(actions),
    characteristics: await listCharacteristics(scope),
  };
}

/** What has no value in the column stands last, whichever way it is sorted. */
function sortRows(rows: ActionRow[], { sort, descending }: Asked, { plan }: PlanTree): ActionRow[] {
  const keys: Record<Asked['sort'], (row: ActionRow, index: number) => string | number | null> = {
    number: (_, index) => index,
    leads: ({ action }) => action.leads[0]?.label.toLowerCase() ?? null,
    dueOn: ({ action }) => action.dueOn,
    rating: ({ rating }) => {
      const at = plan.legend.findIndex(({ code }) => code === rating.entry?.code);
      return at < 0 ? null : at;
    },
  };
  const keyed = rows.map((row, index) => ({ row, key: keys[sort](row, index), index }));
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.index - b.index;
    return a.key === b.key ? a.index - b.index : a.key < b.key ? -way : way;
  });
  return keyed.map(({ row }) => row);
}
