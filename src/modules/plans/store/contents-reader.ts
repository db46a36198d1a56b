import type { Scope } from '#platform/database';
import type { PlanTree } from '../domain/plan.ts';
import { listActions } from './action-reader.ts';
import { listGroups, listObjectives } from './part-reader.ts';

/** What stands in a plan. Shared between requests: nobody changes it in place. */
export type Contents = Pick<PlanTree, 'groups' | 'objectives' | 'actions'>;

interface Kept {
  revision: string;
  contents: Contents;
}

/** About 60 MB. */
const mostActions = 20_000;
const kept = new Map<string, Kept>();

/**
 * What stands in some plans, in few queries. What was read before is used again while the plan's revision is the same;
 * PostgreSQL sets that in each transaction that changes anything in the plan. Inside a transaction that writes
 * everything is read anew.
 */
export async function listContents(
  scope: Scope,
  plans: readonly { id: string; revision: string }[],
): Promise<Map<string, Contents>> {
  if ('writes' in scope) return readContents(scope, plans);
  const known = new Map(
    plans.flatMap(({ id, revision }) => {
      const one = kept.get(id);
      return one?.revision === revision ? [[id, one.contents] as const] : [];
    }),
  );
  const unknown = plans.filter(({ id }) => !known.has(id));
  const read = unknown.length > 0 ? await readContents(scope, unknown) : new Map<string, Contents>();
  for (const { id, revision } of plans) {
    const contents = known.get(id) ?? read.get(id);
    kept.delete(id);
    if (contents) kept.set(id, { revision, contents });
  }
  if (unknown.length > 0) forgetOldest();
  return new Map([...known, ...read]);
}

/** The last used stay, one at least. */
function forgetOldest(): void {
  let count = 0;
  for (const [id, { contents }] of [...kept].reverse()) {
    if (count > 0 && count + contents.actions.length > mostActions) kept.delete(id);
    else count += contents.actions.length;
  }
}

async function readContents(scope: Scope, plans: readonly { id: string }[]): Promise<Map<string, Contents>> {
  const ids = plans.map(({ id }) => id);
  const by = <One extends { planId: string }>(all: One[]) => Map.groupBy(all, ({ planId }) => planId);
  const read = Promise.all([listGroups(scope, ids), listObjectives(scope, ids), listActions(scope, { plans: ids })]);
  const [groups, objectives, actions] = await read.then(([a, b, c]) => [by(a), by(b), by(c)] as const);
  return new Map(
    ids.map((id) => [
      id,
      {
        groups: whole(groups.get(id)),
        objectives: whole(objectives.get(id)),
        actions: whole(actions.get(id)),
      },
    ]),
  );
}

/** A list that many share is not sorted or added to in place. */
const whole = <One>(list: One[] = []): One[] => Object.freeze(list) as One[];
