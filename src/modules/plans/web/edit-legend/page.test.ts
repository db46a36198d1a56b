import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { legendCalled, makePlan, newAction } from '#testing/plans';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

async function makeRated(key: string) {
  const actions = [newAction({ text: 'Done', status: 'completed' }), newAction({ text: 'Late', dueOn: '2026-01-01' })];
  const plan = { legend: legendCalled(key), actions };
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, plan));
  return { base: `/plans/${tree.plan.id}`, done: `/plans/${tree.plan.id}/actions/${tree.actions[0]?.id}` };
}

test('changes a word, its meaning and what it is proposed for; ratings follow', async () => {
  const { base } = await makeRated('words');
  const saved = await editor.submit(`${base}/legend`, { 'word-2': 'Behind', 'meaning-2': 'A date has gone by' });
  assert.equal(saved.location, `${base}/about`);
  assert.match((await editor.get(base)).text, /Late No lead By 1 January 2026 Behind/);
});

test('names the two words that claim one situation, at the second one; nothing is saved', async () => {
  const { base } = await makeRated('words');
  const wrong = await editor.submit(`${base}/legend`, { 'situations-1': ['in-progress', 'completed'] });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Untick “Completed” here or at “In progress”/);
  const href = wrong.elements('a').find((a) => a.attribute('href') === '#situations-3');
  assert.ok(href, 'the summary leads to the second word');
  assert.equal((await editor.get(`${base}/history`)).text.includes('Legend changed'), false);
});

test('shows the rule of what stands on the form without saving it', async () => {
  const { base } = await makeRated('words');
  const shown = await editor.submit(`${base}/legend`, { choice: 'rag-planned', preview: 'yes' });
  assert.equal(shown.status, 200);
  assert.match(shown.text, /“Planned, not started” is proposed for actions that are not started/);
  assert.equal(formOf(shown).choice?.[0], 'rag-planned');
  assert.match((await editor.get(`${base}/about`)).text, /Not started Work has not begun/);
});

test('removes a word and adds another; a decision for the removed word falls back to the proposal', async () => {
  const { base, done } = await makeRated('brag');
  await editor.submit(`${done}/rating`, { rating: 'amber', reason: 'Doubtful' });
  assert.match((await editor.get(done)).text, /At risk Chosen by/);
  await editor.submit(`${base}/legend`, { 'remove-2': 'yes', 'word-5': 'Paused', 'meaning-5': 'Waiting for money' });
  assert.match((await editor.get(done)).text, /Rating Complete/);
  assert.match((await editor.get(`${base}/about`)).text, /Paused Waiting for money/);
});

test('a decision never takes on the meaning that its colour has in another legend', async () => {
  const { base, done } = await makeRated('brag');
  await editor.submit(`${done}/rating`, { rating: 'blue', reason: 'Board agreed' });
  await editor.submit(`${base}/legend`, { choice: 'rag-planned' });
  const { text } = await editor.get(done);
  assert.match(text, /Rating Completed/);
  assert.doesNotMatch(text, /Rating Planned, not started/);
});

test('keeps at least one word', async () => {
  const { base } = await makeRated('rag-risk');
  const all = { 'remove-0': 'yes', 'remove-1': 'yes', 'remove-2': 'yes' };
  assert.match((await editor.submit(`${base}/legend`, all)).text, /Keep at least one word/);
});
