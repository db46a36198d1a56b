import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserOf, makeOrganisation } from '#testing/accounts';
import { openTestServer } from '#tests';
import { leadNamed } from '../../domain/plan.ts';
import { listActions } from '../../store/action-reader.ts';
import { proposeImport } from '../../use-cases/propose-import.ts';
import { paths } from '../paths.ts';

const csv = `Theme,Action,Who,By when
Our workforce,1.1 Review the recruitment panels,Head of Resourcing,March 2027
Our workforce,1.2 Publish the pay gap by grade,,Short term
Our workforce,1.3 Train managers in adjustments,Learning team,June 2028
Our services,2.1 Translate the tenancy letters,Housing team,May 2027
Our services,2.2 Install a hearing loop in every library,Libraries,Short term
`;

test('gives leads, dates and measures to many actions, and keeps what they have', async (context) => {
  const server = await openTestServer();
  context.after(() => server.close());
  const marlshire = await makeOrganisation(server.database);
  const editor = await browserOf(server, marlshire, 'plan-editor');
  const bytes = new TextEncoder().encode(csv);
  const proposed = await marlshire.as('plan-editor', (scope) => proposeImport(scope, { name: 'plan.csv', bytes }));
  assert.ok(proposed.ok);
  const accepted = await editor.submit(paths.planImport({ importId: proposed.value }), {});
  const planId = accepted.location?.split('/').at(-1) ?? '';
  assert.match((await editor.get(paths.plan({ planId }))).text, /Give leads, dates and measures to many actions/);
  const address = paths.assignMany({ planId });
  const opened = await editor.get(address);
  const boxes = opened.elements('input').filter((one) => one.attribute('name') === 'actions');
  const all = boxes.map((one) => one.attribute('value') ?? '');
  assert.equal(all.length, 5);
  const { people } = marlshire;
  const answer = await editor.submit(address, {
    actions: all,
    leads: people['action-lead'].name,
    measures: 'Measured yearly',
  });
  assert.equal(answer.status, 303, answer.text.slice(0, 600));
  const actions = await marlshire.as('plan-editor', (scope) => listActions(scope, { planId }));
  assert.deepEqual(actions[1]?.leads, [leadNamed(people['action-lead'].name, people['action-lead'].personId)]);
  assert.equal(actions[0]?.leads[0]?.label, 'Head of Resourcing');
  assert.ok(actions.every(({ measures }) => measures.length > 0));
  const late = await editor.submit(address, { actions: all, leads: 'Board', replace: 'yes' }, { loaded: opened });
  assert.match(late.text, /Somebody changed these while you were choosing/);
  assert.match(await editor.submit(address, { leads: 'Board' }).then((one) => one.text), /Tick at least one action/);
  const without = await editor.get(`${address}?missing=lead`);
  assert.match(without.text, /Every action has one/);
});
