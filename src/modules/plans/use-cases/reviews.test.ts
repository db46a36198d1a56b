import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Day } from '#platform/kernel';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import { findAction } from '../store/action-reader.ts';
import { listChanges, listUpdates } from '../store/history-reader.ts';
import { findPlan } from '../store/plan-reader.ts';
import { findReview, findRhythm, listRecords, listReviewTasks, listSteps } from '../store/review-reader.ts';
import { findFrozen, findVersion, listVersions } from '../store/version-reader.ts';
import { editPlan } from './edit-plan.ts';
import { addRhythm, editRhythm, endRhythm, type NewRhythm } from './keep-rhythm.ts';
import { actionsFrom } from './raise-action.ts';
import { addPaper, decide, noteVerbal, turnIntoUpdate } from './record-in-review.ts';
import { recordProgress } from './record-progress.ts';
import { abandonReview, dispatchReview, noteDiscussion, openReview, prepareReview, signReview } from './run-review.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const halfYearly: NewRhythm = {
  ...{ kind: 'review', name: 'Half-yearly review', everyMonths: 6, nextDue: '2026-09-30' },
  ...{ board: 'Inclusion Board', signingRole: 'Chair of the Inclusion Board' },
};
const as: TestOrganisation['as'] = (role, work) => ours.as(role, work);

async function planWithRhythm(rhythm = halfYearly) {
  const actions = [newAction({ number: '1', text: 'Train panels', dueOn: '2027-01-31', measures: ['All panels'] })];
  const { plan, actions: made } = await as('plan-editor', (scope) => makePlan(scope, { actions }));
  const added = await as('plan-editor', (scope) => addRhythm(scope, plan.id, rhythm));
  assert.ok(added.ok);
  return { planId: plan.id, rhythmId: added.value, actionId: made[0]?.id ?? '' };
}

const open = async (rhythmId: string, name = 'Autumn review') => {
  const opened = await as('plan-editor', (scope) => openReview(scope, rhythmId, { name, meetingOn: null, ask: null }));
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.value;
};
const dispatch = { label: 'As dispatched', recipients: 'Members of the board', meetingOn: '2026-12-01' as Day };

async function dispatched(rhythmId: string) {
  const id = await open(rhythmId);
  assert.ok((await as('plan-editor', (scope) => prepareReview(scope, id, { narrative: 'Two panels left.' }))).ok);
  assert.ok((await as('plan-editor', (scope) => dispatchReview(scope, id, dispatch))).ok);
  return id;
}

test('a review goes from open to signed, each step by somebody, and the next one is due by its rhythm', async () => {
  const { planId, rhythmId, actionId } = await planWithRhythm();
  const id = await dispatched(rhythmId);
  await as('plan-editor', (scope) => recordProgress(scope, actionId, { note: 'After all', status: 'in-progress' }));
  assert.ok((await as('plan-editor', (scope) => noteDiscussion(scope, id, { meetingOn: '2026-12-01', note: '' }))).ok);
  const typed = { name: ' test  BOARD-member ', role: 'Chair of the Inclusion Board' };
  const other = await as('board-member', (scope) => signReview(scope, id, { ...typed, name: 'Test approver' }));
  assert.equal(!other.ok && other.refusal.code, 'other-name');
  const signed = await as('board-member', (scope) => signReview(scope, id, typed));
  assert.deepEqual(signed, { ok: true, value: '2027-03-30' });
  const [review, steps, rhythm] = await as(
    'reader',
    async (scope) =>
      [
        ...([await findReview(scope, id), await listSteps(scope, id), await findRhythm(scope, rhythmId)] as const),
      ] as const,
  );
  assert.deepEqual(
    steps.map(({ step, by, role }) => [step, by, role]),
    [
      ['opened', 'Test plan-editor', ''],
      ['prepared', 'Test plan-editor', ''],
      ['dispatched', 'Test plan-editor', ''],
      ['discussed', 'Test plan-editor', ''],
      ['signed', 'Test board-member', 'Chair of the Inclusion Board'],
    ],
  );
  assert.deepEqual([review?.state, review?.dueOn, rhythm?.nextDue], ['signed', '2026-09-30', '2027-03-30']);
  const frozen = await as('reader', async (scope) => {
    const version = await findVersion(scope, review?.versionId ?? '');
    return version && findFrozen(scope, version);
  });
  assert.deepEqual([frozen?.frozen?.label, frozen?.actions[0]?.updates], ['As dispatched', []]);
  assert.equal((await as('reader', (scope) => listVersions(scope, planId))).length, 1);
});

test('no step is left out or taken twice', async () => {
  const { rhythmId, planId } = await planWithRhythm();
  const id = await open(rhythmId);
  const again = await as('plan-editor', (scope) =>
    openReview(scope, rhythmId, { name: 'Two', meetingOn: null, ask: null }),
  );
  assert.deepEqual(again, { ok: false, refusal: { code: 'one-is-open', reviewId: id } });
  const early = await as('plan-editor', (scope) => dispatchReview(scope, id, dispatch));
  assert.deepEqual(early, { ok: false, refusal: { code: 'not-now', state: 'opened' } });
  assert.deepEqual(await as('reader', (scope) => listVersions(scope, planId)), []);
  await as('plan-editor', (scope) => prepareReview(scope, id, { narrative: 'First' }));
  assert.ok((await as('plan-editor', (scope) => prepareReview(scope, id, { narrative: 'Second' }))).ok);
  const both = await Promise.all([1, 2].map(() => as('plan-editor', (scope) => dispatchReview(scope, id, dispatch))));
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  assert.equal((await as('reader', (scope) => listVersions(scope, planId))).length, 1);
  const sign = await as('approver', (scope) => signReview(scope, id, { name: 'Test approver', role: 'Director' }));
  assert.deepEqual(sign, { ok: false, refusal: { code: 'not-now', state: 'dispatched' } });
  assert.ok((await as('plan-editor', (scope) => abandonReview(scope, id, { reason: 'The meeting fell out.' }))).ok);
  const next = await open(rhythmId, 'Autumn review, again');
  const review = await as('reader', (scope) => findReview(scope, next));
  assert.equal(review?.dueOn, '2026-09-30', 'what was abandoned is still due');
});

test('after the dispatch: a paper, words of a lead that become a report, and decisions done in the plan', async () => {
  const { rhythmId, actionId, planId } = await planWithRhythm();
  const early = await open(rhythmId);
  const said = { actionId, text: 'Only two are left', saidBy: 'Elin Parry' };
  const before = await as('plan-editor', (scope) => noteVerbal(scope, early, said));
  assert.equal(!before.ok && before.refusal.code, 'not-now');
  await as('plan-editor', (scope) => abandonReview(scope, early, { reason: 'A test' }));
  const id = await dispatched(rhythmId);
  const file = { name: 'late figures.csv', bytes: Buffer.from('a,b') };
  assert.ok((await as('plan-editor', (scope) => addPaper(scope, id, { text: 'Late figures', file }))).ok);
  const verbal = await as('plan-editor', (scope) => noteVerbal(scope, id, said));
  assert.ok(verbal.ok);
  assert.deepEqual(await as('reader', (scope) => listUpdates(scope, actionId)), []);
  const turned = await as('plan-editor', (scope) => turnIntoUpdate(scope, verbal.value, 'in-progress'));
  assert.ok(turned.ok);
  const twice = await as('plan-editor', (scope) => turnIntoUpdate(scope, verbal.value, 'in-progress'));
  assert.equal(!twice.ok && twice.refusal.code, 'done-before');
  const [update, ...more] = await as('reader', (scope) => listUpdates(scope, actionId));
  assert.deepEqual(more, []);
  assert.deepEqual(
    [update?.note, update?.onBehalfOf, update?.by],
    ['Only two are left', 'Elin Parry', 'Test plan-editor'],
  );
  const origin = { label: 'Autumn review', href: `/plans/${planId}/reviews/${id}` };
  const action = { groupId: null, text: 'Ask the night teams', leads: [], dueOn: '2027-02-28' };
  const decided = [
    { kind: 'note', text: 'The board thanks the panels.' },
    { kind: 'new-action', text: 'Night teams were not heard.', action, origin },
    {
      kind: 'revised',
      text: 'More panels than thought.',
      actionId,
      dueOn: '2027-06-30',
      measures: ['Nine in ten panels'],
    },
  ] as const;
  for (const one of decided)
    assert.ok(
      (await as('plan-editor', (scope) => decide(scope, id, structuredClone(one) as Parameters<typeof decide>[2]))).ok,
      one.kind,
    );
  const [raised] = await as('reader', (scope) => actionsFrom(scope, { kind: 'review', id }));
  assert.equal(raised?.text, 'Ask the night teams');
  const changes = await as('reader', (scope) => listChanges(scope, actionId));
  assert.ok(
    changes.some(
      ({ field, after: to, reason }) => field === 'dueOn' && to === '2027-06-30' && reason.startsWith('More panels'),
    ),
  );
  assert.ok(
    (await as('plan-editor', (scope) => decide(scope, id, { kind: 'stopped', text: 'No money.', actionId }))).ok,
  );
  const now = await as('reader', (scope) => findAction(scope, actionId));
  assert.deepEqual([now?.status, now?.latest?.note, now?.measures], ['stopped', 'No money.', ['Nine in ten panels']]);
  const nothing = await as('plan-editor', (scope) => decide(scope, id, { kind: 'stopped', text: 'Again', actionId }));
  assert.equal(!nothing.ok && nothing.refusal.code, 'nothing-new');
  const kinds = (await as('reader', (scope) => listRecords(scope, id))).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['paper', 'verbal', 'note', 'new-action', 'revised', 'stopped']);
  const other = await planWithRhythm();
  const astray = await as('plan-editor', (scope) => noteVerbal(scope, id, { ...said, actionId: other.actionId }));
  assert.equal(!astray.ok && astray.refusal.code, 'no-such-action');
});

test('yearly reviews and a three-yearly revision stand side by side; Home knows what is due and what is open', async () => {
  const { planId, rhythmId } = await planWithRhythm();
  const revision: NewRhythm = {
    ...halfYearly,
    kind: 'revision',
    name: 'Revision',
    everyMonths: 36,
    nextDue: '2028-04-01',
  };
  assert.ok((await as('plan-editor', (scope) => addRhythm(scope, planId, revision))).ok);
  const tasks = async () =>
    (await as('reader', (scope) => listReviewTasks(scope, '2026-12-31')))
      .filter((task) => task.planId === planId)
      .map(({ name, state }) => [name, state]);
  assert.deepEqual(await tasks(), [['Half-yearly review', null]]);
  await open(rhythmId);
  assert.deepEqual(await tasks(), [['Half-yearly review', 'opened']]);
  const rhythm = await as('reader', (scope) => findRhythm(scope, rhythmId));
  const changed = { ...halfYearly, name: 'Review by the board' };
  assert.ok((await as('plan-editor', (scope) => editRhythm(scope, rhythmId, rhythm?.version ?? 0, changed))).ok);
  const stale = await as('plan-editor', (scope) => editRhythm(scope, rhythmId, rhythm?.version ?? 0, changed));
  assert.equal(!stale.ok && stale.refusal.code, 'changed-since');
  assert.ok((await as('plan-editor', (scope) => endRhythm(scope, rhythmId))).ok);
  assert.deepEqual(await tasks(), []);
});

test('nothing is opened or dispatched in a closed plan', async () => {
  const { planId, rhythmId } = await planWithRhythm();
  const id = await open(rhythmId);
  await as('plan-editor', async (scope) => {
    const plan = await findPlan(scope, planId);
    return editPlan(scope, planId, plan?.version ?? 0, { state: 'closed' });
  });
  const refusal = await as('plan-editor', (scope) => prepareReview(scope, id, { narrative: 'Too late' }));
  assert.equal(!refusal.ok && refusal.refusal.code, 'plan-closed');
});

test('a review can ask everybody for updates; where nobody can be asked nothing is opened', async () => {
  const { rhythmId } = await planWithRhythm();
  const ask = { dueOn: '2026-12-10', closesOn: '2026-12-20' };
  const opening = (days: typeof ask) =>
    as('plan-editor', (scope) => openReview(scope, rhythmId, { name: 'Asked', meetingOn: null, ask: days }));
  const nobody = await opening(ask);
  assert.equal(!nobody.ok && nobody.refusal.code, 'nobody-to-ask');
  const past = await opening({ ...ask, dueOn: '2026-11-01' });
  assert.equal(!past.ok && past.refusal.code, 'wrong-days');
});
