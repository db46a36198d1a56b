import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WriteScope } from '#platform/database';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import type { PlanTree } from '../domain/plan.ts';
import { decideRating } from '../use-cases/decide-rating.ts';
import { addAction, editAction, removeAction } from '../use-cases/edit-action.ts';
import { editGroup } from '../use-cases/edit-group.ts';
import { editObjective } from '../use-cases/edit-objective.ts';
import { editPlan } from '../use-cases/edit-plan.ts';
import { recordProgress } from '../use-cases/record-progress.ts';
import { findTree } from './plan-reader.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const read = async (id: string): Promise<PlanTree> => {
  const actor = ours.people['plan-editor'];
  const tree = await server.database.read({ organisationId: ours.organisationId, actor }, (scope) =>
    findTree(scope, id),
  );
  assert.ok(tree);
  return tree;
};
const make = () => ours.as('plan-editor', (scope) => makePlan(scope));

test('what nobody changed is the same list, not read again', async () => {
  const { plan } = await make();
  const [one, two] = [await read(plan.id), await read(plan.id)];
  assert.equal(one.actions, two.actions);
});

test('nobody adds to a list that others see', async () => {
  const { plan } = await make();
  const { actions } = await read(plan.id);
  assert.throws(() => actions.reverse(), TypeError);
});

type Change = (scope: WriteScope, tree: PlanTree) => Promise<unknown>;

const firstOf = <One>([one]: readonly One[]): One => {
  assert.ok(one);
  return one;
};

const edit =
  (change: Partial<PlanTree['actions'][number]>): Change =>
  (scope, { actions }) => {
    const action = firstOf(actions);
    return editAction(scope, action.id, action.version, { ...action, ...change });
  };

/** Each with where its trace stands in what is read. */
const changes: [string, Change, (tree: PlanTree) => unknown][] = [
  ['the words of an action', edit({ text: 'Other words' }), ({ actions }) => actions[0]?.text],
  ['a part', edit({ parts: [{ number: 'a', text: 'Ask' }] }), ({ actions }) => actions[0]?.parts],
  ['a measure', edit({ measures: ['Half say so'] }), ({ actions }) => actions[0]?.measures],
  ['a characteristic', edit({ characteristics: ['race'] }), ({ actions }) => actions[0]?.characteristics],
  [
    'a report',
    (scope, { actions }) => recordProgress(scope, firstOf(actions).id, { note: 'Begun', status: 'in-progress' }),
    ({ actions }) => actions[0]?.latest?.note,
  ],
  [
    'a rating',
    (scope, { plan, actions }) =>
      decideRating(scope, firstOf(actions).id, { rating: firstOf(plan.legend).code, reason: 'Seen' }),
    ({ actions }) => actions[0]?.decision?.reason,
  ],
  [
    'a new action',
    (scope, { plan, actions }) => addAction(scope, plan.id, { ...firstOf(actions), text: 'New' }),
    ({ actions }) => actions.length,
  ],
  [
    'an action taken out',
    (scope, { actions }) => removeAction(scope, firstOf(actions).id),
    ({ actions }) => actions.length,
  ],
  [
    'a group',
    (scope, { groups }) => editGroup(scope, firstOf(groups), { ...firstOf(groups), label: 'Other' }),
    ({ groups }) => groups[0]?.label,
  ],
  [
    'an objective',
    (scope, { objectives }) =>
      editObjective(scope, firstOf(objectives).id, 1, { ...firstOf(objectives), text: 'Other' }),
    ({ objectives }) => objectives[0]?.text,
  ],
  [
    'the plan itself',
    (scope, { plan }) => editPlan(scope, plan.id, plan.version, { title: 'Other' }),
    ({ plan }) => plan.title,
  ],
];

for (const [what, change, traceOf] of changes)
  test(`who reads after ${what} changed sees it`, async () => {
    const { plan } = await make();
    const before = await read(plan.id);
    await ours.as('plan-editor', (scope) => change(scope, before));
    const now = await read(plan.id);
    assert.notDeepEqual(traceOf(now), traceOf(before));
    assert.notEqual(now.plan.revision, before.plan.revision);
  });

test('a change that is undone leaves what is read as it was', async () => {
  const { plan } = await make();
  const before = await read(plan.id);
  await assert.rejects(
    ours.as('plan-editor', async (scope) => {
      await edit({ text: 'Never' })(scope, before);
      assert.equal((await findTree(scope, plan.id))?.actions[0]?.text, 'Never', 'the writer sees it');
      throw new Error('undo');
    }),
  );
  assert.equal((await read(plan.id)).actions, before.actions);
});
