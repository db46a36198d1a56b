import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { verifyChain } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { canonical } from '#platform/kernel';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';
import { findAction } from '../store/action-reader.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { findFrozen, findVersion, findVersionBytes } from '../store/version-reader.ts';
import { answerMeasure } from './answer-measure.ts';
import { decideRating } from './decide-rating.ts';
import { editAction } from './edit-action.ts';
import { exportVersion, verifyExport } from './export-version.ts';
import { freezePlan } from './freeze-plan.ts';
import { recordProgress } from './record-progress.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const as = <T>(work: (scope: WriteScope) => Promise<T>) => ours.as('plan-editor', work);

async function runningPlan() {
  const actions = [
    newAction({
      number: '1',
      text: 'Train panels',
      leads: ['Test action-lead'],
      dueOn: '2026-11-01',
      measures: ['All'],
    }),
    newAction({ number: '2', text: 'Nobody knows' }),
  ];
  const { plan, actions: made } = await as((scope) => makePlan(scope, { actions, title: 'Fair “Marlshire” é 👩🏽‍🦽' }));
  const id = made[0]?.id ?? '';
  await as(async (scope) => {
    const [measure] = await listMeasures(scope, [id]);
    const answer = { voice: 'lead' as const, met: 'partly' as const, reading: '36 of 40', source: 'Records' };
    await answerMeasure(scope, { actionId: id, measureId: measure?.id ?? '' }, { ...answer, readOn: null, helped: '' });
    assert.ok((await recordProgress(scope, id, { note: 'Half done', status: 'in-progress', percent: 50 })).ok);
    const action = await findAction(scope, id);
    assert.ok(action);
    const later = { ...action, dueOn: '2027-01-31' };
    assert.ok((await editAction(scope, id, action.version, later, 'The trainer was ill.')).ok);
    assert.ok((await decideRating(scope, id, { rating: 'overdue', reason: 'It will not make it.' })).ok);
  });
  return { planId: plan.id, id };
}

const freeze = async (planId: string, label = 'Spring board') => {
  const frozen = await as((scope) => freezePlan(scope, planId, { label, reason: 'For the board' }));
  assert.ok(frozen.ok);
  const version = await as((scope) => findVersion(scope, frozen.value));
  assert.ok(version);
  return version;
};

test('a version holds everything a board saw, and stays when the plan goes on', async () => {
  const { planId, id } = await runningPlan();
  const version = await freeze(planId);
  const bytes = await as((scope) => findVersionBytes(scope, version));
  assert.equal(createHash('sha256').update(bytes).digest('hex'), version.contentHash);
  assert.equal(Buffer.from(bytes).toString(), canonical(JSON.parse(Buffer.from(bytes).toString())));
  const content = await as((scope) => findFrozen(scope, version));
  const [action, other] = content.actions;
  assert.equal(content.frozen?.by, 'Test plan-editor');
  assert.deepEqual(
    [action?.updates[0]?.note, action?.updates[0]?.percent, action?.measures[0]?.answers[0]?.reading],
    ['Half done', 50, '36 of 40'],
  );
  assert.deepEqual(
    action?.slips.map(({ from, to, reason }) => [from, to, reason]),
    [['2026-11-01', '2027-01-31', 'The trainer was ill.']],
  );
  assert.deepEqual([action?.situation, action?.rating?.code], ['in-progress', 'overdue']);
  assert.equal(action?.rating?.decided?.reason, 'It will not make it.');
  assert.deepEqual([other?.situation, other?.rating], [null, null]);
  assert.deepEqual([content.counts.total, content.counts.noData], [2, 1]);
  await as((scope) => recordProgress(scope, id, { note: 'Stopped after all', status: 'stopped' }));
  assert.deepEqual(await as((scope) => findVersionBytes(scope, version)), bytes);
  const second = await freeze(planId);
  assert.deepEqual([second.number, second.contentHash === version.contentHash], [2, false]);
});

test('two people who freeze at once get two versions', async () => {
  const { planId } = await runningPlan();
  const both = await Promise.all([freeze(planId, 'One'), freeze(planId, 'Other')]);
  assert.deepEqual(both.map(({ number }) => number).sort(), [1, 2]);
});

test('whatever byte of an exported version is changed, it is found; the whole file is found whole', async () => {
  const { planId } = await runningPlan();
  const version = await freeze(planId);
  const bytes = await as((scope) => exportVersion(scope, version));
  const proof = verifyExport(bytes);
  assert.ok(proof.ok);
  assert.equal(proof.value.event.detail.hash, version.contentHash);
  const stored = Buffer.from(await as((scope) => findVersionBytes(scope, version)));
  assert.ok(Buffer.from(bytes).includes(stored), 'the frozen bytes stand in the file as they are');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      assert.equal(verifyExport(changed).ok, false, `byte ${at}`);
    }),
    { numRuns: 3000 },
  );
  for (const other of [
    bytes.slice(1),
    bytes.slice(0, -1),
    Buffer.concat([bytes, Buffer.from('\n')]),
    Buffer.from('{}'),
  ])
    assert.equal(verifyExport(other).ok, false);
  const chain = await as(verifyChain);
  assert.equal(chain.broken, null);
});

test('a file that was put together anew from another event or content is refused', async () => {
  const { planId, id } = await runningPlan();
  const first = await freeze(planId);
  await as((scope) => recordProgress(scope, id, { note: 'More', status: 'in-progress' }));
  const second = await freeze(planId);
  const [one, other] = await Promise.all(
    [first, second].map(async (version) =>
      JSON.parse(Buffer.from(await as((scope) => exportVersion(scope, version))).toString()),
    ),
  );
  const verified = (file: object) => verifyExport(Buffer.from(canonical(file)));
  assert.ok(verified(one).ok);
  const mixes = [
    { ...one, content: other.content },
    { ...one, chain: other.chain },
    { ...one, hash: other.hash },
    { ...one, chain: { ...one.chain, at: one.chain.at.replace('.000Z', 'Z') } },
    { ...one, note: 'more' },
  ];
  assert.deepEqual(
    mixes.map((file) => verified(file).ok),
    mixes.map(() => false),
  );
});
