import assert from 'node:assert/strict';
import type { WriteScope } from '#platform/database';
import { listActions } from './store/action-reader.ts';
import { acceptImport } from './use-cases/decide-import.ts';
import { decideRating } from './use-cases/decide-rating.ts';
import { proposeImport } from './use-cases/propose-import.ts';
import { recordProgress } from './use-cases/record-progress.ts';

export interface TestPlan {
  planId: string;
  actionIds: string[];
  /** A proposal that nobody has decided on. */
  importId: string;
}

const table = (word: string) => `Group,Objective,Action,Lead,Timescale,Status
${word} workforce,Make recruitment fair for ${word},Train every ${word} panel chair,${word} manager,By March 2027,In progress
${word} workforce,Make recruitment fair for ${word},Publish the ${word} figures,${word} analyst,By June 2027,Planned
`;

/** A plan that came in from a file, with an update and a rating, and a second file that waits. The word stands in all of it. */
export async function makePlan(scope: WriteScope, word: string): Promise<TestPlan> {
  const file = (name: string) => ({ name: `${word} ${name}.csv`, bytes: Buffer.from(table(word)) });
  const [first, second] = [await proposeImport(scope, file('plan')), await proposeImport(scope, file('second plan'))];
  assert.ok(first.ok && second.ok);
  const accepted = await acceptImport(scope, first.value);
  assert.ok(accepted.ok);
  const actions = await listActions(scope, { planId: accepted.value });
  const [action] = actions;
  assert.ok(action, 'the plan has actions');
  assert.ok((await recordProgress(scope, action.id, { note: `${word} note`, status: 'in-progress' })).ok);
  await decideRating(scope, action.id, { rating: null, reason: `${word} reason` });
  return { planId: accepted.value, actionIds: actions.map(({ id }) => id), importId: second.value };
}
