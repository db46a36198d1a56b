import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
const address = '/data/figures/settings';

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

test('of two people who change the settings the second is shown both, and may save theirs after', async () => {
  const [analyst, lead] = [await browserOf(server, ours, 'analyst'), await browserOf(server, ours, 'equality-lead')];
  const early = { ...formOf(await analyst.get(address)), areaName: 'Lewes', groupLabel: 'ethnic diverse' };
  assert.equal((await lead.submit(address, { areaName: 'Lewes', groupLabel: 'global majority' })).status, 303);
  const shown = await analyst.send(address, early);
  assert.equal(shown.status, 422);
  assert.match(shown.text, /Somebody else changed this.*global majority ethnic diverse/);
  assert.equal(formOf(await lead.get(address)).groupLabel?.[0], 'global majority', 'theirs still holds');
  assert.equal((await analyst.send(address, formOf(shown))).status, 303);
  assert.equal(formOf(await lead.get(address)).groupLabel?.[0], 'ethnic diverse');
});

test('of two who save at the same moment one is asked', async () => {
  const browsers = await Promise.all([browserOf(server, ours, 'analyst'), browserOf(server, ours, 'equality-lead')]);
  const forms = await Promise.all(browsers.map(async (one) => formOf(await one.get(address))));
  const answers = await Promise.all(
    browsers.map((one, at) => one.send(address, { ...forms[at], groupLabel: `word ${at}` })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
});
