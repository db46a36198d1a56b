import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { tinyOdt, tinyPptx } from '#tests/tiny-office';
import { inspectDocument } from './inspect-document.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (description?: string) =>
  new ImageRun({
    type: 'png',
    data: pixel,
    transformation: { width: 200, height: 100 },
    ...(description ? { altText: { name: 'p', title: '', description } } : {}),
  });

const LINES = [
  'Marlshire ferries equality action plan 2026',
  '1. Fit a ramp at every pier (Harbour team, by May 2027)',
];
const ROWS = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['1.1', 'Fit a ramp at every pier', 'Harbour team', 'May 2027'],
  ['1.2', 'Train every crew', 'Crew manager', 'June 2027'],
];

async function word(...children: Paragraph[]): Promise<Uint8Array> {
  const paragraphs = [...LINES.map((text) => new Paragraph(text)), ...children];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] })));
}

async function found(bytes: Uint8Array, name: string) {
  const result = await inspectDocument(bytes, name);
  if (!result.ok) assert.fail(result.refusal.code);
  return result.value.findings.filter(({ code }) => /picture|figure/.test(code));
}

/** The file with something put before a mark in one of its parts. */
function withInserted(bytes: Uint8Array, part: string, mark: string, inserted: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = new TextDecoder().decode(parts[part]);
  assert.ok(text.includes(mark), `${part} has ${mark}`);
  return zipSync({ ...parts, [part]: strToU8(text.replace(mark, `${inserted}${mark}`)) });
}

test('a Word file: each picture is told at its place, with what it says of itself', async () => {
  const bytes = await word(
    new Paragraph({ children: [picture()] }),
    new Paragraph('The harbour board meets each spring.'),
    new Paragraph({ children: [picture('Who reports to whom')] }),
  );
  assert.deepEqual(await found(bytes, 'plan.docx'), [
    {
      code: 'picture-not-read',
      message: 'There is a picture here. What stands in it was not read.',
      place: { line: 3 },
    },
    {
      code: 'picture-not-read',
      message: 'There is a picture here (“Who reports to whom”). What stands in it was not read.',
      place: { line: 5 },
    },
  ]);
});

test('a Word file that speaks of a diagram and lacks it', async () => {
  const [title = '', action = ''] = LINES;
  const lines = [title, 'The diagram below shows who reports to whom.', 'Actions', action];
  const file = new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] });
  const findings = await found(new Uint8Array(await Packer.toBuffer(file)), 'plan.docx');
  assert.deepEqual(
    findings.map(({ code, place }) => [code, place]),
    [['missing-figure', { line: 2 }]],
  );
});

test('a Word file without pictures has no such finding', async () => {
  assert.deepEqual(await found(await word(), 'plan.docx'), []);
});

test('a chart in a Word file is told, though nobody knows its line', async () => {
  const chart =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1" descr="Ramps by year"/><a:graphic><a:graphicData><c:chart r:id="r9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const [finding] = await found(withInserted(await word(), 'word/document.xml', '</w:body>', chart), 'plan.docx');
  assert.match(finding?.message ?? '', /“Ramps by year”/);
  assert.equal(finding?.place, null);
});

test('many pictures are counted in one finding', async () => {
  const many = Array.from({ length: 11 }, () => new Paragraph({ children: [picture()] }));
  assert.deepEqual(
    (await found(await word(...many), 'plan.docx')).map(({ message }) => message),
    ['There are 11 pictures in this document. What stands in them was not read.'],
  );
});

test('pictures of OpenDocument, PowerPoint and web pages are told; decoration is not', async () => {
  const frame = '<text:p><draw:frame><draw:image/><svg:desc>Map of piers</svg:desc></draw:frame></text:p>';
  const odt = withInserted(tinyOdt(LINES[0] ?? '', ROWS), 'content.xml', '</office:text>', frame);
  const shape = '<p:pic><p:nvPicPr><p:cNvPr id="4" name="x" descr="Map of piers"/></p:nvPicPr></p:pic>';
  const pptx = withInserted(tinyPptx(LINES[0] ?? '', [ROWS]), 'ppt/slides/slide2.xml', '</p:spTree>', shape);
  const html = strToU8(
    `<!doctype html><h1>${LINES[0]}</h1><p>${LINES[1]}<p><img alt="" src=x><img alt="Map of piers" src=y>`,
  );
  for (const [name, bytes, place] of [
    ['plan.odt', odt, { line: 5 }],
    ['plan.pptx', pptx, { page: 2 }],
    ['plan.html', html, { line: 1 }],
  ] as const)
    assert.deepEqual(
      (await found(bytes, name)).map(({ message, place }) => [/Map of piers/.test(message), place]),
      [[true, place]],
      name,
    );
});
