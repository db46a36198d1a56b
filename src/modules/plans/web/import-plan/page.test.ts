import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import { writeWorkbook } from '#platform/workbook';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

const lines = [
  'Marlshire Ferry Service',
  'Inclusion Action Plan 2026 to 2028',
  'Priority 1: Boarding',
  '• Fit a level ramp at every pier',
  'Lead: Harbour team',
  'By: 31 March 2027',
  '• Train crews to guide blind passengers',
  'Lead: Crew manager',
  'By: 30 June 2027',
  'Priority 2: Timetables',
  '• Publish the timetable in large print',
  'Lead: Information desk',
  'By: 30 September 2027',
];

const rows = [
  ['Theme', 'Ref', 'Action', 'Lead officer', 'Due date', 'Success measure', 'Status'],
  ['Boarding', 'B1', 'Fit a level ramp at every pier', 'Harbour team', '31/03/2027', 'Nine piers done', 'In progress'],
  ['Boarding', 'B2', 'Train crews to guide blind passengers', 'Crew manager', '30/06/2027', 'All crews', 'Not started'],
  ['Timetables', 'T1', 'Publish the timetable in large print', 'Information desk', '30/09/2027', '', 'Not started'],
];

const upload = (name: string, bytes: string | Uint8Array) =>
  editor.submit('/plans/import', { file: new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name) });

async function docx(): Promise<Uint8Array> {
  const children = lines.map((text) =>
    text.startsWith('Priority')
      ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
      : new Paragraph(text.startsWith('•') ? { text: text.slice(2), bullet: { level: 0 } } : text),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const files: [string, () => Promise<string | Uint8Array>][] = [
  ['ferry.txt', async () => lines.join('\n\n')],
  ['ferry.csv', async () => rows.map((row) => row.join(',')).join('\n')],
  ['ferry.docx', docx],
  ['ferry.xlsx', () => writeWorkbook('Plan', rows)],
];

/** How many plans there are. */
const plans = async () => (await editor.get('/plans')).elements('tbody').flatMap((body) => body.all('tr')).length;

for (const [name, make] of files)
  test(`${name}: proposes three actions beside their source; accepting makes the plan whole, once`, async () => {
    const before = await plans();
    const bytes = await make();
    const { location } = await upload(name, bytes);
    const proposal = await editor.get(location ?? '');
    assert.match(proposal.text, /3 actions in 2 groups were read/);
    for (const words of ['Fit a level ramp at every pier', 'Publish the timetable in large print'])
      assert.ok(proposal.text.split(words).length >= 3, `“${words}” stands in the source and in the proposal`);
    for (const { href } of placeLinks(proposal)) assert.ok(proposal.body.includes(`id="${href}"`), href);
    assert.equal(await plans(), before);
    const form = formOf(proposal);
    const accepted = await editor.send(location ?? '', form);
    assert.equal((await editor.send(location ?? '', form)).location, accepted.location);
    assert.equal(await plans(), before + 1);
    const plan = await editor.get(accepted.location ?? '');
    assert.match(plan.text, /Boarding.*Fit a level ramp at every pier Harbour team .*Timetables/);
    const file = await editor.get(`${location}/file`);
    assert.deepEqual(file.bytes, Buffer.from(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes));
  });

const placeLinks = (page: Awaited<ReturnType<Client['get']>>) =>
  page
    .elements('a')
    .map((a) => ({ href: a.attribute('href') ?? '' }))
    .filter(({ href }) => /^#s-\d+$/.test(href))
    .map(({ href }) => ({ href: href.slice(1) }));

test('every field of an accepted plan leads to its line of the source', async () => {
  const { location } = await upload('lines.txt', lines.join('\n\n'));
  const plan = (await editor.submit(location ?? '', {})).location ?? '';
  const action = (await editor.get(plan)).elements('a').find((a) => /level ramp/.test(a.rawText()));
  const page = await editor.get(action?.attribute('href') ?? '');
  const links = page.elements('a').filter((a) => a.attribute('href')?.startsWith(`${location}#s-`));
  assert.ok(links.length >= 3, 'leads, dates and words have a link each');
  const source = await editor.get(location ?? '');
  const anchor = links.at(-1)?.attribute('href')?.split('#')[1];
  const line = source.elements('li').find((li) => li.attribute('id') === anchor);
  assert.match(line?.rawText() ?? '', /level ramp|Harbour team|31 March 2027/);
  const reader = await browserOf(server, ours, 'reader');
  const read = await reader.get(action?.attribute('href') ?? '');
  assert.match(read.text, /line \d+/);
  assert.ok(!read.elements('a').some((a) => a.attribute('href')?.startsWith('/plans/imports/')));
});

test('a plan tells where it came from, with what stood out and the file', async () => {
  const { location } = await upload('origin.txt', lines.join('\n\n'));
  const plan = (await editor.submit(location ?? '', {})).location;
  const about = await editor.get(`${plan}/about`);
  assert.match(about.text, /origin\.txt \. Brought in by Test plan-editor on 22 November 2026/);
  assert.ok(about.elements('a').some((a) => a.attribute('href') === `${location}/file`));
});

test('refusing makes nothing, and what was refused cannot be accepted', async () => {
  const before = await plans();
  const { location } = await upload('refused.txt', lines.join('\n\n'));
  const form = formOf(await editor.get(location ?? ''));
  assert.equal((await editor.submit(`${location}/refuse`, {})).location, '/plans');
  await editor.send(location ?? '', form);
  assert.equal(await plans(), before);
  assert.match((await editor.get(location ?? '')).text, /Refused by Test plan-editor/);
});

test('two people who accept at once make one plan', async () => {
  const before = await plans();
  const { location } = await upload('together.txt', lines.join('\n\n'));
  const forms = [formOf(await editor.get(location ?? '')), formOf(await editor.get(location ?? ''))];
  await Promise.all(forms.map((form) => editor.send(location ?? '', form)));
  assert.equal(await plans(), before + 1);
});

test('a document that is no plan cannot be accepted', async () => {
  const before = await plans();
  const minutes = 'Dear all,\n\nThe weather on Saturday was lovely and the band played well.\n\nSee you next year.';
  const { location } = await upload('letter.txt', minutes);
  const page = await editor.get(location ?? '');
  assert.match(page.text, /No plan was found in this document/);
  assert.equal(page.elements('form').filter((form) => form.attribute('method') === 'post').length, 0);
  const other = formOf(await editor.get('/plans/import'));
  await editor.send(location ?? '', other);
  assert.equal(await plans(), before);
});

/** Its list of contents says that it unpacks to 165 MB. */
const bomb = () => {
  const bytes = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(1000) }));
  bytes.writeUInt32LE(165 * 1024 * 1024, bytes.indexOf('PK\x01\x02') + 24);
  return bytes;
};
const locked = () => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
};
const bad: [string, string, () => string | Uint8Array, RegExp][] = [
  ['an empty file', 'empty.txt', () => '', /The file is empty/],
  ['a file of blanks', 'blank.txt', () => ' \n\n ', /has no text in it/],
  [
    'a cut-off Word file',
    'broken.docx',
    () => zipSync({ 'word/document.xml': randomBytes(4000) }).subarray(0, 900),
    /could not be opened|damaged/,
  ],
  ['a locked Office file', 'locked.xlsx', locked, /protected by a password/],
  ['a file that unpacks to more than it may', 'bomb.docx', bomb, /too large when unpacked/],
  ['a picture', 'photo.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /cannot be read yet/],
  ['a file over 20 MB', 'huge.txt', () => new Uint8Array(21 * 1024 * 1024).fill(97), /larger than 20 MB/],
];

for (const [what, name, make, sentence] of bad)
  test(`${what} gives a sentence and makes nothing`, async () => {
    const before = (await editor.get('/plans')).text;
    const answer = await upload(name, make());
    assert.equal(answer.status, 422);
    assert.match(answer.text, sentence);
    assert.equal((await editor.get('/plans')).text, before);
  });

test('only editors bring plans in', async () => {
  const reader = await browserOf(server, ours, 'reader');
  assert.equal((await reader.get('/plans/import')).status, 403);
  const { location } = await upload('mine.txt', lines.join('\n\n'));
  assert.equal((await reader.get(location ?? '')).status, 403);
  const theirs = await makeOrganisation(server.database, 'Fenshire District Council');
  const stranger = await browserOf(server, theirs, 'plan-editor');
  for (const rest of ['', '/file', '/refuse'])
    assert.equal((await stranger.get(`${location}${rest}`)).status, 404, rest);
});
