import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addBody, addPerson, addUnit } from '#modules/accounts';
import type { WriteScope } from '#platform/database';
import { closeBody, makeOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import { type Lead, leadNamed } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { editAction } from './edit-action.ts';
import { findStandings } from './find-standings.ts';
import { recordProgress } from './record-progress.ts';

let server: TestServer;

before(async () => {
  server = await openTestServer();
});
after(() => server.close());

const report = { note: 'Half of the panels are trained', status: 'in-progress' } as const;

test('each service answers for itself, and the action is completed when all have', async () => {
  const marlshire = await makeOrganisation(server.database, 'Of services');
  const { as, bodyId } = marlshire;
  const unit = (name: string, parentId: string | null) =>
    as('administrator', async (scope) => {
      const added = await addUnit(scope, { bodyId, parentId, name });
      assert.ok(added.ok);
      return added.value;
    });
  const directorate = await unit('Adults', null);
  const [care, housing] = [await unit('Care', directorate), await unit('Housing', directorate)];
  const tree = await as('plan-editor', (scope) => makePlan(scope, { actions: [newAction({ text: 'Ask staff' })] }));
  const id = tree.actions[0]?.id ?? '';
  const ask = (scope: WriteScope) => findAction(scope, id);
  await as('plan-editor', async (scope) => {
    const action = await ask(scope);
    assert.ok(action);
    const leads: Lead[] = [{ ...leadNamed('All services'), eachLevel: 'service' }];
    assert.ok((await editAction(scope, id, action.version, { ...action, leads })).ok);
  });
  const answer = (unitId: string, status: 'in-progress' | 'completed') =>
    as('plan-editor', (scope) => recordProgress(scope, id, { note: 'Ours', status, unitId }));
  assert.ok((await answer(care, 'completed')).ok);
  assert.equal((await as('plan-editor', ask))?.status, 'in-progress');
  const { units } = await as('plan-editor', async (scope) => {
    const action = await ask(scope);
    assert.ok(action);
    return findStandings(scope, tree.plan, action);
  });
  assert.deepEqual(
    units.map(({ asked, report: own }) => [asked.name, own?.status ?? null]),
    [
      ['Care', 'completed'],
      ['Housing', null],
    ],
  );
  assert.equal((await answer(directorate, 'completed')).ok, false, 'a directorate is not asked');
  assert.ok((await answer(housing, 'completed')).ok);
  assert.equal((await as('plan-editor', ask))?.status, 'completed');
});

test('each body reports its own status; one that was dissolved no longer counts', async () => {
  const joint = await makeOrganisation(server.database, 'County of Marl');
  const partner = await joint.as('administrator', (scope) => addBody(scope, 'Marl Health'));
  assert.ok(partner.ok);
  const bodies = ['County of Marl', 'Marl Health'];
  const tree = await joint.as('plan-editor', (scope) =>
    makePlan(scope, { bodies, actions: [newAction({ text: 'Share the survey' })] }),
  );
  const id = tree.actions[0]?.id ?? '';
  const say = (bodyId: string, status: 'in-progress' | 'completed') =>
    joint.as('plan-editor', (scope) => recordProgress(scope, id, { note: 'Ours', status, bodyId }));
  assert.ok((await say(joint.bodyId, 'completed')).ok);
  const status = async () => (await joint.as('plan-editor', (scope) => findAction(scope, id)))?.status;
  assert.equal(await status(), 'in-progress', 'the partner has not reported');
  assert.ok((await say(partner.value, 'in-progress')).ok);
  assert.equal(await status(), 'in-progress');
  await joint.as('administrator', (scope) => closeBody(scope, partner.value));
  assert.equal((await say(partner.value, 'completed')).ok, false, 'nothing more is reported for it');
  assert.ok((await say(joint.bodyId, 'completed')).ok);
  assert.equal(await status(), 'completed');
});

test('a person of one body cannot report for the other', async () => {
  const joint = await makeOrganisation(server.database, 'County of Two');
  const partner = await joint.as('administrator', (scope) => addBody(scope, 'Two Health'));
  assert.ok(partner.ok);
  const lead = joint.people['action-lead'];
  const actions = [newAction({ text: 'Share', leads: [lead.name] })];
  const tree = await joint.as('plan-editor', (scope) =>
    makePlan(scope, { bodies: ['County of Two', 'Two Health'], actions }),
  );
  const say = (bodyId: string) =>
    joint.as('action-lead', (scope) => recordProgress(scope, tree.actions[0]?.id ?? '', { ...report, bodyId }));
  assert.deepEqual(await say(partner.value), { ok: false, refusal: { code: 'not-yours' } });
  assert.ok((await say(joint.bodyId)).ok);
});

test('a person whose unit is asked reports for it, and not for another', async () => {
  const org = await makeOrganisation(server.database, 'Of units');
  const unit = await org.as('administrator', (scope) =>
    addUnit(scope, { bodyId: org.bodyId, parentId: null, name: 'Roads' }),
  );
  assert.ok(unit.ok);
  const added = await org.as('administrator', (scope) =>
    addPerson(scope, {
      ...{ name: 'Ro Adams', email: 'ro@units.example', jobTitle: '', bodyId: org.bodyId, unitId: unit.value },
      roles: ['manager'],
    }),
  );
  assert.ok(added.ok);
  const tree = await org.as('plan-editor', (scope) => makePlan(scope, { actions: [newAction({ text: 'Ask' })] }));
  const [action] = tree.actions;
  assert.ok(action);
  const leads: Lead[] = [{ ...leadNamed('All directorates'), eachLevel: 'directorate' }];
  await org.as('plan-editor', (scope) => editAction(scope, action.id, action.version, { ...action, leads }));
  const actor = { ...org.people.manager, personId: added.value };
  const say = (unitId: string | null) =>
    server.database.write({ organisationId: org.organisationId, actor }, (scope) =>
      recordProgress(scope, action.id, { ...report, unitId }),
    );
  assert.ok((await say(unit.value)).ok);
  assert.deepEqual(await say(null), { ok: false, refusal: { code: 'not-yours' } });
  const other = await org.as('manager', (scope) => recordProgress(scope, action.id, { ...report, unitId: unit.value }));
  assert.deepEqual(other, { ok: false, refusal: { code: 'not-yours' } });
});
