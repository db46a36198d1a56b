import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Answer, type Client, formOf, openTestServer, type TestServer } from '#tests';
import type { PlanTree } from '../../domain/plan.ts';
import { listLed } from '../../store/action-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

/** An action of each status, 2026 to 2030. */
async function makeTree(): Promise<PlanTree> {
  const lead = ours.people['action-lead'].name;
  const tree = await ours.as('plan-editor', (scope) =>
    makePlan(scope, {
      actions: [
        newAction({
          ...{
            group: 0,
            objective: 0,
            number: '1.1.1',
            text: 'Train every panel',
            leads: [lead],
            status: 'in-progress',
          },
          ...{
            startsOn: '2026-05-01',
            dueOn: '2028-06-30',
            measures: ['Panels trained'],
            timescaleText: 'By June 2028',
          },
        }),
        newAction({ group: 0, number: '1.2', text: 'Publish who was hired', timescaleText: 'Each spring' }),
        newAction({ number: '2', text: 'Open the staff network', status: 'completed', measures: ['Members'] }),
        newAction({ number: '3', text: 'Buy the old system', status: 'stopped' }),
      ],
    }),
  );
  const address = paths.editAction({ planId: tree.plan.id, actionId: tree.actions[0]?.id ?? '' });
  await editor.submit(address, { characteristics: ['race'] });
  return tree;
}

const treeOf = async (planId: string): Promise<PlanTree> => {
  const tree = await ours.as('plan-editor', (scope) => findTree(scope, planId));
  assert.ok(tree);
  return tree;
};

const planIdOf = (answer: Answer) => answer.location?.split('/').at(-1) ?? '';

test('offers the period after, ticks what is unfinished, and leaves out what was stopped', async () => {
  const { plan, actions } = await makeTree();
  const opened = await editor.get(paths.nextPeriod({ planId: plan.id }));
  const form = formOf(opened);
  assert.deepEqual(form.title, ['Equal Marlshire 2030 to 2034']);
  assert.deepEqual(
    [form['periodFrom-day'], form['periodFrom-month'], form['periodFrom-year']],
    [['1'], ['4'], ['2030']],
  );
  assert.deepEqual([form['periodTo-day'], form['periodTo-month'], form['periodTo-year']], [['31'], ['3'], ['2034']]);
  assert.deepEqual(
    [...(form.actions ?? [])].map((text) => text.split(':')[0]),
    [actions[0]?.id, actions[1]?.id],
  );
  const boxes = opened.elements('input').filter((one) => one.attribute('name') === 'actions');
  assert.equal(boxes.length, 3);
  assert.match(opened.text, /Train every panel .* 1 measure without an answer/);
  assert.match(opened.text, /Buy the old system .* Stopped\. It stays here/);
});

test('carries over what was ticked, with leads, measures and characteristics; dates move with the period', async () => {
  const old = await makeTree();
  const address = paths.nextPeriod({ planId: old.plan.id });
  const next = await treeOf(planIdOf(await editor.submit(address, {})));
  assert.deepEqual(
    next.actions.map(({ number, text, startsOn, dueOn, status, timescaleText }) => [
      ...[number, text, startsOn, dueOn, status, timescaleText],
    ]),
    [
      ['1.1.1', 'Train every panel', '2030-05-01', '2032-06-30', 'in-progress', ''],
      ['1.2', 'Publish who was hired', null, null, 'unknown', 'Each spring'],
    ],
  );
  const [first] = next.actions;
  const lead = ours.people['action-lead'];
  assert.deepEqual(first?.leads, [{ label: lead.name, personId: lead.personId, deputyId: null, eachLevel: null }]);
  assert.deepEqual([first?.measures, first?.characteristics], [['Panels trained'], ['race']]);
  assert.equal(next.objectives[0]?.text, 'Fair recruitment');
  assert.equal(first?.objectiveId, next.objectives[0]?.id);
  assert.equal(first?.groupId, next.groups[0]?.id);
  assert.notEqual(next.groups[0]?.id, old.groups[0]?.id);
  const after = await treeOf(old.plan.id);
  assert.equal(after.plan.state, 'closed');
  assert.equal(after.actions.length, 4);
});

test('dates stay open where that was asked; a finished action may go on, and begins again', async () => {
  const { plan, actions } = await makeTree();
  const all = actions.slice(0, 3).map(({ id }) => id);
  const address = paths.nextPeriod({ planId: plan.id });
  const boxes = (await editor.get(address)).elements('input').filter((one) => one.attribute('name') === 'actions');
  const values = boxes.map((one) => one.attribute('value') ?? '');
  assert.deepEqual(
    values.map((value) => value.split(':')[0]),
    all,
  );
  const next = await treeOf(planIdOf(await editor.submit(address, { actions: values, dates: 'open', closeOld: [] })));
  assert.deepEqual(
    next.actions.map(({ startsOn, dueOn, status }) => [startsOn, dueOn, status]),
    [
      [null, null, 'in-progress'],
      [null, null, 'unknown'],
      [null, null, 'planned'],
    ],
  );
  assert.equal((await treeOf(plan.id)).plan.state, 'active');
});

test('plans and actions lead to each other both ways, and reports stay where they were made', async () => {
  const old = await makeTree();
  const before = { planId: old.plan.id, actionId: old.actions[0]?.id ?? '' };
  await editor.submit(paths.recordProgress(before), { note: 'Forty panels are trained', status: 'in-progress' });
  const planId = planIdOf(await editor.submit(paths.nextPeriod({ planId: old.plan.id }), { title: 'The next plan' }));
  const [action] = (await treeOf(planId)).actions;
  const shown = await editor.get(paths.action({ planId, actionId: action?.id ?? '' }));
  assert.match(
    shown.text,
    /Carried over from 1\.1\.1 Train every panel in Equal Marlshire 2026 to 2030 \(1 report there\)/,
  );
  assert.ok(shown.elements('a').some((a) => a.attribute('href') === paths.action(before)));
  assert.doesNotMatch(shown.text, /Forty panels are trained/);
  const earlier = await editor.get(paths.action(before));
  assert.match(earlier.text, /Carried over to 1\.1\.1 Train every panel in The next plan \(no reports there\)/);
  assert.match(earlier.text, /Forty panels are trained/);
  const plan = await editor.get(paths.plan({ planId }));
  assert.match(plan.text, /The plan of the period before: Equal Marlshire 2026 to 2030/);
  const oldPlan = await editor.get(paths.plan({ planId: old.plan.id }));
  assert.match(oldPlan.text, /The plan of the next period: The next plan/);
  assert.doesNotMatch(oldPlan.text, /Start the next period/);
});

test('across plans an action that was carried over counts once, though the old plan stays open', async () => {
  const old = await makeTree();
  const mine = await browserOf(server, ours, 'action-lead');
  const address = paths.nextPeriod({ planId: old.plan.id });
  const planId = planIdOf(await editor.submit(address, { closeOld: [] }));
  const leads = [ours.people['action-lead'].personId];
  const current = await ours.as('plan-editor', (scope) => listLed(scope, leads));
  const ofTheseTwo = current.filter((action) => [planId, old.plan.id].includes(action.planId));
  assert.deepEqual(
    ofTheseTwo.map((action) => action.planId),
    [planId],
  );
  const hrefs = (await mine.get(paths.myActions())).elements('a').map((a) => a.attribute('href'));
  assert.ok(hrefs.some((href) => href?.includes(ofTheseTwo[0]?.id ?? '-')));
  assert.ok(!hrefs.some((href) => href?.includes(old.actions[0]?.id ?? '-')));
  const again = await editor.get(address);
  assert.match(again.text, /A next period was started already/);
  assert.match(again.text, /Carried over already/);
  await editor.submit(paths.removeAction({ planId, actionId: ofTheseTwo[0]?.id ?? '' }), {});
  const back = await ours.as('plan-editor', (scope) => listLed(scope, leads));
  assert.ok(
    back.some(({ id }) => id === old.actions[0]?.id),
    'what was taken out of the next plan counts in the old one again',
  );
});

test('makes nothing when somebody changed an action meanwhile, when dates cannot move, or without a title', async () => {
  const { plan, actions } = await makeTree();
  const address = paths.nextPeriod({ planId: plan.id });
  const toPlan = /^\/plans\/[0-9a-f-]{36}$/;
  const plans = async () =>
    (await editor.get(paths.plans())).elements('a').filter((a) => toPlan.test(a.attribute('href') ?? '')).length;
  const count = await plans();
  const loaded = await editor.get(address);
  const first = paths.recordProgress({ planId: plan.id, actionId: actions[0]?.id ?? '' });
  await editor.submit(first, { note: 'Done', status: 'in-progress' });
  const stale = await editor.submit(address, {}, { loaded });
  assert.match(stale.text, /Somebody changed 1 action while you were choosing/);
  const noYear = { 'periodFrom-day': '', 'periodFrom-month': '', 'periodFrom-year': '' };
  const noDay = await editor.submit(address, noYear);
  assert.match(noDay.text, /Enter a first day of the new period after that of this plan/);
  assert.match((await editor.submit(address, { title: '' })).text, /Enter the title of the plan/);
  const forged = await editor.submit(address, { actions: [`${actions[3]?.id}:${actions[3]?.version}`] });
  assert.match(forged.text, /Untick 1 action that somebody stopped or carried over meanwhile/);
  const elsewhere = await makeTree();
  const other = `${elsewhere.actions[0]?.id}:2`;
  assert.equal((await editor.submit(address, { actions: [other] })).status, 404);
  assert.equal(await plans(), count + 1, 'only the plan made here for the last case');
  assert.equal((await treeOf(plan.id)).plan.state, 'active');
});
