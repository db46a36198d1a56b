import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addPerson, addUnit } from '#modules/accounts';
import type { WriteScope } from '#platform/database';
import { type KeptMail, listMails } from '#platform/mail';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { arrangeCover, makePlan, newAction } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import { type Lead, leadNamed } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { listCycles, listRequests } from '../store/cycle-reader.ts';
import { tasksAt } from '../web/tasks.ts';
import { editAction } from './edit-action.ts';
import { openCycle, previewCycle } from './open-cycle.ts';
import { recordProgress } from './record-progress.ts';
import { closeCycle, remindCycle, withdrawRequest } from './run-cycle.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
});
after(() => server.close());

const days = { dueOn: '2026-12-06', closesOn: '2026-12-20' };
const all = { name: 'Winter update', covers: 'all' as const, groupId: null, ...days };
const tasks = tasksAt('https://plans.example.org');
const as = <T>(work: (scope: WriteScope) => Promise<T>) => ours.as('equality-lead', work);
const led = (label: string, personId: string | null, more: Partial<Lead> = {}): Lead => ({
  ...leadNamed(label, personId),
  ...more,
});

/** A new organisation with a plan of one action for each list of leads. */
async function planLedBy(...leads: ((people: TestOrganisation['people']) => Lead[])[]) {
  ours = await makeOrganisation(server.database);
  const actions = leads.map((_, at) => newAction({ text: `Action ${at + 1}` }));
  const tree = await as((scope) => makePlan(scope, { actions }));
  for (const [at, action] of tree.actions.entries())
    await as(async (scope) => {
      const found = await findAction(scope, action.id);
      assert.ok(found);
      const change = { ...found, leads: leads[at]?.(ours.people) ?? [] };
      assert.ok((await editAction(scope, action.id, found.version, change)).ok);
    });
  return { planId: tree.plan.id, actionIds: tree.actions.map(({ id }) => id) };
}

async function open(planId: string, cycle = all): Promise<string> {
  const opened = await as((scope) => openCycle(scope, planId, cycle));
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.value;
}

/** Does what the queue would do, and gives all mails of the organisation, the oldest first. */
async function mailsAfter(cycleId: string): Promise<KeptMail[]> {
  const { organisationId } = ours;
  await tasks['plans.mail-requests']?.({ cycleId }, { database: server.database, organisationId });
  return (await as((scope) => listMails(scope))).reverse();
}

test('everybody gets one mail with all their actions, each with a link of its own', async () => {
  const { planId } = await planLedBy(
    (people) => [led('HR', people['action-lead'].personId)],
    (people) => [led('HR', people['action-lead'].personId), led('Libraries', people.manager.personId)],
  );
  const mails = await mailsAfter(await open(planId));
  assert.deepEqual(mails.map(({ to }) => to.split('@')[0]).sort(), ['action-lead', 'manager']);
  const [first] = mails.filter(({ to }) => to.startsWith('action-lead'));
  assert.equal(first?.subject, 'Winter update: please say how 2 actions stand');
  const links = first?.text.match(/https:\/\/plans\.example\.org\/respond\/\S+/g) ?? [];
  assert.equal(new Set(links).size, 2);
  assert.match(first?.text ?? '', /Action 1\nhttps[\s\S]*Action 2\nhttps[\s\S]*until 20 December 2026/);
});

test('the job that runs again, and beside itself, writes no second mail', async () => {
  const { planId } = await planLedBy((people) => [led('HR', people['action-lead'].personId)]);
  const cycleId = await open(planId);
  await Promise.all([mailsAfter(cycleId), mailsAfter(cycleId), mailsAfter(cycleId)]);
  assert.equal((await mailsAfter(cycleId)).length, 1);
});

test('a crash before the commit loses no mail and doubles none', async () => {
  const { planId } = await planLedBy((people) => [led('HR', people['action-lead'].personId)]);
  const cycleId = await open(planId);
  const { organisationId } = ours;
  const { mailRequests } = await import('./mail-requests.ts');
  const dies = server.database.write({ organisationId }, async (scope) => {
    assert.equal(await mailRequests(scope, cycleId, () => ({ subject: 's', text: 't' })), 1);
    throw new Error('the process ends here');
  });
  await assert.rejects(dies, /ends here/);
  assert.equal((await mailsAfter(cycleId)).length, 1);
  assert.equal((await mailsAfter(cycleId)).length, 1);
});

test('a reminder goes to those who have not answered, and says that it is one', async () => {
  const { planId, actionIds } = await planLedBy(
    (people) => [led('HR', people['action-lead'].personId)],
    (people) => [led('Libraries', people.manager.personId)],
  );
  const cycleId = await open(planId);
  await mailsAfter(cycleId);
  const report = { note: 'Half is done', status: 'in-progress' } as const;
  assert.ok((await ours.as('action-lead', (scope) => recordProgress(scope, actionIds[0] ?? '', report))).ok);
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  assert.deepEqual(await as((scope) => remindCycle(scope, cycleId)), { ok: true, value: 1 });
  const mails = await mailsAfter(cycleId);
  assert.equal(mails.length, 3);
  assert.match(mails[2]?.to ?? '', /^manager@/);
  assert.match(mails[2]?.subject ?? '', /^Reminder: Winter update/);
  assert.equal((await mailsAfter(cycleId)).length, 3);
  const [cycle] = await as((scope) => listCycles(scope, planId));
  assert.deepEqual([cycle?.answered, cycle?.asked], [1, 2]);
});

test('whoever answers, the cover or the deputy, answers for all who were asked for it', async () => {
  const { planId, actionIds } = await planLedBy((people) => [
    led('HR', people['action-lead'].personId, { deputyId: people.approver.personId }),
  ]);
  const [personId, coverId] = [ours.people['action-lead'].personId, ours.people.manager.personId];
  await as((scope) => arrangeCover(scope, { personId, coverId }));
  const cycleId = await open(planId);
  const mails = await mailsAfter(cycleId);
  assert.deepEqual(mails.map(({ to }) => to.split('@')[0]).sort(), ['approver', 'manager']);
  assert.match(mails[0]?.text ?? '', /in place of Test action-lead/);
  const report = { note: 'Done for Elin', status: 'in-progress' } as const;
  assert.ok((await ours.as('manager', (scope) => recordProgress(scope, actionIds[0] ?? '', report))).ok);
  const requests = await as((scope) => listRequests(scope, [cycleId]));
  assert.deepEqual(
    requests.map(({ updateId }) => updateId !== null),
    [true, true],
  );
});

test('what somebody reports on another lead’s behalf answers for that lead; a report of one lead does not', async () => {
  const { planId, actionIds } = await planLedBy((people) => [
    led('HR', people['action-lead'].personId),
    led('Libraries', people.manager.personId),
  ]);
  const cycleId = await open(planId);
  const answered = async () =>
    (await as((scope) => listRequests(scope, [cycleId]))).map(({ updateId }) => updateId !== null);
  const report = { note: 'By telephone', status: 'in-progress' } as const;
  assert.ok((await ours.as('action-lead', (scope) => recordProgress(scope, actionIds[0] ?? '', report))).ok);
  assert.deepEqual(await answered(), [true, false]);
  const behalf = { ...report, onBehalfOf: 'Libraries' };
  assert.ok((await as((scope) => recordProgress(scope, actionIds[0] ?? '', behalf))).ok);
  assert.deepEqual(await answered(), [true, true]);
});

test('“all services” asks one person of each service, and names the service that has nobody', async () => {
  const { planId, actionIds } = await planLedBy(() => [led('All services', null, { eachLevel: 'directorate' })]);
  const unitIds = await as(async (scope) => {
    const { bodyId } = ours;
    const added = await Promise.all(['Roads', 'Parks'].map((name) => addUnit(scope, { bodyId, parentId: null, name })));
    const [roads] = added.map((one) => (one.ok ? one.value : ''));
    const ann = {
      name: 'Ann',
      email: `ann@${ours.organisationId}.example`,
      jobTitle: '',
      bodyId,
      roles: ['manager' as const],
    };
    assert.ok((await addPerson(scope, { ...ann, unitId: roads ?? '' })).ok);
    return added.map((one) => (one.ok ? one.value : ''));
  });
  const preview = await as((scope) => previewCycle(scope, planId, all));
  assert.ok(preview.ok);
  assert.deepEqual(
    preview.value.asked.unreachable.map(({ why, unitId }) => [why, unitId]),
    [['no-unit-contact', unitIds[1]]],
  );
  const cycleId = await open(planId);
  const [mail] = await mailsAfter(cycleId);
  assert.match(mail?.text ?? '', /Please answer for Roads\./);
  const report = { note: 'Our part is done', status: 'completed' as const, unitId: unitIds[0] ?? '' };
  assert.ok((await as((scope) => recordProgress(scope, actionIds[0] ?? '', report))).ok);
  assert.notEqual((await as((scope) => listRequests(scope, [cycleId])))[0]?.updateId, null);
});

test('a cycle that would ask nobody, of a closed day or of a group of another plan is refused', async () => {
  const { planId } = await planLedBy(() => [led('HR', null)]);
  const code = async (cycle: Parameters<typeof openCycle>[2]) => {
    const opened = await as((scope) => openCycle(scope, planId, cycle));
    return opened.ok ? 'opened' : opened.refusal.code;
  };
  assert.equal(await code(all), 'nobody-to-ask');
  assert.equal(await code({ ...all, dueOn: '2026-11-21' }), 'wrong-days');
  assert.equal(await code({ ...all, closesOn: '2026-12-05' }), 'wrong-days');
  const elsewhere = await as((scope) => makePlan(scope));
  assert.equal(await code({ ...all, covers: 'group', groupId: elsewhere.groups[0]?.id ?? '' }), 'no-such-group');
});

test('after a cycle was closed, or a request withdrawn, no mail goes out and nothing is settled', async () => {
  const { planId, actionIds } = await planLedBy(
    (people) => [led('HR', people['action-lead'].personId)],
    (people) => [led('Libraries', people.manager.personId)],
  );
  const cycleId = await open(planId);
  const [first] = await as((scope) => listRequests(scope, [cycleId]));
  const requestId = first?.id ?? '';
  assert.ok((await as((scope) => withdrawRequest(scope, { cycleId, requestId }))).ok);
  assert.deepEqual(
    (await mailsAfter(cycleId)).map(({ to }) => to.split('@')[0]),
    ['manager'],
  );
  assert.ok((await as((scope) => closeCycle(scope, cycleId))).ok);
  assert.deepEqual(await as((scope) => remindCycle(scope, cycleId)), { ok: false, refusal: { code: 'cycle-closed' } });
  const report = { note: 'Too late', status: 'in-progress' } as const;
  assert.ok((await ours.as('manager', (scope) => recordProgress(scope, actionIds[1] ?? '', report))).ok);
  const requests = await as((scope) => listRequests(scope, [cycleId]));
  assert.ok(requests.every(({ updateId }) => updateId === null));
});
