import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';
import { leadNamed } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { editAction } from '../../use-cases/edit-action.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let reader: Client;
let member: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  [editor, reader, member] = [
    await browserOf(server, ours, 'plan-editor'),
    await browserOf(server, ours, 'reader'),
    await browserOf(server, ours, 'board-member'),
  ];
});
after(() => server.close());

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const rhythm = {
  ...{ kind: 'review', name: 'Half-yearly review', everyMonths: '6', board: 'Inclusion Board' },
  ...{ signingRole: 'Chair of the Inclusion Board', ...day('nextDue', '2026-12-10') },
};

async function newPlan() {
  const actions = ['Train panels', 'Publish figures'].map((text, at) => newAction({ number: String(at + 1), text }));
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { title: 'County plan', actions }));
  const actionId = tree.actions[0]?.id ?? '';
  await ours.as('plan-editor', async (scope) => {
    const action = await findAction(scope, actionId);
    assert.ok(action);
    const leads = [leadNamed('Head of HR', ours.people['action-lead'].personId)];
    assert.ok((await editAction(scope, actionId, action.version, { ...action, leads })).ok);
  });
  return { plan: `/plans/${tree.plan.id}`, actionId };
}

const rhythmAddress = async (plan: string): Promise<string> => {
  const links = (await editor.get(`${plan}/reviews`)).elements('a').map((a) => a.attribute('href') ?? '');
  return links.find((href) => href.endsWith('/edit') && href.includes('/rhythms/'))?.replace(/\/edit$/, '') ?? '';
};

test('a review from its rhythm to the signature, page by page', async () => {
  const { plan, actionId } = await newPlan();
  assert.match((await editor.get(`${plan}/reviews`)).text, /Nobody has said yet when this plan is reviewed/);
  assert.equal((await editor.submit(`${plan}/rhythms/new`, rhythm)).location, `${plan}/reviews`);
  const list = await editor.get(`${plan}/reviews`);
  assert.match(
    list.text,
    /Half-yearly review.*Every 6 months, in June and December.*Inclusion Board.*10 December 2026/,
  );
  assert.match(
    (await editor.get('/')).text,
    /Review due: Half-yearly review Due in 18 days, on 10 December 2026\. County plan/,
  );
  const open = `${await rhythmAddress(plan)}/open`;
  assert.match((await editor.submit(open, { ask: 'yes' })).text, /Enter both days, or do not ask/);
  const asking = { ask: 'yes', ...day('dueOn', '2026-12-01'), ...day('closesOn', '2026-12-05') };
  const review = (await editor.submit(open, asking)).location ?? '';
  assert.match((await editor.submit(open, {})).text, /A review of this rhythm is open already/);
  const opened = await editor.get(review);
  assert.match(opened.text, /Half-yearly review, 10 December 2026 Open.*0 of 1 have answered/);
  assert.match(opened.text, /What is missing Has not answered Test action-lead \(1 action\)/);
  assert.match(opened.text, /What the health check finds Nobody is named: 1 of 2/);
  assert.equal((await reader.get(review)).status, 404, 'not before it is dispatched');
  assert.match((await reader.get(`${plan}/reviews`)).text, /No review has been opened yet/);
  await editor.submit(`${review}/prepare`, { narrative: 'Two panels are left.' });
  const dispatched = await editor.submit(`${review}/dispatch`, day('meetingOn', '2026-11-22'));
  assert.equal(dispatched.location, review, dispatched.text.slice(0, 300));
  assert.match((await member.get('/')).text, /Read: Half-yearly review, 10 December 2026 Dispatched for the meeting/);
  const file = new File(['late,figures'], 'late.csv');
  await editor.submit(`${review}/papers/new`, { text: 'Late figures', file });
  await editor.submit(`${review}/verbal/new`, { actionId, saidBy: 'Elin Parry', text: 'All are trained' });
  const seen = await editor.get(review);
  const hrefs = seen.elements('a').map((a) => a.attribute('href') ?? '');
  const paper = hrefs.find((href) => /\/papers\/[0-9a-f-]{36}$/.test(href)) ?? '';
  assert.equal((await reader.get(paper)).body, 'late,figures');
  const verbal = hrefs.find((href) => /\/verbal\/[0-9a-f-]{36}$/.test(href)) ?? '';
  await editor.submit(verbal, { status: 'in-progress' });
  assert.match((await reader.get(`${plan}/actions/${actionId}`)).text, /All are trained/);
  const decisions = `${review}/decisions/new`;
  const wrong = await editor.submit(`${decisions}?kind=revised`, { text: 'More time', actionId });
  assert.match(wrong.text, /Enter a new due day or a new target/);
  assert.match(wrong.body, />More time</);
  await editor.submit(`${decisions}?kind=revised`, { text: 'More time', actionId, ...day('dueOn', '2027-06-30') });
  await editor.submit(`${decisions}?kind=new-action`, { text: 'Nobody heard them', newAction: 'Ask night teams' });
  assert.match((await reader.get(`${plan}/actions/${actionId}`)).text, /30 June 2027/);
  assert.equal((await member.get(`${review}/prepare`)).status, 403);
  await editor.submit(`${review}/discuss`, { note: 'A good debate.' });
  assert.match((await member.get('/')).text, /Sign: Half-yearly review/);
  assert.equal((await editor.get(`${review}/sign`)).status, 403);
  assert.match(
    (await member.submit(`${review}/sign`, { name: 'Somebody' })).text,
    /Type your own name as it stands here/,
  );
  await member.submit(`${review}/sign`, { name: 'Test board-member' });
  const signed = await reader.get(review);
  assert.match(signed.text, /Signed by Test board-member, Chair of the Inclusion Board, 22 November 2026/);
  assert.match(signed.text, /Two panels are left\./);
  assert.match(signed.text, /New action Ask night teams Nobody heard them/);
  assert.match((await reader.get(`${plan}/reviews`)).text, /10 June 2027/);
});

test('whoever is slower is told where the review stands, and keeps what was typed', async () => {
  const { plan } = await newPlan();
  await editor.submit(`${plan}/rhythms/new`, rhythm);
  const review = (await editor.submit(`${await rhythmAddress(plan)}/open`, {})).location ?? '';
  const late = await editor.submit(`${review}/dispatch`, {
    recipients: 'All members',
    ...day('meetingOn', '2026-12-10'),
  });
  assert.equal(late.status, 422);
  assert.match(late.text, /This review is “Open” by now/);
  assert.match(late.body, />All members</);
  const paper = await editor.submit(`${review}/papers/new`, { text: 'Too early' });
  assert.match(paper.text, /This review is “Open” by now/);
  await editor.submit(`${review}/abandon`, { reason: 'No meeting' });
  assert.match((await editor.get(review)).text, /Abandoned.*No meeting/);
});

test('says what is wrong with a rhythm, and shows both texts to the second writer', async () => {
  const { plan } = await newPlan();
  const empty = await editor.submit(`${plan}/rhythms/new`, { kind: '', everyMonths: '' });
  for (const said of [/Choose what is due/, /Choose how often/, /Enter who sees it/, /Enter the day on which/])
    assert.match(empty.text, said);
  await editor.submit(`${plan}/rhythms/new`, rhythm);
  const edit = `${await rhythmAddress(plan)}/edit`;
  const first = await editor.submit(edit, { name: 'Spring review' });
  assert.equal(first.status, 303);
  const stale = await editor.submit(edit, { name: 'Mine', version: '1' });
  assert.match(stale.text, /What was saved in the meantime.*Spring review.*Mine/);
  assert.equal((await reader.get(edit)).status, 403);
  await editor.submit(edit.replace(/edit$/, 'end'), {});
  assert.match((await editor.get(`${plan}/reviews`)).text, /Nobody has said yet when/);
  assert.equal((await editor.get(edit)).status, 404);
});
