import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import type { RecordPart } from '#platform/room';
import { renderFragment } from '#platform/views';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestServer, type TestServer } from '#tests';
import { loadRecordParts } from './record-parts.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const part = (of: string, permission: string, words: string | null): RecordPart => ({
  of,
  permission,
  load: async (_, id) => (words ? h('p', {}, `${words} ${id}`) : null),
});

test('shows what other rooms know of an action to those who may see it, in their order', async () => {
  const record = [
    part('action', 'plans:read', 'first'),
    part('objective', 'plans:read', 'other kind'),
    part('action', 'plans:edit', 'editors only'),
    part('action', 'plans:read', null),
    part('action', 'plans:read', 'last'),
  ];
  const shownTo = async (role: 'reader' | 'plan-editor') =>
    (await ours.as(role, (scope) => loadRecordParts(scope, { record }, 'action', '7'))).map(renderFragment).join('');
  assert.equal(await shownTo('reader'), '<p>first 7</p><p>last 7</p>');
  assert.equal(await shownTo('plan-editor'), '<p>first 7</p><p>editors only 7</p><p>last 7</p>');
});
