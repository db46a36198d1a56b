import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document, Header, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ReportDocument } from './document.ts';
import { checkTemplate, writeReport } from './write-report.ts';

const report: ReportDocument = {
  title: 'Equal Marlshire: progress report',
  caption: 'Marlshire County Council',
  about: 'As it stood at the end of 22 November 2026.',
  landscape: false,
  sections: [
    {
      key: 'late',
      title: 'What is late',
      blocks: [
        { kind: 'list', items: ['{{due-regard-report}} stays as it is', 'Two of nine'] },
        {
          kind: 'table',
          caption: 'Late',
          columns: [{ text: 'Action' }, { text: 'Days' }],
          rows: [['Train every panel', 12]],
        },
      ],
    },
  ],
};

/** As a council's own letterhead: its words in the body are examples that nobody wants in a report. */
async function letterhead(): Promise<Record<string, Uint8Array>> {
  const document = new Document({
    styles: { default: { heading1: { run: { color: '801650' } }, title: { run: { color: '12436D' } } } },
    sections: [
      {
        properties: { page: { margin: { left: 2000, right: 2000 } } },
        headers: { default: new Header({ children: [new Paragraph('Marlshire letterhead')] }) },
        children: [new Paragraph('An example of the body')],
      },
    ],
  });
  return unzipSync(new Uint8Array(await Packer.toBuffer(document)));
}

type Parts = Record<string, Uint8Array>;
const change = (parts: Parts, name: string, edit: (text: string) => string): Parts => ({
  ...parts,
  [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))),
});
const asTemplate = (types: string) => types.replace('wordprocessingml.document.main', 'wordprocessingml.template.main');

for (const [kind, make] of [
  ['.docx', (parts: Parts) => parts],
  ['.dotx', (parts: Parts) => change(parts, '[Content_Types].xml', asTemplate)],
] as const)
  test(`a report on a ${kind} has its header, styles and page, and none of its words`, async () => {
    const made = await writeReport(report, 'docx', zipSync(make(await letterhead())));
    assert.ok(made.ok && typeof made.value !== 'string', JSON.stringify(made));
    const parts = unzipSync(made.value);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const headers = Object.keys(parts).filter((name) => /^word\/header/.test(name));
    assert.ok(headers.some((name) => part(name).includes('Marlshire letterhead')));
    assert.match(part('word/styles.xml'), /801650/);
    assert.match(part('word/document.xml'), /<w:headerReference[\s\S]*w:left="2000"/);
    assert.match(part('[Content_Types].xml'), /wordprocessingml\.document\.main\+xml/);
    assert.match(part('docProps/core.xml'), /Equal Marlshire: progress report/);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(made.value) });
    assert.match(
      html,
      /<h1>What is late<\/h1><ul><li>\{\{due-regard-report\}\} stays as it is<\/li><li>Two of nine<\/li><\/ul>/,
    );
    assert.match(html, /<th>[\s\S]*Action[\s\S]*Train every panel[\s\S]*12/);
    assert.doesNotMatch(html, /An example of the body/);
  });

test('a template of a Word in another language is found by the names of its styles', async () => {
  const renamed = change(await letterhead(), 'word/styles.xml', (xml) => xml.replaceAll('"Heading1"', '"Pennawd1"'));
  const made = await writeReport(report, 'docx', zipSync(renamed));
  assert.ok(made.ok && typeof made.value !== 'string');
  assert.match(strFromU8(unzipSync(made.value)['word/document.xml'] ?? new Uint8Array()), /w:pStyle w:val="Pennawd1"/);
});

const relation = (type: string) =>
  `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://elsewhere.example/x" TargetMode="External"/></Relationships>`;
const adding = (type: string) => (rels: string) => rels.replace('</Relationships>', relation(type));

const refusals: [string, string, (parts: Parts) => Parts | Uint8Array][] = [
  ['macros', 'a file with macros', (parts) => ({ ...parts, 'word/vbaProject.bin': strToU8('x') })],
  ['macros', 'a file with controls', (parts) => ({ ...parts, 'word/activeX/activeX1.bin': strToU8('x') })],
  [
    'outside',
    'a file that loads a picture from elsewhere',
    (parts) => change(parts, 'word/_rels/document.xml.rels', adding('image')),
  ],
  [
    'no-styles',
    'a file without heading styles',
    (parts) => change(parts, 'word/styles.xml', (xml) => xml.replace(/heading 1/gi, 'chapter')),
  ],
  ['not-word', 'an archive of something else', () => ({ 'a.txt': strToU8('a') })],
  ['broken', 'no archive at all', () => strToU8('%PDF-1.7')],
];
for (const [code, what, make] of refusals)
  test(`refuses ${what}`, async () => {
    const made = make(await letterhead());
    const checked = await checkTemplate(made instanceof Uint8Array ? made : zipSync(made));
    assert.deepEqual(checked, { ok: false, refusal: { code } });
  });

test('refuses a file that inflates beyond every measure', async () => {
  const bomb = zipSync({ ...(await letterhead()), 'word/media/a.bin': new Uint8Array(300 * 1024 * 1024) });
  const checked = await checkTemplate(bomb);
  assert.equal(checked.ok, false);
});

test('forgets the file on somebody’s disk that the template was begun from', async () => {
  const begun = change(
    {
      ...(await letterhead()),
      'word/_rels/settings.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      ),
    },
    'word/_rels/settings.xml.rels',
    adding('attachedTemplate'),
  );
  const made = await writeReport(report, 'docx', zipSync(begun));
  assert.ok(made.ok && typeof made.value !== 'string');
  assert.doesNotMatch(
    strFromU8(unzipSync(made.value)['word/_rels/settings.xml.rels'] ?? new Uint8Array()),
    /elsewhere/,
  );
});
