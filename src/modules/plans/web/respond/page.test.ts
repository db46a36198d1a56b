import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import type { WriteScope } from '#platform/database';
import { openSigner } from '#platform/http';
import { editPersonOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction, runCycle } from '#testing/plans';
import { type Answer, formOf, openTestServer, type TestServer } from '#tests';
import { listRequests } from '../../store/cycle-reader.ts';
import { listUpdates } from '../../store/history-reader.ts';
import { editPlan } from '../../use-cases/edit-plan.ts';
import { closeCycle, withdrawRequest } from '../../use-cases/run-cycle.ts';
import { respondLinks } from '../secret-links.ts';

let server: TestServer;
let ours: TestOrganisation;
let asked: { planId: string; cycleId: string; actionIds: string[]; requestIds: string[]; links: string[] };

before(async () => {
  server = await openTestServer();
});
after(() => server.close());

const as = <T>(work: (scope: WriteScope) => Promise<T>) => ours.as('equality-lead', work);

const linkOf = (at = 0) => asked.links[at] ?? '';
const updatesOf = (at = 0) => as((scope) => listUpdates(scope, asked.actionIds[at] ?? ''));
const good = { note: 'Forty of sixty panels are trained', status: 'in-progress' };

/** All that the database holds, as its owner sees it. */
async function everything(): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows: tables } = await client.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker') order by 1`,
  );
  assert.ok(tables.length > 40, `only ${tables.length} tables`);
  const prints: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${name} t`,
    );
    prints.push(`${name} ${rows[0].print}`);
  }
  await client.end();
  return prints.join('\n');
}

// Inside a suite: a hook outside would run before each test of every file.
describe('answering by a mailed link', () => {
  beforeEach(async () => {
    server.clock.now = new Date('2026-11-22T09:00:00Z');
    ours = await makeOrganisation(server.database);
    const actions = ['Train every panel', 'Publish who was hired'].map((text) => newAction({ text }));
    const tree = await as((scope) => makePlan(scope, { actions }));
    const { personId } = ours.people['action-lead'];
    const cycleId = await as((scope) => runCycle(scope, { planId: tree.plan.id, name: 'Winter update', personId }));
    const requests = await as((scope) => listRequests(scope, [cycleId]));
    const { organisationId } = ours;
    const link = respondLinks(await openSigner(server.database), '');
    asked = {
      ...{ planId: tree.plan.id, cycleId },
      actionIds: requests.map(({ actionId }) => actionId),
      requestIds: requests.map(({ id }) => id),
      links: requests.map(({ id }) => link({ organisationId, id })),
    };
  });

  test('opening the link, as mail scanners do, changes nothing at all', async () => {
    const before = await everything();
    const looked = await server.visitor().get(linkOf());
    assert.match(looked.text, /Train every panel.*This link was sent to Test action-lead/);
    await server.app.inject({ method: 'HEAD', url: linkOf() });
    await server.app.inject({ method: 'OPTIONS', url: linkOf() });
    assert.equal(await everything(), before);
  });

  test('the address leaks to no other site, no search engine and no cache', async () => {
    const { headers } = await server.visitor().get(linkOf());
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow');
    assert.equal(headers['cache-control'], 'private, no-store');
  });

  test('an answer without signing in is in the plan under the name of whom was asked', async () => {
    const visitor = server.visitor();
    const saved = await visitor.submit(linkOf(), { ...good, percent: '60', nextStep: 'Book more rooms' });
    assert.equal(saved.location, linkOf());
    const [update] = await updatesOf();
    assert.deepEqual(
      [update?.by, update?.note, update?.percent, update?.nextStep, update?.requestId],
      ['Test action-lead', good.note, 60, 'Book more rooms', asked.requestIds[0]],
    );
    const shown = await visitor.get(linkOf());
    assert.match(shown.text, /Your answer is saved.*What was sent by this link.*Forty of sixty/);
    const requests = await as((scope) => listRequests(scope, [asked.cycleId]));
    assert.deepEqual(
      requests.map(({ updateId }) => updateId !== null),
      [true, false],
    );
  });

  test('a correction stands beside what was sent before, until the cycle closes', async () => {
    const visitor = server.visitor();
    await visitor.submit(linkOf(), good);
    await visitor.submit(linkOf(), { note: 'It was fifty, not forty', status: 'in-progress' });
    assert.deepEqual(
      (await updatesOf()).map(({ note }) => note),
      ['It was fifty, not forty', good.note],
    );
    assert.match((await visitor.get(linkOf())).text, /It was fifty, not forty.*Forty of sixty/);
  });

  test('two presses make one answer, and both say that it is saved', async () => {
    const visitor = server.visitor();
    const form = { ...formOf(await visitor.get(linkOf())), ...good };
    for (let press = 0; press < 2; press += 1) assert.equal((await visitor.send(linkOf(), form)).location, linkOf());
    assert.equal((await updatesOf()).length, 1);
  });

  test('whoever answers from an older page is shown both texts', async () => {
    const [one, other] = [server.visitor(), server.visitor()];
    const form = formOf(await one.get(linkOf()));
    await other.submit(linkOf(), good);
    const late = await one.send(linkOf(), { ...form, note: 'Something else', status: 'stopped' });
    assert.equal(late.status, 422);
    assert.match(late.text, /Forty of sixty/);
    assert.equal(formOf(late).note?.[0], 'Something else');
    assert.equal((await one.send(linkOf(), formOf(late))).status, 303);
  });

  test('somebody to whom the link was passed on answers under their own name, on behalf', async () => {
    await server.visitor().submit(linkOf(), { ...good, writtenBy: 'Jo Bell' });
    const [update] = await updatesOf();
    assert.deepEqual([update?.by, update?.onBehalfOf], ['Jo Bell', 'Test action-lead']);
  });

  test('files come with an answer by a good link; by a bad one none is read', async () => {
    const visitor = server.visitor();
    await visitor.submit(linkOf(), { ...good, fileOne: new File(['minutes of May'], 'minutes.txt') });
    assert.deepEqual(
      (await updatesOf())[0]?.evidence.map(({ label }) => label),
      ['minutes.txt'],
    );
    const large = new File([new Uint8Array(21 * 1024 * 1024)], 'film.mp4');
    const refused = await visitor.submit(linkOf(), { ...good, note: 'With a film', fileOne: large });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /larger than 20 MB/);
    assert.equal(formOf(refused).note?.[0], 'With a film');
    const form = formOf(await visitor.get(linkOf()));
    const bad = await visitor.send(`${linkOf()}x`, { ...form, ...good, fileOne: large });
    assert.match(bad.text, /This link is not complete/);
    assert.equal((await updatesOf()).length, 1);
  });

  const refusedBy = async (sentence: RegExp, link = linkOf()) => {
    const visitor = server.visitor();
    const count = (await updatesOf()).length;
    const looked = await visitor.get(link);
    assert.match(looked.text, sentence);
    assert.equal(looked.elements('textarea').length, 0);
    const { cookies } = visitor;
    const token = (await openSigner(server.database)).sign('open-form', cookies.dr_visitor ?? '');
    const sent = await visitor.send(link, { ...good, form_token: token, version: '1' });
    assert.match(sent.text, sentence);
    assert.match(sent.text, /was not saved.*Forty of sixty/);
    assert.equal((await updatesOf()).length, count);
  };

  test('an altered link, one of another action and one of another kind say what to do', async () => {
    const [stamp = '', signature = ''] = linkOf().split('.');
    const [other = ''] = linkOf(1).split('.');
    await refusedBy(/This link is not complete.*copy the whole address/, `${other}.${signature}`);
    await refusedBy(/This link is not complete/, `${stamp}.${signature.slice(0, -1)}`);
    const signer = await openSigner(server.database);
    const calendar = signer.stamp('calendar', `${ours.organisationId}:${asked.requestIds[0]}`);
    await refusedBy(/This link is not complete/, `/respond/${calendar}`);
  });

  test('a request of another organisation is not found by a link that names ours', async () => {
    const elsewhere = await makeOrganisation(server.database, 'Bexshire');
    const link = respondLinks(await openSigner(server.database), '');
    const id = asked.requestIds[0] ?? '';
    await refusedBy(/leads nowhere any more/, link({ organisationId: elsewhere.organisationId, id }));
  });

  test('a link ends with its cycle: the day after the last, or when somebody closes it', async () => {
    server.clock.now = new Date('2026-12-20T12:00:00Z');
    assert.equal((await server.visitor().get(linkOf())).elements('textarea').length > 0, true, 'on the last day');
    server.clock.now = new Date('2026-12-21T12:00:00Z');
    await refusedBy(/The time to answer is over.*It ended on 20 December 2026/);
    server.clock.now = new Date('2026-11-22T09:00:00Z');
    await as((scope) => closeCycle(scope, asked.cycleId));
    await refusedBy(/The time to answer is over.*It ended on 22 November 2026/);
  });

  test('a link ends when the request is withdrawn', async () => {
    const ids = { cycleId: asked.cycleId, requestId: asked.requestIds[0] ?? '' };
    await as((scope) => withdrawRequest(scope, ids));
    await refusedBy(/This request was withdrawn/);
  });

  test('a link ends when its plan is closed', async () => {
    await as(async (scope) => {
      const plan = (await import('../../store/plan-reader.ts')).findPlan;
      const version = (await plan(scope, asked.planId))?.version ?? 0;
      assert.ok((await editPlan(scope, asked.planId, version, { state: 'closed' })).ok);
    });
    await refusedBy(/This plan is closed/);
  });

  test('a link ends on the day its owner leaves', async () => {
    await ours.as('administrator', (scope) =>
      editPersonOf(scope, ours.people['action-lead'].personId, { leftOn: '2026-11-22' }),
    );
    await refusedBy(/The person to whom this link was sent has left/);
  });

  test('an action with an unanswered measure asks for the reason, and keeps what was typed', async () => {
    const tree = await as((scope) =>
      makePlan(scope, { actions: [newAction({ text: 'With measure', measures: ['Half are women'] })] }),
    );
    const { personId } = ours.people['action-lead'];
    const cycleId = await as((scope) => runCycle(scope, { planId: tree.plan.id, name: 'Second', personId }));
    const [request] = await as((scope) => listRequests(scope, [cycleId]));
    const secret = { organisationId: ours.organisationId, id: request?.id ?? '' };
    const link = respondLinks(await openSigner(server.database), '')(secret);
    const answer: Answer = await server.visitor().submit(link, { note: 'All done', status: 'completed' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Half are women/);
    assert.equal(formOf(answer).note?.[0], 'All done');
  });
});
