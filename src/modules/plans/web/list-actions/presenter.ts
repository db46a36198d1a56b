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

function sortRows(rows: ActionRow[], { sort, descending }: Asked, { plan }: PlanTree): ActionRow[] {
  const last = '￿';
  const keys: Record<Asked['sort'], (row: ActionRow, index: number) => string | number> = {
    number: (_, index) => index,
    leads: ({ action }) => action.leads[0]?.label.toLowerCase() ?? last,
    dueOn: ({ action }) => action.dueOn ?? last,
    rating: ({ rating }) => {
      const at = plan.legend.findIndex(({ code }) => code === rating.entry?.code);
      return at < 0 ? plan.legend.length : at;
    },
  };
  const keyed = rows.map((row, index) => ({ row, key: keys[sort](row, index), index }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  return (descending ? keyed.reverse() : keyed).map(({ row }) => row);
}
