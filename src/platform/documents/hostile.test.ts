import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { lines, tinyPdf } from '#tests/tiny-pdf';
import { surveyArchive } from './archive.ts';
import { readDocument } from './index.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)])));

/** What becomes of a file, and that it does not take long. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readDocument(bytes, name);
  return result.ok ? 'read' : result.refusal.code;
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
const ODT = 'application/vnd.oasis.opendocument.text';
const DEEP = 100_000;

const odt = (content: string) =>
  zip({ mimetype: ODT, 'content.xml': content, 'styles.xml': '<office:document-styles/>' });
const odtBody = (body: string) =>
  odt(
    `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
const docx = (body: string, more: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const flat = (kind: string, inner: string) =>
  `<?xml version="1.0"?><office:document xmlns:x="x" office:mimetype="application/vnd.oasis.opendocument.${kind}">${inner}</office:document>`;

const PARAGRAPH = '<w:p><w:r><w:t>Review the adverts</w:t></w:r></w:p>';
const TEMPLATE =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>';

const CASES: [string, string, () => Uint8Array, string][] = [
  ['html nested 100,000 deep', 'a.html', () => encode(`<html>${'<div>'.repeat(DEEP)}x`), 'document-too-complex'],
  ['html of 20,000 open formats', 'a.html', () => encode(`<html>${'<b><p>'.repeat(20_000)}x`), 'read'],
  [
    'text indented 2,000 deep',
    'a.txt',
    () => encode(Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n')),
    'read',
  ],
  ['odt with entities that multiply', 'a.odt', () => odt(`${LAUGHS}<x>&c;</x>`), 'document-too-complex'],
  [
    'odt nested 100,000 deep',
    'a.odt',
    () => odtBody('<text:list><text:list-item>'.repeat(DEEP)),
    'document-too-complex',
  ],
  [
    'odt with millions of repeated cells',
    'a.odt',
    () =>
      odtBody(
        `<table:table>${`<table:table-row table:number-rows-repeated="9999">${'<table:table-cell table:number-columns-repeated="9999"/>'.repeat(50)}</table:table-row>`.repeat(50)}</table:table>`,
      ),
    'document-too-complex',
  ],
  ['odt with an unclosed tag', 'a.odt', () => odt('<office:document-content><office:body'), 'document-unreadable'],
  [
    'docx with entities that multiply',
    'a.docx',
    () => docx('', { 'word/document.xml': `${LAUGHS}<w:document>&c;</w:document>` }),
    'document-too-complex',
  ],
  ['docx nested 100,000 deep', 'a.docx', () => docx('<w:tbl><w:tr><w:tc>'.repeat(DEEP)), 'document-too-complex'],
  [
    'docx with macros and a remote template',
    'a.docx',
    () => docx(PARAGRAPH, { 'word/vbaProject.bin': 'x', 'word/_rels/settings.xml.rels': TEMPLATE }),
    'read',
  ],
  [
    'xlsx with entities that multiply',
    'a.xlsx',
    () => zip({ 'xl/workbook.xml': `${LAUGHS}<workbook>&c;</workbook>` }),
    'document-too-complex',
  ],
  ['pptx without slides', 'a.pptx', () => zip({ 'ppt/presentation.xml': '<p:presentation/>' }), 'document-empty'],
  ['csv of a million columns', 'a.csv', () => encode(`a${',b'.repeat(1_000_000)}`), 'document-too-complex'],
  ['text of one long line', 'a.txt', () => encode('review '.repeat(200_000)), 'read'],
  ['text larger than the limit', 'a.txt', () => new Uint8Array(9_000_000).fill(97), 'document-too-large'],
  ['zip cut short', 'a.docx', () => docx(PARAGRAPH).subarray(0, 300), 'document-unreadable'],
  [
    'pdf cut short',
    'a.pdf',
    () => tinyPdf([lines(['Review the adverts'], 50, 100)]).subarray(0, 200),
    'document-unreadable',
  ],
  [
    'pdf that claims a billion pages',
    'a.pdf',
    () => encode(new TextDecoder().decode(tinyPdf([[]])).replace('/Count 1', '/Count 1000000000')),
    'document-no-text',
  ],
  [
    'old Word',
    'a.doc',
    () =>
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...Array(508).fill(0),
        ...[...'WordDocument'].flatMap((sign) => [sign.charCodeAt(0), 0]),
      ]),
    'document-old-format',
  ],
  [
    'Word as one XML file',
    'a.xml',
    () => encode('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    'document-old-format',
  ],
  [
    'flat odt with entities that multiply',
    'a.fodt',
    () => encode(flat('text', `${LAUGHS}<x>&c;</x>`)),
    'document-too-complex',
  ],
  ['flat ods with an unclosed tag', 'a.fods', () => encode(flat('spreadsheet', '<table:table')), 'document-unreadable'],
  [
    'odp nested 100,000 deep',
    'a.fodp',
    () => encode(flat('presentation', `<office:presentation>${'<draw:g>'.repeat(DEEP)}`)),
    'document-too-complex',
  ],
  ['rich text', 'a.rtf', () => encode('{\\rtf1 Review}'), 'document-old-format'],
  ['Pages', 'a.pages', () => zip({ 'Index/Document.iwa': 'x' }), 'document-old-format'],
];

for (const [name, fileName, make, expected] of CASES) {
  test(`${name}: ${expected}`, async () => assert.equal(await outcome(make(), fileName), expected));
}

test('finds the text of a PDF behind bytes of a gateway', async () => {
  const pdf = tinyPdf([lines(['Review the adverts of every service in plain language'], 50, 100)]);
  assert.equal(await outcome(Buffer.concat([encode('x-mail: 1\n'), pdf]), 'a.pdf'), 'read');
});

test('an archive that says it is small is counted while it inflates', async () => {
  const bytes = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(2_000_000) }));
  bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02') + 24);
  assert.equal((await surveyArchive(bytes, 1_000_000)).tooLarge, true);
  assert.equal((await surveyArchive(bytes, 3_000_000)).tooLarge, false);
});
