import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestDatabase, type TestDatabase } from '#tests';
import { findRelease } from '../store/release-reader.ts';
import type { LoadDetails } from '../store/schema.ts';
import { fileToLoad } from '../testing.ts';
import { destroyKeys } from './follow-people.ts';
import { findCounts } from './keep-counts.ts';
import { loadFile } from './load-file.ts';

let opened: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

before(async () => {
  opened = await openTestDatabase();
  ours = await makeOrganisation(opened.database);
  theirs = await makeOrganisation(opened.database, 'Bexshire');
});
after(() => opened.close());

const joiners = 'Staff number,Start date,Sex,Directorate\n0071,01/02/2025,F,Adults\n0072,15/03/2024,M,Adults\n';
const leavers =
  'Staff number,Leaving date,Sex,Reason for leaving\n71,30/06/2025,F,Resigned\n72,30/06/2025,M,Retired\n73,30/06/2025,M,Resigned\n';
const follow = { purpose: 'Who leaves in probation', until: '2099-12-31' };

const load = (organisation: TestOrganisation, name: string, text: string, more: Partial<LoadDetails>) =>
  organisation.as('analyst', async (scope) => {
    const loaded = await loadFile(scope, fileToLoad(name, text, more));
    assert.ok(loaded.ok, JSON.stringify(loaded));
    const release = await findRelease(scope, loaded.value);
    return findCounts(scope, release?.contentHash ?? '');
  });
const followed = (organisation: TestOrganisation) =>
  organisation.as('analyst', async (scope) => {
    const people = await sql<{ hash: string }>`select hash from followed_person`.execute(scope.db);
    const keys = await sql<{ key: Buffer | null }>`select key from follow_key`.execute(scope.db);
    return { hashes: people.rows.map(({ hash }) => hash), keys: keys.rows.map(({ key }) => key) };
  });

test('nobody is followed where the load does not ask for it', async () => {
  await load(ours, 'Plain joiners', joiners.replaceAll('007', '008'), {});
  assert.deepEqual(await followed(ours), { hashes: [], keys: [] });
});

test('who joined in one file and left in probation in the next is known, and no number is kept', async () => {
  await load(ours, 'Joiners', joiners, { follow });
  const { hashes, keys } = await followed(ours);
  assert.equal(hashes.length, 2);
  assert.ok(hashes.every((hash) => /^[\w-]{43}$/.test(hash)));
  assert.equal(keys.length, 1);
  const [part] = await load(ours, 'Leavers', leavers, { follow });
  const at = part?.fields.indexOf('left-in-probation') ?? -1;
  assert.deepEqual(part?.rows.map(({ key, n }) => [key[at], n]).toSorted(), [
    ['no', 1],
    ['not-known', 1],
    ['yes', 1],
  ]);
});

test('another body’s key gives other hashes of the same numbers', async () => {
  await load(theirs, 'Joiners', joiners, { follow });
  const [own, others] = [await followed(ours), await followed(theirs)];
  assert.equal(others.hashes.length, 2);
  assert.ok(others.hashes.every((hash) => !own.hashes.includes(hash)));
});

test('the key and who was followed are destroyed once the last day has passed, and not before', async () => {
  const run = () => destroyKeys({}, { database: opened.database, organisationId: ours.organisationId });
  await run();
  assert.equal((await followed(ours)).hashes.length, 2);
  await ours.as('analyst', async (scope) => {
    await sql`update follow_key set ends_on = ${scope.today}::date - 1`.execute(scope.db);
  });
  await run();
  assert.deepEqual(await followed(ours), { hashes: [], keys: [null] });
  assert.equal((await followed(theirs)).hashes.length, 2);
});
