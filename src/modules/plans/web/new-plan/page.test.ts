import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { legendCalled, makePlan, newAction } from '#testing/plans';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';
import { commonLegends } from '../../domain/common-legends.ts';
import { contentsOf, planTemplates } from '../../domain/templates/all.ts';
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

const made = async (location: string | null) => {
  const tree = await ours.as('plan-editor', (scope) => findTree(scope, location?.split('/').at(-1) ?? ''));
  assert.ok(tree, `no plan at ${location}`);
  return tree;
};

for (const { key, name, levels, legend } of planTemplates) {
  test(`a plan starts from the template “${name}” with numbers, measures and its own words`, async () => {
    const address = `${paths.newPlan()}?from=${key}`;
    const opened = await editor.get(address);
    assert.ok(opened.text.includes(`You start from “${name}”`));
    assert.deepEqual(formOf(opened).groupWord, [levels.group]);
    const tree = await made((await editor.submit(address, { title: `Our ${key}`, bodies: 'Marlshire' })).location);
    assert.deepEqual(tree.plan.legend, legendCalled(legend));
    assert.ok(tree.plan.about.reviewCycle.length > 0);
    assert.ok(tree.actions.length >= 5 && tree.groups.length >= 1);
    for (const action of tree.actions) {
      assert.match(action.number, /^\d+(\.\d+){1,2}$/);
      assert.ok(action.measures.length > 0, action.text);
      assert.ok(action.groupId, action.text);
      assert.deepEqual([action.leads, action.dueOn, action.status], [[], null, 'planned']);
    }
  });
}

test('every template is whole: numbers are given once and its legend is known; race stands at each action of the race plan', async () => {
  assert.equal(planTemplates.length, 3);
  for (const template of planTemplates) {
    assert.ok(commonLegends.some(({ key }) => key === template.legend));
    const numbers = contentsOf(template).actions.map(({ number }) => number);
    assert.equal(new Set(numbers).size, numbers.length);
  }
  const race = await made(
    (await editor.submit(`${paths.newPlan()}?from=workforce-race-plan`, { title: 'Race', bodies: 'Marlshire' }))
      .location,
  );
  assert.ok(race.actions.every(({ characteristics }) => characteristics.includes('race')));
});

test('a plan starts from one of ours: its words and measures, without dates, leads and progress', async () => {
  const lead = ours.people['action-lead'].name;
  const actions = [
    newAction({
      ...{ group: 0, objective: 0, number: '1.1.1', text: 'Train every panel', leads: [lead], measures: ['Panels'] },
      ...{ dueOn: '2027-03-31', timescaleText: 'By March 2027', status: 'completed', updates: ['All done'] },
    }),
    newAction({ number: '2', text: 'Count again', timescaleText: 'Each spring' }),
  ];
  const old = await ours.as('plan-editor', (scope) => makePlan(scope, { actions, legend: legendCalled('rag-risk') }));
  const address = `${paths.newPlan()}?from=${old.plan.id}`;
  const tree = await made((await editor.submit(address, { title: 'The sister plan', bodies: 'Health' })).location);
  assert.deepEqual(tree.plan.legend, legendCalled('rag-risk'));
  assert.deepEqual(tree.plan.bodies, [{ label: 'Health', bodyId: null }]);
  assert.deepEqual(
    tree.actions.map(({ number, text, leads, measures, dueOn, timescaleText, status, latest }) => [
      ...[number, text, leads, measures, dueOn, timescaleText, status, latest],
    ]),
    [
      ['1.1.1', 'Train every panel', [], ['Panels'], null, '', 'planned', null],
      ['2', 'Count again', [], [], null, 'Each spring', 'planned', null],
    ],
  );
  assert.equal(tree.actions[0]?.objectiveId, tree.objectives[0]?.id);
  const page = await editor.get(paths.plan({ planId: tree.plan.id }));
  assert.doesNotMatch(page.text, /The plan of the period before/);
});

test('what is not there starts from nothing, and an empty plan has no words to take over', async () => {
  const unknown = await editor.get(`${paths.newPlan()}?from=no-such-template`);
  assert.doesNotMatch(unknown.text, /You start from/);
  const same = await editor.submit(paths.newPlan(), { title: 'Empty', bodies: 'Marlshire', legend: 'same' });
  assert.match(same.text, /Choose how actions are rated/);
});
