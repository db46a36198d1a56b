import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { carriedOver, distanceBetween, offerOf, planAfter } from '../domain/next-period.ts';
import type { Plan } from '../domain/plan.ts';
import { listCarriedOn } from '../store/period-reader.ts';
import { setCarriedFrom, setFollows } from '../store/period-writer.ts';
import { findTree } from '../store/plan-reader.ts';
import { copyPlan } from './copy-plan.ts';
import { editPlan } from './edit-plan.ts';

export interface NextPeriod extends Pick<Plan, 'title' | 'periodText' | 'periodFrom' | 'periodTo'> {
  /** Those that go on, each with the version that the person saw. */
  chosen: readonly { id: string; version: number }[];
  /** Days move as far as the period does; else they stay open. */
  moveDates: boolean;
  closeOld: boolean;
}

type Refusal =
  | { code: 'not-found' }
  /** Where days move, both periods begin on a day, the second one later. */
  | { code: 'no-distance' }
  | { code: 'changed-since'; ids: string[] }
  | { code: 'not-offered'; ids: string[] };

/**
 * Makes the plan of the next period, with the groups and objectives of this one and the chosen actions, each of which
 * leads back to the one it goes on with. Reports stay where they were made. All or nothing; returns the new plan's id.
 */
export async function startNextPeriod(
  scope: WriteScope,
  planId: string,
  { chosen, moveDates, closeOld, ...head }: NextPeriod,
): Promise<Result<string, Refusal>> {
  const tree = await findTree(scope, planId);
  if (!tree) return refused({ code: 'not-found' });
  const distance = moveDates ? distanceBetween(tree.plan, head) : null;
  if (moveDates && !distance) return refused({ code: 'no-distance' });
  const versions = new Map(chosen.map(({ id, version }) => [id, version]));
  const actions = tree.actions.filter(({ id }) => versions.has(id));
  if (actions.length < versions.size) return refused({ code: 'not-found' });
  const stale = actions.filter(({ id, version }) => versions.get(id) !== version);
  if (stale.length > 0) return refused({ code: 'changed-since', ids: stale.map(({ id }) => id) });
  const carried = await listCarriedOn(scope, planId);
  const wrong = actions.filter((action) => carried.has(action.id) || offerOf(action) === 'stays');
  if (wrong.length > 0) return refused({ code: 'not-offered', ids: wrong.map(({ id }) => id) });
  const fresh = { ...planAfter(tree.plan, distance), ...head };
  const going = actions.map((action) => carriedOver(action, distance));
  const copy = await copyPlan(scope, tree, fresh, going);
  await setFollows(scope, copy.planId, planId);
  const pairs = actions.map(({ id }, index) => ({ id: copy.actionIds[index] ?? '', fromId: id }));
  await setCarriedFrom(scope, pairs);
  recordEvent(scope, {
    kind: 'plans:next-period-started',
    subject: { kind: 'plan', id: copy.planId, label: head.title },
    detail: { followsId: planId, actions: actions.length },
  });
  const { version, state } = tree.plan;
  if (closeOld && state === 'active' && !(await editPlan(scope, planId, version, { state: 'closed' })).ok)
    return refused({ code: 'not-found' });
  return ok(copy.planId);
}
