import type { Scope } from '#platform/database';
import { isId } from '#platform/kernel';
import type { LevelWords, PlanTree } from '../../domain/plan.ts';
import { plainLevels } from '../../domain/plan-from-proposal.ts';
import { contentsOf, type PlanTemplate, planTemplates } from '../../domain/templates/all.ts';
import { findTree } from '../../store/plan-reader.ts';

/** What a new plan starts from: nothing, a template, or a plan of the organisation. */
export type Start = { kind: 'empty' } | { kind: 'template'; template: PlanTemplate } | { kind: 'plan'; tree: PlanTree };

/** `from` is the key of a template or the id of a plan. What is not there starts from nothing. */
export async function findStart(scope: Scope, from: string): Promise<Start> {
  const template = planTemplates.find(({ key }) => key === from);
  if (template) return { kind: 'template', template };
  const tree = isId(from) ? await findTree(scope, from) : null;
  return tree ? { kind: 'plan', tree } : { kind: 'empty' };
}

/** What it brings, in numbers and words; null: nothing. */
export function broughtBy(start: Start): { name: string; lede: string; groups: number; actions: number } | null {
  switch (start.kind) {
    case 'empty':
      return null;
    case 'template': {
      const { groups, actions } = contentsOf(start.template);
      return { ...start.template, groups: groups.length, actions: actions.length };
    }
    case 'plan': {
      const { plan, groups, actions } = start.tree;
      return { name: plan.title, lede: '', groups: groups.length, actions: actions.length };
    }
  }
}

export function levelsOf(start: Start): LevelWords {
  if (start.kind === 'template') return start.template.levels;
  return start.kind === 'plan' ? start.tree.plan.levels : plainLevels;
}
