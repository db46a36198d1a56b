import type { Scope } from '#platform/database';
import { fileItems, itemsOf } from '../domain/import-again/items.ts';
import { likenessOf, plainText } from '../domain/import-again/likeness.ts';
import { matchPlan } from '../domain/import-again/match-plan.ts';
import type { Plan } from '../domain/plan.ts';
import type { WholeImport } from '../store/import-reader.ts';
import { listActionTexts } from '../store/imported-item-reader.ts';
import { findTree, listPlans } from '../store/plan-reader.ts';
import { titleOf } from './decide-import.ts';

export interface LikelyPlan {
  plan: Plan;
  /** How many actions of the file are in the plan; null: not looked at, since other plans are likelier. */
  matched: number | null;
  actions: number;
}

/** How many plans are compared action by action. */
const compared = 3;

/** The plans that a file may belong to, the likeliest first: by the same actions, title and bodies. */
export async function likelyPlans(scope: Scope, found: WholeImport): Promise<LikelyPlan[]> {
  const file = fileItems(found.proposal, titleOf(found));
  if (!file) return [];
  const open = (await listPlans(scope)).filter(({ state }) => state === 'active');
  const theirs = new Set(file.plan.actions.map(({ text }) => plainText(text)));
  const texts = await listActionTexts(scope);
  const titles = likenessOf(
    [file.plan.title],
    open.map(({ title }) => title),
  );
  const bodies = new Set(file.plan.bodies.map(plainText));
  const rough = open.map((plan, at) => {
    const same = (texts.get(plan.id) ?? []).filter((text) => theirs.has(plainText(text))).length;
    const ownBody = plan.bodies.some(({ label }) => bodies.has(plainText(label)));
    return { plan, score: same / Math.max(1, theirs.size) + titles(0, at) + (ownBody ? 0.5 : 0) };
  });
  rough.sort((a, b) => b.score - a.score || (a.plan.id < b.plan.id ? -1 : 1));
  const actions = file.plan.actions.length;
  const near: LikelyPlan[] = [];
  for (const { plan } of rough.slice(0, compared)) {
    const tree = await findTree(scope, plan.id);
    if (!tree) continue;
    const pairs = matchPlan(itemsOf(tree, new Map(), new Map()), file.items);
    const matched = file.items.filter(({ kind, key }) => kind === 'action' && pairs.has(key)).length;
    near.push({ plan, matched, actions });
  }
  near.sort((a, b) => (b.matched ?? 0) - (a.matched ?? 0));
  return [...near, ...rough.slice(compared).map(({ plan }) => ({ plan, matched: null, actions }))];
}
