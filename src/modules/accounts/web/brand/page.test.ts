import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let browser: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  theirs = await makeOrganisation(server.database, 'Fenshire District Council');
  browser = await browserOf(server, ours, 'administrator');
});
after(() => server.close());

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name = 'logo.png') => new File([bytes], name);
const logoHref = async () => /\/logo\/[0-9a-f]{64}/.exec((await browser.get('/settings/brand')).body)?.[0] ?? '';

test('changes name and colour, and tells the audit trail', async () => {
  const saved = await browser.submit('/settings/brand', { name: 'Marlshire Council', colour: '#801650' });
  assert.equal(saved.location, '/settings/brand');
  const page = await browser.get('/settings/brand');
  assert.match(page.text, /contrast is 9\.\d to 1/);
  assert.match(page.body, /brand-801650\.css/);
  assert.match((await browser.get('/audit')).text, /changed the name, colour or logo of Marlshire Council/);
});

test('says in words that a pale colour cannot be read', async () => {
  await browser.submit('/settings/brand', { colour: '#FFEE88' });
  assert.match((await browser.get('/settings/brand')).text, /would be hard to read on white/);
});

test('refuses what is no colour and keeps what was typed', async () => {
  for (const colour of ['red', '#12', '#12436G', '#12436d;}']) {
    const answer = await browser.submit('/settings/brand', { name: 'Typed name', colour });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Enter the colour as a hash sign/);
    assert.match(answer.body, /value="Typed name"/);
  }
});

test('shows a logo to signed-in people of the organisation, to be kept for long', async () => {
  await browser.submit('/settings/brand', { logo: fileOf(png) });
  const href = await logoHref();
  const reader = await browserOf(server, ours, 'reader');
  const logo = await reader.get(href);
  assert.equal(logo.status, 200);
  assert.equal(logo.headers['content-type'], 'image/png');
  assert.match(String(logo.headers['cache-control']), /private, max-age=31536000/);
  assert.equal(logo.headers['x-content-type-options'], 'nosniff');
  assert.equal((await (await browserOf(server, theirs, 'administrator')).get(href)).status, 404);
  assert.equal((await server.visitor().get(href)).status, 303);
});

test('takes the kind of a logo from its bytes: SVG and text are refused, and so is one byte over 200 kB', async () => {
  const before = await logoHref();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
  for (const file of [fileOf(svg, 'logo.svg'), fileOf(svg, 'logo.png'), fileOf('hello')])
    assert.match((await browser.submit('/settings/brand', { logo: file })).text, /Choose a PNG, JPEG or WebP file/);
  const large = new Uint8Array(200_001);
  large.set(png);
  assert.match((await browser.submit('/settings/brand', { logo: fileOf(large) })).text, /at most 200 kB/);
  assert.equal(await logoHref(), before);
});

test('takes the logo away', async () => {
  await browser.submit('/settings/brand', { withoutLogo: 'yes' });
  assert.match((await browser.get('/settings/brand')).text, /There is no logo yet/);
});

test('shows both versions when somebody else was faster', async () => {
  const mine = formOf(await browser.get('/settings/brand'));
  await browser.submit('/settings/brand', { name: 'Their name' });
  const answer = await browser.send('/settings/brand', { ...mine, name: 'My name' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Somebody else changed this/);
  assert.match(answer.text, /Their name My name/);
  await browser.send('/settings/brand', formOf(answer));
  assert.match((await browser.get('/settings/brand')).body, /value="My name"/);
});
