import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';
import { findAction } from '../../store/action-reader.ts';
import { verifyExport } from '../../use-cases/export-version.ts';
import { recordProgress } from '../../use-cases/record-progress.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let reader: Client;
let plan: string;
let actionId: string;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
  reader = await browserOf(server, ours, 'reader');
  const actions = [
    newAction({ group: 0, number: '1', text: 'Train every panel', leads: ['Head of HR'], measures: ['All trained'] }),
    newAction({ group: 0, number: '2', text: 'Publish who was hired', dueOn: '2027-03-31' }),
    newAction({ number: '3', text: 'Stands alone <script>' }),
  ];
  const tree = await ours.as('plan-editor', (scope) =>
    makePlan(scope, { actions, commitments: [{ text: 'We will publish', dueOn: '2027-01-01', places: {} }] }),
  );
  plan = `/plans/${tree.plan.id}`;
  actionId = tree.actions[0]?.id ?? '';
  await ours.as('plan-editor', (scope) =>
    recordProgress(scope, actionId, { note: 'Half done', status: 'in-progress' }),
  );
});
after(() => server.close());

test('an editor freezes a plan; what a board saw is shown again after the plan has gone on', async () => {
  assert.match((await editor.get(`${plan}/versions`)).text, /No version has been frozen yet/);
  assert.match((await editor.submit(`${plan}/versions/new`, {})).text, /Enter what this version is called/);
  const made = await editor.submit(`${plan}/versions/new`, { label: 'Spring board', reason: 'For the clerk' });
  const address = made.location ?? '';
  const seen = await reader.get(address);
  assert.match(seen.text, /Version 1: Spring board/);
  assert.match(seen.text, /Frozen by Test plan-editor, 22 November 2026/);
  assert.match(seen.text, /1 Train every panel.*Head of HR.*All trained.*Test plan-editor, In progress: Half done/);
  assert.match(seen.text, /In no group 3 Stands alone <script>/);
  assert.doesNotMatch(seen.body, /<script>(?!\s*<\/)/);
  assert.match(seen.text, /We will publish \(1 January 2027\)/);
  assert.match(seen.text, /How many stand where.*Whole plan/);
  const bytes = (await reader.get(`${address}/content.json`)).body;
  assert.ok(seen.text.includes(createHash('sha256').update(bytes).digest('hex')));
  const proof = (await reader.get(`${address}/with-proof.json`)).body;
  assert.ok(verifyExport(Buffer.from(proof)).ok);
  await editor.submit(`${plan}/actions/${actionId}/edit`, { text: 'Train each and every panel', number: '9' });
  await editor.submit(`${plan}/edit`, { title: 'Another title' });
  const again = await reader.get(address);
  assert.equal(again.elements('h1')[0]?.rawText().includes('Another title'), false);
  assert.match(again.text, /1 Train every panel/);
  assert.equal((await reader.get(`${address}/content.json`)).body, bytes);
  assert.equal((await reader.get(`${address}/with-proof.json`)).body, proof);
});

test('two versions are compared side by side, what is new or gone marked with words', async () => {
  const { location: first } = await editor.submit(`${plan}/versions/new`, { label: 'Before' });
  const action = await ours.as('plan-editor', (scope) => findAction(scope, actionId));
  assert.ok(action?.text);
  await editor.submit(`${plan}/actions/${actionId}/edit`, {
    text: `${action.text} by spring`,
    'dueOn-day': '31',
    'dueOn-month': '3',
    'dueOn-year': '2027',
  });
  await ours.as('plan-editor', (scope) => recordProgress(scope, actionId, { note: 'Nearly', status: 'in-progress' }));
  await editor.submit(`${plan}/actions/new`, { text: 'Ask staff' });
  const { location: second } = await editor.submit(`${plan}/versions/new`, { label: 'After' });
  const [a, b] = [first, second].map((one) => one?.split('/').at(-1) ?? '');
  const compared = await reader.get(`${plan}/versions/compare?a=${a}&b=${b}`);
  assert.match(compared.text, /1 added, 0 taken out, 1 changed, 0 of them moved/);
  assert.match(compared.text, /Due on Earlier: nothing Later: put in: 31 March 2027/);
  assert.match(
    compared.text,
    /Updates Earlier: nothing Later: put in: 22 November 2026, Test plan-editor, In progress: Nearly/,
  );
  assert.ok(compared.elements('ins').some((one) => one.rawText().includes('by spring')));
  assert.doesNotMatch(compared.text, /Publish who was hired/);
  assert.match(
    (await reader.get(`${plan}/versions/compare?a=${a}&b=${b}&show=everything`)).text,
    /Publish who was hired/,
  );
  assert.match((await reader.get(`${plan}/versions/compare?a=${a}&b=${a}`)).text, /These two are the same/);
  assert.match((await reader.get(`${plan}/versions/compare?a=${b}&b=now`)).text, /These two are the same/);
  assert.match((await reader.get(`${plan}/versions/compare?a=now&b=${a}`)).text, /0 added, 1 taken out/);
});

test('a version is shown under its own plan only, and frozen by editors only', async () => {
  const location = (await editor.submit(`${plan}/versions/new`, { label: 'Mine' })).location ?? '';
  const other = await ours.as('plan-editor', (scope) => makePlan(scope));
  const astray = location.replace(plan, `/plans/${other.plan.id}`);
  for (const part of ['', '/content.json', '/with-proof.json'])
    assert.equal((await reader.get(`${astray}${part}`)).status, 404);
  const id = location.split('/').at(-1);
  assert.equal((await reader.get(`/plans/${other.plan.id}/versions/compare?a=${id}`)).status, 404);
  assert.equal((await reader.get(`${plan}/versions/compare?a=nonsense`)).status, 404);
  assert.equal((await reader.get(`${plan}/versions/new`)).status, 403);
});
