import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough, zipSync } from 'fflate';
import { type Block, wordsOf } from '../kernel/source-document.ts';
import { readDocument } from './index.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function blocks(bytes: Uint8Array, name = 'plan.txt'): Promise<Block[]> {
  const result = await readDocument(bytes, name);
  if (!result.ok) assert.fail(result.refusal.code);
  return result.value.blocks;
}

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readDocument(bytes, name);
  return result.ok ? 'read' : result.refusal.code;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
}

test('counts runs of letters or digits as words', () => {
  assert.deepEqual(wordsOf("The Council's 2024/25 plan – naïve"), [
    'The',
    'Council',
    's',
    '2024',
    '25',
    'plan',
    'naïve',
  ]);
});

for (const [name, bytes] of Object.entries({
  'utf-8': encode('Café plan'),
  'utf-8 with a mark': encode('\ufeffCafé plan'),
  'utf-16': utf16('Café plan'),
  'utf-16 without a mark': utf16('Café plan').subarray(2),
  'windows-1252': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x70, 0x6c, 0x61, 0x6e]),
})) {
  test(`reads text in ${name}`, async () => {
    const [block] = await blocks(bytes);
    assert.equal(block?.kind === 'paragraph' && block.text, 'Café plan');
  });
}

test('reads tab-separated rows with markup and cells of several lines as one table', async () => {
  const text = 'Action\tLead\n<p>Plan</p> <p>Check</p>\tHR\n"First\nsecond"\tFinance\n\n\nAfter';
  const [table, after] = await blocks(encode(text));
  assert.ok(table?.kind === 'table');
  assert.deepEqual(
    table.rows.map((row) => row.cells.map((cell) => cell.blocks.map((block) => block.text))),
    [
      [['Action'], ['Lead']],
      [['Plan', 'Check'], ['HR']],
      [['First', 'second'], ['Finance']],
    ],
  );
  assert.deepEqual(table.rows[2]?.place, { line: 3, to: 4 });
  assert.equal(after?.kind, 'paragraph');
});

test('leaves "<10" and "a < b" alone', async () => {
  const [block] = await blocks(encode('Fewer than <10 people, a < b & c'));
  assert.equal(block?.kind === 'paragraph' && block.text, 'Fewer than <10 people, a < b & c');
});

test('joins the lines of a paragraph that was broken at a fixed width', async () => {
  const text = `${'The library will be open to everyone who lives here and'}\n${'to everyone who works here, whatever their background is,'}\nfrom Monday.\n\n1. Publish the opening hours in six languages and send\n   them to every school in the district before the summer\n   holidays.`;
  const found = await blocks(encode(text));
  assert.equal(found.length, 2);
});

test('reads pipes, hashes and underlined headings', async () => {
  const found = await blocks(encode('# One\n\nTwo\n---\n\n| a | b |\n|---|---|\n| c | d |'), 'x.md');
  assert.deepEqual(
    found.map((block) => block.kind),
    ['heading', 'heading', 'table'],
  );
});

test('takes the marks of quoting, the addresses and the signature from a mail', async () => {
  const mail =
    'From: A <a@b.example>\nTo: B\n\nHello,\n\n> 1. Review the adverts\n>    - of each service\n>\n> 2. Publish\n\n-- \nA, Marlshire';
  const found = await blocks(encode(mail));
  assert.deepEqual(
    found.map((block) => [block.kind, block.kind === 'paragraph' && block.furniture === true]),
    [
      ['paragraph', true],
      ['paragraph', true],
      ['paragraph', false],
      ['list-item', false],
      ['list-item', false],
      ['list-item', false],
      ['paragraph', true],
      ['paragraph', true],
    ],
  );
});

test('reads nesting from indents', async () => {
  const found = await blocks(encode('- a one\n  - b one\n  - b two\n- a two'));
  assert.deepEqual(
    found.map((block) => block.kind === 'list-item' && block.depth),
    [0, 1, 1, 0],
  );
});

test('reads a spreadsheet of separated values with quotes and line breaks', async () => {
  const [table] = await blocks(encode('Action;Lead\n"Review ""this""\nand that";HR\n'), 'plan.csv');
  assert.ok(table?.kind === 'table');
  assert.deepEqual(
    table.rows[1]?.cells[0]?.blocks.map((block) => block.text),
    ['Review "this"', 'and that'],
  );
});

test('keeps the spans of an HTML table', async () => {
  const html =
    '<!doctype html><body><table><tr><td colspan=2 rowspan=3>A</td></tr></table><script>no()</script></body>';
  const [table] = await blocks(encode(html), 'x.html');
  assert.ok(table?.kind !== 'table' || table.rows[0]?.cells[0]?.colSpan === 2);
});

test('refuses what it cannot read, and says why', async () => {
  assert.equal(await refusal(new Uint8Array(), 'a.txt'), 'document-empty');
  assert.equal(await refusal(encode('   \n\n'), 'a.txt'), 'document-empty');
  assert.equal(await refusal(encode('%PDF-1.7'), 'a.txt'), 'document-unreadable');
  assert.equal(await refusal(encode('{\\rtf1}'), 'a.doc'), 'document-old-format');
  assert.equal(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'a.docx'), 'document-unsupported');
  assert.equal(await refusal(zipSync({ 'word/document.xml': encode('<not xml') }), 'a.docx'), 'document-unreadable');
  assert.equal(await refusal(new Uint8Array([0, 1, 2, 3, 0, 1, 2, 3, 0, 1]), 'a.txt'), 'document-unreadable');
});

test('refuses a locked Office file', async () => {
  const name = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);
  assert.equal(
    await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array(8).fill(0), ...name]), 'a.docx'),
    'document-encrypted',
  );
});

test('stops inflating an archive at the limit', async () => {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((_error, chunk) => void chunks.push(chunk));
  const entry = new ZipPassThrough('word/document.xml');
  entry.compression = 8;
  archive.add(entry);
  entry.push(deflateRawSync(Buffer.alloc(170 * 1024 * 1024)), true);
  archive.end();
  const bomb = Buffer.concat(chunks);
  assert.ok(bomb.length < 1024 * 1024);
  assert.equal(await refusal(bomb, 'a.docx'), 'document-too-large');
});
