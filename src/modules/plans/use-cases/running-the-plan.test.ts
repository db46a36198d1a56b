import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WriteScope } from '#platform/database';
import { addDays } from '#platform/kernel';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import { type Lead, leadNamed } from '../domain/plan.ts';
import { slipsOf } from '../domain/slips.ts';
import { findAction, listActions } from '../store/action-reader.ts';
import { listActedFor } from '../store/cover-reader.ts';
import { listChanges, listUpdates } from '../store/history-reader.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { listOccurrences } from '../store/occurrence-reader.ts';
import { replaceOccurrences } from '../store/occurrence-writer.ts';
import { answerMeasure } from './answer-measure.ts';
import { coverLead, endCover } from './cover-lead.ts';
import { editAction } from './edit-action.ts';
import { handOver } from './hand-over.ts';
import { recordProgress } from './record-progress.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const makeAction = async (fields: Parameters<typeof newAction>[0], leads: Lead[] = []) => {
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions: [newAction(fields)] }));
  const id = tree.actions[0]?.id ?? '';
  if (leads.length > 0) await edit(id, { leads });
  return { id, planId: tree.plan.id };
};

const edit = (id: string, change: Partial<Parameters<typeof editAction>[3]>, reason = '') =>
  ours.as('plan-editor', async (scope) => {
    const action = await findAction(scope, id);
    assert.ok(action);
    const edited = await editAction(scope, id, action.version, { ...action, ...change }, reason);
    assert.ok(edited.ok);
  });

const read = <T>(work: (scope: WriteScope) => Promise<T>) => ours.as('plan-editor', work);
const report = { note: 'Half of the panels are trained', status: 'in-progress' } as const;
const statusOf = async (id: string) => (await read((scope) => findAction(scope, id)))?.status;

test('a report keeps its percent, parts, next step and evidence', async () => {
  const { id } = await makeAction({ text: 'Train panels', parts: [{ number: 'a', text: 'Write the course' }] });
  const whole = {
    ...report,
    percent: 40,
    partsDone: ['a Write the course'],
    nextStep: 'Book the rooms',
    evidence: [
      { label: 'Course', href: 'https://example.org/course' },
      { label: 'list.csv', bytes: Buffer.from('name') },
    ],
  };
  assert.ok((await ours.as('plan-editor', (scope) => recordProgress(scope, id, whole))).ok);
  const [update] = await read((scope) => listUpdates(scope, id));
  assert.deepEqual(
    [update?.percent, update?.partsDone, update?.nextStep, update?.evidence.map(({ label, href }) => [label, href])],
    [
      40,
      ['a Write the course'],
      'Book the rooms',
      [
        ['Course', 'https://example.org/course'],
        ['list.csv', null],
      ],
    ],
  );
});

test('of two reports written from the same page the second is refused', async () => {
  const { id } = await makeAction({ text: 'Train panels' });
  const version = (await read((scope) => findAction(scope, id)))?.version ?? 0;
  const say = (note: string) =>
    ours.as('plan-editor', (scope) => recordProgress(scope, id, { ...report, note, version }));
  assert.ok((await say('first')).ok);
  assert.deepEqual(await say('second'), { ok: false, refusal: { code: 'changed-since' } });
  assert.deepEqual(
    (await read((scope) => listUpdates(scope, id))).map(({ note }) => note),
    ['first'],
  );
});

test('an action with an unanswered measure is completed only with a reason', async () => {
  const { id } = await makeAction({ text: 'Train panels', measures: ['Half of panels are mixed'] });
  const complete = (unansweredReason = '') =>
    ours.as('plan-editor', (scope) =>
      recordProgress(scope, id, { note: 'Done', status: 'completed', unansweredReason }),
    );
  assert.deepEqual(await complete(), {
    ok: false,
    refusal: { code: 'unanswered', measures: ['Half of panels are mixed'] },
  });
  assert.equal(await statusOf(id), 'unknown');
  const [measure] = await read((scope) => listMeasures(scope, [id]));
  const answer = { met: 'too-early', reading: 'Counted in May', source: 'HR', readOn: null, helped: '' } as const;
  const say = (met: 'too-early' | 'partly') =>
    ours.as('plan-editor', (scope) =>
      answerMeasure(scope, { actionId: id, measureId: measure?.id ?? '' }, { ...answer, met, voice: 'lead' }),
    );
  assert.ok((await say('too-early')).ok);
  assert.equal((await complete()).ok, false, 'too early is no answer');
  assert.ok((await say('partly')).ok);
  assert.ok((await complete()).ok);
});

test('an action is completed with a reason, which is kept with the report', async () => {
  const { id } = await makeAction({ text: 'Train panels', measures: ['Half of panels are mixed'] });
  const done = { note: 'Done', status: 'completed', unansweredReason: 'The survey comes in May' } as const;
  assert.ok((await ours.as('plan-editor', (scope) => recordProgress(scope, id, done))).ok);
  assert.equal((await read((scope) => listUpdates(scope, id)))[0]?.unansweredReason, 'The survey comes in May');
});

test('the staff voice lead gives the staff’s view and not the lead’s; a reader gives neither', async () => {
  const { id } = await makeAction({ text: 'Train panels', measures: ['Staff say it is fair'] });
  const [measure] = await read((scope) => listMeasures(scope, [id]));
  const ids = { actionId: id, measureId: measure?.id ?? '' };
  const answer = { met: 'no', reading: '“Nothing changed”', source: 'Network', readOn: null, helped: '' } as const;
  const say = (role: 'staff-voice-lead' | 'reader', voice: 'lead' | 'staff') =>
    ours.as(role, (scope) => answerMeasure(scope, ids, { ...answer, voice }));
  assert.equal((await say('staff-voice-lead', 'lead')).ok, false);
  assert.equal((await say('reader', 'staff')).ok, false);
  assert.ok((await say('staff-voice-lead', 'staff')).ok);
  const [after] = await read((scope) => listMeasures(scope, [id]));
  assert.deepEqual(
    after?.answers.map(({ voice, met }) => [voice, met]),
    [['staff', 'no']],
  );
});

test('a measure keeps its answers when others come, go or move, and when its own words are corrected', async () => {
  const { id } = await makeAction({ text: 'Train panels', measures: ['First', 'Secnd'] });
  const [, second] = await read((scope) => listMeasures(scope, [id]));
  const answer = { voice: 'lead', met: 'yes', reading: '44%', source: 'HR', readOn: null, helped: '' } as const;
  const ids = { actionId: id, measureId: second?.id ?? '' };
  assert.ok((await ours.as('plan-editor', (scope) => answerMeasure(scope, ids, answer))).ok);
  const answered = async () =>
    (await read((scope) => listMeasures(scope, [id]))).filter(({ answers }) => answers.length > 0);
  await edit(id, { measures: ['Secnd', 'First'] });
  assert.deepEqual(
    (await answered()).map(({ text }) => text),
    ['Secnd'],
  );
  await edit(id, { measures: ['Second', 'First'] });
  assert.deepEqual(
    (await answered()).map(({ text, answers }) => [text, answers[0]?.measureText]),
    [['Second', 'Secnd']],
  );
  await edit(id, { measures: ['First'] });
  assert.deepEqual(await answered(), []);
});

test('a deputy reports, and so does who covers the lead, from the first day of the cover to its last', async () => {
  const { people, as } = ours;
  const lead = { ...leadNamed('OD Group', people['action-lead'].personId), deputyId: people.approver.personId };
  const { id } = await makeAction({ text: 'Train panels' }, [lead]);
  const say = async (role: 'approver' | 'manager') => (await as(role, (scope) => recordProgress(scope, id, report))).ok;
  assert.equal(await say('approver'), true, 'the deputy');
  assert.equal(await say('manager'), false, 'nobody is covered yet');
  const days = (scope: WriteScope, from: number, to: number) => ({
    personId: people['action-lead'].personId,
    coverId: people.manager.personId,
    fromOn: addDays(scope.today, from),
    toOn: addDays(scope.today, to),
  });
  const arrange = (from: number, to: number) => as('action-lead', (scope) => coverLead(scope, days(scope, from, to)));
  await arrange(-7, -1);
  await arrange(1, 7);
  assert.equal(await say('manager'), false, 'cover that is over, and cover to come');
  const today = await arrange(0, 0);
  assert.equal(await say('manager'), true);
  assert.ok(today.ok);
  await as('action-lead', (scope) => endCover(scope, today.value));
  assert.equal(await say('manager'), false, 'ended');
});

test('nobody arranges cover for somebody else but editors', async () => {
  const { people, as } = ours;
  const cover = { personId: people['action-lead'].personId, coverId: people.manager.personId };
  const arrange = (role: 'manager' | 'plan-editor') =>
    as(role, (scope) => coverLead(scope, { ...cover, fromOn: scope.today, toOn: scope.today }));
  assert.deepEqual(await arrange('manager'), { ok: false, refusal: { code: 'not-yours' } });
  const made = await arrange('plan-editor');
  assert.ok(made.ok);
  const acted = await as('manager', listActedFor);
  assert.ok(acted.includes(people['action-lead'].personId));
  await as('plan-editor', (scope) => endCover(scope, made.value));
});

test('hand-over gives every action to another person, and leaves words that name a group', async () => {
  const { people, as } = ours;
  const [from, to] = [people['board-member'], people.analyst];
  const own = await makeAction({ text: 'One' }, [leadNamed(from.name, from.personId)]);
  const group = await makeAction({ text: 'Two' }, [
    { ...leadNamed('OD Group', people.manager.personId), deputyId: from.personId },
  ]);
  const handed = await as('plan-editor', (scope) => handOver(scope, { fromId: from.personId, toId: to.personId }));
  assert.deepEqual(handed, { ok: true, value: 2 });
  const leads = async (id: string) => (await read((scope) => findAction(scope, id)))?.leads[0];
  assert.deepEqual(await leads(own.id), leadNamed(to.name, to.personId));
  assert.deepEqual(await leads(group.id), {
    ...leadNamed('OD Group', people.manager.personId),
    deputyId: to.personId,
  });
  assert.deepEqual(await read((scope) => listActions(scope, { leads: [from.personId] })), []);
});

test('a date that moves keeps its first day and each reason', async () => {
  const { id } = await makeAction({ text: 'Train panels', dueOn: '2027-03-31' });
  await edit(id, { dueOn: '2027-06-30' }, 'No trainer was free');
  await edit(id, { dueOn: '2027-09-30' }, 'Rooms');
  const slipped = slipsOf(await read((scope) => listChanges(scope, id)));
  assert.equal(slipped?.original, '2027-03-31');
  assert.deepEqual(
    slipped?.slips.map(({ from, to, reason }) => [from, to, reason]),
    [
      ['2027-03-31', '2027-06-30', 'No trainer was free'],
      ['2027-06-30', '2027-09-30', 'Rooms'],
    ],
  );
});

test('a report closes the day of recurring work that it is about', async () => {
  const { id } = await makeAction({ text: 'Report each quarter' });
  const days = ['2027-03-31', '2027-06-30'];
  await read((scope) => replaceOccurrences(scope, [{ actionId: id, days }]));
  const about = { ...report, occurrence: '2027-03-31' };
  const recorded = await ours.as('plan-editor', (scope) => recordProgress(scope, id, about));
  assert.ok(recorded.ok);
  await read((scope) => replaceOccurrences(scope, [{ actionId: id, days: ['2027-07-31'] }]));
  assert.deepEqual(
    (await read((scope) => listOccurrences(scope, [id]))).map(({ dueOn, updateId }) => [dueOn, updateId]),
    [
      ['2027-03-31', recorded.value],
      ['2027-07-31', null],
    ],
  );
});

test('recurring work of a plan is due on its days, anew when its words change', async () => {
  const quarterly = newAction({ text: 'Report', timescaleText: 'Each year in March and September' });
  const period = { periodFrom: '2027-01-01', periodTo: '2027-12-31' };
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { ...period, actions: [quarterly] }));
  const id = tree.actions[0]?.id ?? '';
  const days = async () => (await read((scope) => listOccurrences(scope, [id]))).map(({ dueOn }) => dueOn);
  assert.deepEqual(await days(), ['2027-03-31', '2027-09-30']);
  await edit(id, { timescaleText: 'Every six months' });
  assert.deepEqual(await days(), ['2027-06-30', '2027-12-31']);
  await edit(id, { timescaleText: 'Ongoing' });
  assert.deepEqual(await days(), []);
});
