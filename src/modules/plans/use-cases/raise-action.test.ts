import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actionsFrom, plansPaths, raiseAction } from '#modules/plans';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

const origin = (id: string) => ({ kind: 'impact-assessment', id, label: 'Library hours', href: `/assessments/${id}` });

test('another room raises an action: it stands in its objective, leads back, and is found from there', async () => {
  const { plan, objectives, groups } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const objectiveId = objectives[0]?.id ?? '';
  const raised = await ours.as('plan-editor', (scope) =>
    raiseAction(scope, {
      planId: plan.id,
      objectiveId,
      text: 'Open on Sundays',
      dutyAims: ['advance'],
      origin: origin('7'),
    }),
  );
  assert.ok(raised.ok);
  const found = await ours.as('reader', (scope) => actionsFrom(scope, { kind: 'impact-assessment', id: '7' }));
  assert.deepEqual(
    found.map(({ id, text, groupId, status }) => ({ id, text, groupId, status })),
    [{ id: raised.value, text: 'Open on Sundays', groupId: groups[0]?.id, status: 'planned' }],
  );
  const page = await editor.get(plansPaths.action({ planId: plan.id, actionId: raised.value }));
  assert.match(page.text, /Came from Impact assessment: Library hours/);
  assert.match(page.text, /Aims of the duty Advance equality of opportunity/);
  assert.ok(page.elements('a').some((a) => a.attribute('href') === '/assessments/7'));
  const register = await editor.get(`/plans/${plan.id}/actions?origin=impact-assessment&aim=advance`);
  assert.match(register.text, /Showing 1 to 1 of 1 action/);
  assert.match(
    (await editor.get(`/plans/${plan.id}/actions.csv?origin=impact-assessment`)).body,
    /Impact assessment: Library hours/,
  );
  assert.match((await editor.get(`/plans/${plan.id}/actions?aim=none`)).text, /of 2 actions/);
  assert.match((await (await browserOf(server, ours, 'administrator')).get('/audit')).text, /raised the action/);
});

test('what was taken out is not found, and another organisation finds nothing', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const raised = await ours.as('plan-editor', (scope) =>
    raiseAction(scope, { planId: plan.id, text: 'Write it down', origin: origin('8') }),
  );
  assert.ok(raised.ok);
  const theirs = await makeOrganisation(server.database, 'Fenshire');
  assert.deepEqual(await theirs.as('equality-lead', (scope) => actionsFrom(scope, origin('8'))), []);
  await editor.submit(`/plans/${plan.id}/actions/${raised.value}/remove`, {});
  assert.deepEqual(await ours.as('reader', (scope) => actionsFrom(scope, origin('8'))), []);
  assert.deepEqual(await ours.as('reader', (scope) => actionsFrom(scope, origin('nobody'))), []);
});

test('refuses a closed plan, an objective of another plan, and an address outside the product', async () => {
  const [plan, other] = await ours.as('plan-editor', async (scope) => [await makePlan(scope), await makePlan(scope)]);
  const raise = (over: object) =>
    ours.as('plan-editor', (scope) =>
      raiseAction(scope, { planId: plan.plan.id, text: 'Text', origin: origin('9'), ...over }),
    );
  const elsewhere = await raise({ objectiveId: other.objectives[0]?.id });
  assert.deepEqual(elsewhere, { ok: false, refusal: { code: 'not-in-this-plan' } });
  await assert.rejects(raise({ origin: { ...origin('9'), href: 'https://example.org' } }), /href/);
  await editor.submit(`/plans/${plan.plan.id}/edit`, { state: 'closed' });
  assert.deepEqual(await raise({}), { ok: false, refusal: { code: 'plan-closed' } });
});
