import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Answer, type Client, formOf, openTestServer, type TestServer } from '#tests';
import { type Action, leadNamed } from '../../domain/plan.ts';
import type { NewAction } from '../../domain/plan-from-proposal.ts';
import { listActions } from '../../store/action-reader.ts';
import { listChanges } from '../../store/history-reader.ts';
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

const makeTree = (actions: NewAction[]) => ours.as('plan-editor', (scope) => makePlan(scope, { actions }));

const actionsOf = (planId: string): Promise<Action[]> =>
  ours.as('plan-editor', (scope) => listActions(scope, { planId }));

const boxesOf = (page: Answer): string[] =>
  page
    .elements('input')
    .filter((one) => one.attribute('name') === 'actions')
    .map((one) => one.attribute('value') ?? '');

const dayOf = (name: string, [day, month, year]: [string, string, string]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

/** Sees what would change, then makes it as it was shown. */
async function change(address: string, fields: Record<string, string | string[]>): Promise<Answer> {
  const preview = await editor.submit(address, fields);
  assert.match(preview.text, /Check the changes/);
  return editor.send(address, formOf(preview));
}

const five = () => [
  newAction({ group: 0, number: '1', text: 'Review the panels', leads: ['Head of Resourcing'], dueOn: '2027-03-31' }),
  newAction({ group: 0, number: '2', text: 'Publish the pay gap by grade', timescaleText: 'Short term' }),
  newAction({ group: 0, number: '3', text: 'Train managers', leads: ['Learning team'], dueOn: '2028-06-30' }),
  newAction({ number: '4', text: 'Translate the letters', leads: ['Housing team'], measures: ['Ten languages'] }),
  newAction({ number: '5', text: 'Install hearing loops', startsOn: '2027-01-01', dueOn: '2027-05-31' }),
];

test('gives what is missing and keeps what is there; the plan leads to what it lacks', async () => {
  const { plan } = await makeTree(five());
  const planId = plan.id;
  const address = paths.assignMany({ planId });
  assert.match((await editor.get(paths.plan({ planId }))).text, /Give leads, dates and measures to many actions/);
  const opened = await editor.get(`${address}?missing=lead`);
  assert.equal(boxesOf(opened).length, 2);
  const lead = ours.people['action-lead'];
  const all = boxesOf(await editor.get(address));
  const done = await change(address, { actions: all, leads: lead.name, measures: 'Measured yearly' });
  const after = await actionsOf(planId);
  assert.deepEqual(
    after.map(({ leads }) => leads[0]?.label),
    ['Head of Resourcing', lead.name, 'Learning team', 'Housing team', lead.name],
  );
  assert.deepEqual(after[1]?.leads, [leadNamed(lead.name, lead.personId)]);
  assert.deepEqual(
    after.map(({ measures }) => measures[0]),
    ['Measured yearly', 'Measured yearly', 'Measured yearly', 'Ten languages', 'Measured yearly'],
  );
  assert.match((await editor.get(done.location ?? '')).text, /4 actions changed\. You can undo it here/);
  assert.match((await editor.get(`${address}?missing=lead`)).text, /Every action has one/);
});

test('shows each change before it is made, and makes none when a row is unticked', async () => {
  const { plan, actions } = await makeTree(five());
  const address = paths.assignMany({ planId: plan.id });
  const ticked = `${address}?ticked=${actions[0]?.id}&ticked=${actions[2]?.id}`;
  const opened = await editor.get(ticked);
  assert.match(opened.text, /The 2 actions that you chose/);
  const preview = await editor.submit(ticked, { leads: 'Equality board' });
  assert.match(preview.text, /2 actions would change/);
  assert.match(preview.text, /Leads : from “Head of Resourcing” to “Head of Resourcing”; “Equality board”/);
  assert.deepEqual((await actionsOf(plan.id))[0]?.leads.length, 1, 'nothing is changed by looking');
  const [first = ''] = boxesOf(preview);
  await editor.send(ticked, { ...formOf(preview), actions: [first] });
  const after = await actionsOf(plan.id);
  assert.deepEqual(
    after[0]?.leads.map(({ label }) => label),
    ['Head of Resourcing', 'Equality board'],
  );
  assert.equal(after[2]?.leads.length, 1);
});

test('goes back to the questions with everything that was typed', async () => {
  const { plan } = await makeTree(five());
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const preview = await editor.submit(address, { leads: 'Equality board', measures: 'A yearly count' });
  const back = await editor.send(address, { ...formOf(preview), back: 'yes' });
  assert.match(back.text, /What changes/);
  const form = formOf(back);
  assert.deepEqual([form.leads, form.measures], [['Equality board'], ['A yearly count']]);
  assert.equal(form.actions?.length, 5);
});

test('moves due dates by months with one reason, and does not move them back without one', async () => {
  const { plan } = await makeTree(five());
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const fields = { datesWay: 'shift', shiftCount: '3', shiftUnit: 'months-later' };
  const refused = await editor.submit(address, fields);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Enter why they are due later: the due dates of 3 actions slip/);
  const done = await change(address, { ...fields, slipReason: 'The survey came late' });
  assert.equal(done.status, 303, done.text.slice(0, 400));
  const after = await actionsOf(plan.id);
  assert.deepEqual(
    after.map(({ dueOn }) => dueOn),
    ['2027-06-30', null, '2028-09-30', null, '2027-08-31'],
  );
  const changes = await ours.as('plan-editor', (scope) => listChanges(scope, after[0]?.id ?? ''));
  assert.deepEqual(
    changes.map(({ field, reason }) => [field, reason]),
    [['dueOn', 'The survey came late']],
  );
  const weeks = { datesWay: 'shift', shiftCount: '2', shiftUnit: 'weeks-earlier' };
  await change(address, weeks);
  assert.equal((await actionsOf(plan.id))[0]?.dueOn, '2027-06-16');
});

test('says which cannot be changed so, and changes the others', async () => {
  const { plan } = await makeTree(five());
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const preview = await editor.submit(address, {
    ...dayOf('startsOn', ['1', '5', '2027']),
    ...dayOf('dueOn', ['', '', '']),
  });
  assert.match(preview.text, /4 actions would change, 1 cannot be changed so/);
  assert.match(preview.text, /it would end before it starts/);
  assert.equal(boxesOf(preview).length, 4);
  await editor.send(address, formOf(preview));
  assert.deepEqual(
    (await actionsOf(plan.id)).map(({ startsOn }) => startsOn),
    [null, '2027-05-01', '2027-05-01', '2027-05-01', '2027-05-01'],
  );
  const forged = await editor.submit(address, {
    ...dayOf('startsOn', ['1', '6', '2027']),
    step: 'apply',
  });
  assert.match(forged.text, /Untick the actions that cannot be changed so/);
  assert.equal((await actionsOf(plan.id))[1]?.startsOn, '2027-05-01');
});

test('moves to a group and to an objective, and takes an action out of an objective of another group', async () => {
  const { plan, groups, objectives } = await makeTree([
    newAction({ group: 0, objective: 0, number: '1', text: 'Stays in its objective' }),
    newAction({ number: '2', text: 'Stands nowhere' }),
  ]);
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  await change(address, { place: `group:${groups[0]?.id}` });
  const grouped = await actionsOf(plan.id);
  assert.deepEqual(
    grouped.map(({ groupId, objectiveId }) => [groupId, objectiveId]),
    [
      [groups[0]?.id, objectives[0]?.id],
      [groups[0]?.id, null],
    ],
  );
  await change(address, { place: `objective:${objectives[0]?.id}` });
  assert.equal((await actionsOf(plan.id))[1]?.objectiveId, objectives[0]?.id);
  await change(address, { place: 'none' });
  assert.deepEqual(
    (await actionsOf(plan.id)).map(({ groupId, objectiveId }) => [groupId, objectiveId]),
    [
      [null, null],
      [null, null],
    ],
  );
  const other = await ours.as('plan-editor', (scope) => makePlan(scope));
  const wrong = await editor.submit(address, { place: `group:${other.groups[0]?.id}` });
  assert.match(wrong.text, /Choose one of the list/);
});

test('replaces and takes away leads, names contacts and deputies, and sets characteristics', async () => {
  const { plan } = await makeTree(five());
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const { manager, approver } = ours.people;
  await change(address, {
    leads: 'Equality board\nLearning team',
    leadsWay: 'replace',
    contactId: manager.personId,
    deputyId: approver.personId,
    characteristics: ['race', 'disability'],
    timescaleText: 'Each spring',
  });
  const [first] = await actionsOf(plan.id);
  const lead = { personId: manager.personId, deputyId: approver.personId, eachLevel: null };
  assert.deepEqual(first?.leads, [
    { label: 'Equality board', ...lead },
    { label: 'Learning team', ...lead },
  ]);
  assert.deepEqual([first?.characteristics, first?.timescaleText], [['disability', 'race'], 'Each spring']);
  await change(address, {
    ...{ leads: 'learning TEAM', leadsWay: 'remove' },
    ...{ characteristics: ['race'], characteristicsWay: 'remove' },
  });
  const [second] = await actionsOf(plan.id);
  assert.deepEqual(
    second?.leads.map(({ label }) => label),
    ['Equality board'],
  );
  assert.deepEqual(second?.characteristics, ['disability']);
});

test('an action that somebody changed meanwhile is shown without its tick, never overwritten', async () => {
  const { plan, actions } = await makeTree(five());
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const preview = await editor.submit(address, { leads: 'Equality board', leadsWay: 'replace' });
  const first = actions[0]?.id ?? '';
  await editor.submit(paths.editAction({ planId: plan.id, actionId: first }), { text: 'Review all panels' });
  const stale = await editor.send(address, formOf(preview));
  assert.match(stale.text, /Somebody changed 1 action while you were choosing/);
  assert.match(stale.text, /Review all panels Somebody changed this while you were choosing/);
  assert.equal((await actionsOf(plan.id))[1]?.leads.length, 0, 'all or none');
  assert.equal((await editor.send(address, formOf(stale))).status, 303);
  assert.deepEqual(
    (await actionsOf(plan.id)).map(({ leads }) => leads[0]?.label),
    ['Head of Resourcing', ...Array(4).fill('Equality board')],
  );
});

test('asks for a tick and for something to change; a closed plan stays as it is', async () => {
  const { plan } = await makeTree(five());
  const address = paths.assignMany({ planId: plan.id });
  assert.match((await editor.submit(address, { leads: 'Board' })).text, /Tick at least one action/);
  const all = boxesOf(await editor.get(address));
  assert.match((await editor.submit(address, { actions: all })).text, /Say what changes/);
  const mixed = await editor.submit(address, { actions: all, shiftCount: '2' });
  assert.match(mixed.text, /Choose “Move the due dates”/);
  const { text } = await editor.submit(address, { actions: all, leads: 'Head of Resourcing', leadsWay: 'remove' });
  assert.match(text, /1 action would change, 4 have this already/);
  await editor.submit(paths.editPlan({ planId: plan.id }), { state: 'closed' });
  assert.match((await editor.submit(address, { actions: all, leads: 'Board' })).text, /This plan is closed/);
  assert.match((await editor.get(paths.actions({ planId: plan.id }))).text, /Showing 1 to 5/);
  assert.doesNotMatch((await editor.get(paths.actions({ planId: plan.id }))).text, /Change the ticked ones/);
});

test('undo gives earlier values back where nobody changed them since, and says which stay', async () => {
  const { plan, actions } = await makeTree(five());
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const before = await actionsOf(plan.id);
  const done = await change(address, {
    leads: 'Equality board',
    leadsWay: 'replace',
    ...dayOf('dueOn', ['30', '9', '2029']),
    slipReason: 'New funding',
    characteristics: ['sex'],
  });
  const second = paths.editAction({ planId: plan.id, actionId: actions[1]?.id ?? '' });
  await editor.submit(second, { leadLabel: 'Somebody else' });
  const third = paths.recordProgress({ planId: plan.id, actionId: actions[2]?.id ?? '' });
  await editor.submit(third, { note: 'Half of them are trained', status: 'in-progress' });
  await editor.submit(paths.removeAction({ planId: plan.id, actionId: actions[4]?.id ?? '' }), {});
  const changed = await editor.get(done.location ?? '');
  assert.match(changed.text, /Changed since: undoing leaves it as it is/);
  assert.match(changed.text, /Not in the plan any more/);
  const undone = await editor.submit(done.location ?? '', {});
  const told = (await editor.get(undone.location ?? '')).text;
  assert.match(told, /3 actions have their earlier values again\. 2 stay as they are/);
  assert.match(told, /Undone by/);
  const after = await actionsOf(plan.id);
  const own = ({ leads, dueOn, characteristics }: Action) => ({ leads, dueOn, characteristics });
  for (const at of [0, 2, 3]) assert.deepEqual(own(after[at] as Action), own(before[at] as Action));
  assert.equal(after[1]?.leads[0]?.label, 'Somebody else');
  assert.equal(after[1]?.dueOn, '2029-09-30');
  assert.equal(after[2]?.latest?.note, 'Half of them are trained');
  assert.doesNotMatch(told, /Undo the change/);
  const again = await editor.get(paths.history({ planId: plan.id }));
  assert.match(again.text, /The change of many actions on .* was undone/);
});

test('changes 524 actions at once and undoes them', { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 524 }, (_, index) => newAction({ number: `${index}`, text: `Step ${index}` }));
  const { plan } = await makeTree(many);
  const address = `${paths.assignMany({ planId: plan.id })}?all=yes`;
  const done = await change(address, { leads: 'Equality board', measures: 'A yearly count' });
  assert.equal(done.status, 303);
  assert.ok((await actionsOf(plan.id)).every(({ leads }) => leads[0]?.label === 'Equality board'));
  await editor.submit(done.location ?? '', {});
  assert.ok((await actionsOf(plan.id)).every(({ leads, measures }) => leads.length + measures.length === 0));
});
