import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { listEvents } from '#modules/audit';
import { loadOptimiser } from '#platform/optimiser';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestDatabase, type TestDatabase } from '#tests';
import { type CountedTable, total } from '../domain/gate/counted-table.ts';
import { OutsideAttack } from '../domain/gate/outside-attack.ts';
import type { CountQuestion } from '../domain/questions.ts';
import { findPublication, listTold } from '../store/publication-reader.ts';
import { lockLedger } from '../store/publication-writer.ts';
import { killProtection, loadRelease, protectAsked } from '../testing.ts';
import { askPublication } from './ask-publication.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

const times = (n: number, line: string) => Array.from({ length: n }, () => line);

/**
 * | | staff | of them senior |
 * |---|---|---|
 * | Adults | 40 | 3 |
 * | Children | 55 | 20 |
 * | Roads | 60 | 25 |
 */
const staff = [
  'Sex,Directorate,Senior manager',
  ...[
    ...times(37, 'F,Adults,No'),
    ...times(3, 'F,Adults,Yes'),
    ...times(35, 'F,Children,No'),
    ...times(20, 'F,Children,Yes'),
  ],
  ...[...times(35, 'F,Roads,No'), ...times(25, 'F,Roads,Yes')],
].join('\n');

const everybody: CountQuestion = { kind: 'workforce', by: ['directorate'] };
const notSenior: CountQuestion = { ...everybody, except: { 'senior-manager': ['yes'] } };

async function bodyWith(text: string): Promise<TestOrganisation> {
  const ours = await makeOrganisation(opened.database);
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', text));
  return ours;
}

async function ask(ours: TestOrganisation, question: CountQuestion): Promise<string> {
  const wanted = { scheme: 'sc-wres', title: 'Staff', policy: 'under-10' as const, audience: 'inside' as const };
  const asked = { counts: [question], values: [], pay: [] };
  const id = await ours.as('analyst', (scope) => askPublication(scope, { ...wanted, asked }));
  assert.ok(id.ok);
  return id.value;
}

const protect = ({ organisationId }: TestOrganisation, id: string) => protectAsked(opened.database, organisationId, id);

const stateOf = (ours: TestOrganisation, id: string) =>
  ours.as('analyst', async (scope) => {
    const publication = await findPublication(scope, id);
    assert.ok(publication);
    const told = (await listTold(scope, ours.bodyId)).map((one) => one.id);
    return { publication, answers: publication.answers, told };
  });

/** What a publication tells of the directorates: counts, or null where they are hidden. */
async function toldBy(ours: TestOrganisation, id: string): Promise<Record<string, number | null>> {
  const [answer] = (await stateOf(ours, id)).answers?.counts ?? [];
  assert.ok(answer?.state === 'counted');
  return Object.fromEntries(answer.rows.map(({ key: [code = ''], n }) => [code, n]));
}

test('a child that is killed leaves nothing half released; it is told, and can be asked again', async () => {
  const ours = await bodyWith(staff);
  const id = await ask(ours, everybody);
  await Promise.all([protect(ours, id), killProtection()]);
  const failed = await stateOf(ours, id);
  assert.deepEqual(failed.publication.refusal, { code: 'crashed' });
  assert.deepEqual([failed.publication.releasedAt, failed.answers, failed.told], [null, null, []]);
  await protect(ours, id);
  assert.deepEqual((await stateOf(ours, id)).publication.refusal, { code: 'crashed' }, 'what has ended stays ended');
  const again = await ask(ours, everybody);
  await protect(ours, again);
  assert.deepEqual(await toldBy(ours, again), { Total: 155, Adults: 40, Children: 55, Roads: 60 });
  const events = await ours.as('analyst', (scope) => listEvents(scope, {}, 500));
  const ends = events.map(({ kind }) => kind).filter((kind) => /publication-(released|refused)$/.test(kind));
  assert.deepEqual(ends.sort(), ['equality-data:publication-refused', 'equality-data:publication-released']);
});

test('data that are confirmed after figures were asked for are not in them', async () => {
  const ours = await bodyWith(staff);
  const id = await ask(ours, everybody);
  const more = [staff, ...times(30, 'F,Adults,No')].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', more));
  await protect(ours, id);
  assert.equal((await toldBy(ours, id)).Total, 155);
  const next = await ask(ours, everybody);
  await protect(ours, next);
  assert.equal((await toldBy(ours, next)).Total, 185);
});

test('of two jobs at once the second is protected against what the first told', async () => {
  for (const question of [everybody, notSenior]) {
    const alone = await bodyWith(staff);
    const id = await ask(alone, question);
    await protect(alone, id);
    assert.ok(!Object.values(await toldBy(alone, id)).includes(null), 'alone, nothing of it is hidden');
  }
  const ours = await bodyWith(staff);
  const ids = [await ask(ours, everybody), await ask(ours, notSenior)];
  let jobs: Promise<unknown> = Promise.resolve();
  // Nobody can release before both have chosen what to hide, each without the other.
  await ours.as('analyst', async (scope) => {
    await lockLedger(scope, ours.bodyId);
    jobs = Promise.all(ids.map((id) => protect(ours, id)));
    const steps = async () => (await Promise.all(ids.map((id) => stateOf(ours, id)))).map((one) => one.publication);
    while ((await steps()).some(({ stepsDone }) => stepsDone < 2)) await wait(20);
  });
  await jobs;
  const [all = {}, fewer = {}] = await Promise.all(ids.map((id) => toldBy(ours, id)));
  assert.ok([all, fewer].some((told) => Object.values(told).includes(null)));
  const hierarchy = new Map([['senior', new Map([...['yes', 'no'].map((code): [string, string[]] => [code, []])])]]);
  const published = [tableOf(all, total), tableOf(fewer, 'no')].map((table) => ({ table, floor: 0 }));
  const attack = new OutsideAttack(published, hierarchy, await loadOptimiser());
  const [least, most] = attack.rangeOf(['directorate', 'senior'], ['Adults', 'yes']);
  attack.close();
  // The three seniors of Adults: from below the threshold to the threshold at least, and as wide as it.
  assert.ok(least < 10 && most >= 10 && most - least >= 10, `${least} to ${most}`);
});

const tableOf = (told: Record<string, number | null>, senior: string): CountedTable => ({
  file: senior,
  dimensions: ['directorate', 'senior'],
  rows: Object.entries(told).map(([code, n], row) => ({
    row,
    codes: [code, senior],
    said: n === null ? { mark: '[c]', lower: 0, upper: Infinity } : { count: n },
  })),
});
