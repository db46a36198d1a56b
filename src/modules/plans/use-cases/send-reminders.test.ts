import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { WriteScope } from '#platform/database';
import { type KeptMail, listMails } from '#platform/mail';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction, runCycle } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import { leadNamed } from '../domain/plan.ts';
import type { ReminderRules } from '../domain/reminders.ts';
import { findAction } from '../store/action-reader.ts';
import { findPlan, findTree } from '../store/plan-reader.ts';
import { tasksAt } from '../web/tasks.ts';
import { changeReminders, chooseReminders } from './change-reminders.ts';
import { editAction } from './edit-action.ts';
import { recordProgress } from './record-progress.ts';
import { startNextPeriod } from './start-next-period.ts';

let server: TestServer;
let ours: TestOrganisation;
let planId: string;
let actionIds: string[];

const rules: ReminderRules = {
  ...{ before: [14], onDay: true, after: [7], escalateAfter: 10, escalateTo: null },
  digest: { every: 'day' },
};

before(async () => {
  server = await openTestServer();
});
after(() => server.close());

const as = <T>(work: (scope: WriteScope) => Promise<T>) => ours.as('equality-lead', work);
const on = (day: string) => {
  server.clock.now = new Date(`${day}T07:00:00Z`);
};
const remindBy = (some: ReminderRules) =>
  as(async (scope) => {
    const version = (await findPlan(scope, planId))?.version ?? 0;
    assert.ok((await changeReminders(scope, planId, version, some)).ok);
  });

const run = (): Promise<void> | undefined =>
  tasksAt('https://plans.example.org')['plans.send-reminders']?.(
    {},
    { database: server.database, organisationId: ours.organisationId },
  );
/** Whom mails went to, the oldest first. */
const mails = async (): Promise<KeptMail[]> => (await as((scope) => listMails(scope))).reverse();
const recipients = async () => (await mails()).map(({ to }) => to.split('@')[0]);

// Inside a suite: a hook outside would run before each test of every file.
describe('reminders', () => {
  beforeEach(async () => {
    on('2026-11-22');
    ours = await makeOrganisation(server.database);
    const actions = ['Train every panel', 'Publish who was hired'].map((text) =>
      newAction({ text, dueOn: '2026-12-06' }),
    );
    const tree = await as((scope) => makePlan(scope, { actions }));
    planId = tree.plan.id;
    actionIds = tree.actions.map(({ id }) => id);
    for (const id of actionIds)
      await as(async (scope) => {
        const action = await findAction(scope, id);
        assert.ok(action);
        const leads = [leadNamed('HR', ours.people['action-lead'].personId)];
        assert.ok((await editAction(scope, id, action.version, { ...action, leads })).ok);
      });
    await remindBy(rules);
  });

  test('one mail a day tells a person of everything that is due', async () => {
    await run();
    const [mail, ...more] = await mails();
    assert.equal(more.length, 0);
    assert.equal(mail?.subject, 'Reminder: 2 things are due');
    assert.match(
      mail?.text ?? '',
      /Train every panel\nDue on 6 December 2026\. Equal Marlshire[\s\S]*Publish who was hired/,
    );
    assert.match(mail?.text ?? '', new RegExp(`https://plans.example.org/plans/${planId}/actions/${actionIds[0]}`));
  });

  test('workers beside each other, and a job that runs again, send nothing twice', async () => {
    await Promise.all([run(), run(), run()]);
    await run();
    assert.deepEqual(await recipients(), ['action-lead']);
    on('2026-11-23');
    await run();
    assert.deepEqual(await recipients(), ['action-lead']);
  });

  test('what was done is not reminded of; what stays undone goes up to the equality leads', async () => {
    await run();
    const done = { note: 'All are trained', status: 'completed' } as const;
    assert.ok((await ours.as('action-lead', (scope) => recordProgress(scope, actionIds[0] ?? '', done))).ok);
    on('2026-12-06');
    await run();
    const [, second] = await mails();
    assert.equal(second?.subject, 'Reminder: one thing is due');
    assert.match(second?.text ?? '', /Publish who was hired\nDue today/);
    assert.doesNotMatch(second?.text ?? '', /Train every panel/);
    on('2026-12-16');
    await run();
    const told = (await recipients()).slice(2).filter((one) => one !== 'first');
    assert.deepEqual(told.sort(), ['action-lead', 'equality-lead']);
    const escalated = (await mails()).find(({ to }) => to.startsWith('equality-lead'));
    assert.match(escalated?.text ?? '', /Was due on 6 December 2026[\s\S]*Led by HR/);
  });

  test('somebody who wants no reminders gets none, and a request all the same', async () => {
    await ours.as('action-lead', (scope) => chooseReminders(scope, 'none'));
    await run();
    assert.deepEqual(await recipients(), []);
    const { personId } = ours.people['action-lead'];
    const cycleId = await as((scope) => runCycle(scope, { planId, name: 'Winter update', personId }));
    await tasksAt('https://plans.example.org')['plans.mail-requests']?.(
      { cycleId },
      { database: server.database, organisationId: ours.organisationId },
    );
    assert.deepEqual(await recipients(), ['action-lead']);
  });

  test('a request that nobody answered is reminded of with its link, once, and not as an action beside it', async () => {
    const { personId } = ours.people['action-lead'];
    await as((scope) => runCycle(scope, { planId, name: 'Winter update', personId }));
    await run();
    const [mail] = (await mails()).filter(({ subject }) => subject.startsWith('Reminder'));
    assert.match(mail?.subject ?? '', /2 things/);
    assert.equal(mail?.text.match(/plans\.example\.org\/respond\//g)?.length, 2);
    assert.match(mail?.text ?? '', /^You were asked for an update:$/m);
    assert.doesNotMatch(mail?.text ?? '', /^Your actions:$/m);
  });

  test('a plan without rules and a closed plan remind nobody', async () => {
    const version = async (scope: WriteScope) => (await findPlan(scope, planId))?.version ?? 0;
    await as(async (scope) => changeReminders(scope, planId, await version(scope), null));
    await run();
    assert.deepEqual(await recipients(), []);
  });

  test('an action that the next plan goes on with is reminded of there only, while both plans are open', async () => {
    const old = await as((scope) => findTree(scope, planId));
    assert.ok(old);
    const next = {
      ...{ title: 'The plan after', periodText: '2027', periodFrom: '2027-04-01', periodTo: '2028-03-31' },
      ...{ chosen: old.actions.map(({ id, version }) => ({ id, version })), moveDates: false, closeOld: false },
    };
    assert.ok((await as((scope) => startNextPeriod(scope, planId, next))).ok);
    await run();
    assert.deepEqual(await recipients(), []);
  });

  test('a person of another organisation cannot be told', async () => {
    const elsewhere = await makeOrganisation(server.database, 'Bexshire');
    const changed = await as(async (scope) => {
      const version = (await findPlan(scope, planId))?.version ?? 0;
      return changeReminders(scope, planId, version, { ...rules, escalateTo: elsewhere.people.manager.personId });
    });
    assert.deepEqual(changed, { ok: false, refusal: { code: 'no-such-person' } });
  });
});
