import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { elementsOf, textOf } from '#tests';
import type { ReportDocument, TableBlock } from './document.ts';
import { cellText } from './document.ts';
import { type ReportFormat, writeReport } from './write-report.ts';

const hostile = [
  '=1+1',
  '#eval("1") #read("/etc/passwd") $x^2$ *bold* @x _y_ `z`',
  '<script>alert(1)</script> & "quoted", comma; {{due-regard-report}}',
  '+SUM(A1) – Ŵyn, Łódź',
];

const counts: TableBlock = {
  kind: 'table',
  caption: 'Actions by theme and rating',
  columns: [{ text: 'Theme', share: 2 }, { text: 'Late' }, { text: 'Completed' }, { text: 'Total' }],
  rows: [
    ['A fair employer', 3, 1204, 1207],
    ['Services', 0, 17, 17],
  ],
};

const actions: TableBlock = {
  kind: 'table',
  caption: 'What is late',
  columns: [{ text: 'Action', share: 3 }, { text: 'Due on' }, { text: 'Rating' }],
  rows: hostile.map((text) => [text, { day: '2026-11-07' }, { tag: 'In progress', tone: 'watch' as const }]),
};

const report: ReportDocument = {
  title: 'Equal Marlshire: progress report',
  caption: 'Marlshire County Council',
  about: 'As it stood at the end of 22 November 2026.',
  landscape: false,
  sections: [
    {
      key: 'progress',
      title: 'Progress by theme',
      blocks: [
        { kind: 'paragraph', text: 'Two lines\nof narrative.' },
        {
          kind: 'figure',
          title: '1221 of 1224 actions completed',
          alt: 'A fair employer: late 3, completed 1204. Services: late 0, completed 17.',
          picture: {
            kind: 'bars',
            series: [
              { name: 'Late', colour: '#801650' },
              { name: 'Completed', colour: '#28A197' },
            ],
            rows: [
              { label: 'A fair employer', values: [3, 1204] },
              { label: 'Services', values: [0, 17] },
            ],
          },
          table: counts,
        },
      ],
    },
    {
      key: 'late',
      title: 'What is late',
      blocks: [{ kind: 'heading', text: 'By day' }, actions, { kind: 'list', items: hostile }],
    },
    {
      key: 'sign-off',
      title: 'Sign-off',
      blocks: [{ kind: 'signature', caption: 'Sign-off', rows: [{ term: 'Signed off by', value: 'Anwen Price' }] }],
    },
  ],
};

async function written(format: ReportFormat, document = report): Promise<Uint8Array> {
  const made = await writeReport(document, format);
  assert.ok(made.ok, JSON.stringify(made));
  return typeof made.value === 'string' ? new TextEncoder().encode(made.value) : made.value;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const words = (table: TableBlock) => [
  table.columns.map((column) => column.text),
  ...table.rows.map((row) => row.map(cellText)),
];
const both = [words(counts), words(actions)];
const folded = (cells: string) => cells.replace(/\s+/g, ' ').trim();

const htmlTables = (html: string) =>
  elementsOf(parse(html), 'table').map((table) =>
    table.all('tr').map((row) => [...row.all('th'), ...row.all('td')].map((cell) => textOf(cell))),
  );

test('the page that stands alone has every cell, escaped, in tables with headers', async () => {
  const html = text(await written('html'));
  assert.deepEqual(htmlTables(html), both);
  assert.doesNotMatch(html, /<script|src=|https?:(?!\/\/www\.w3\.org)/);
  assert.match(html, /<html lang="en-GB">/);
});

test('Word: the same cells, headings, header rows, language, title, and a chart with words for those who do not see it', async () => {
  const bytes = await written('docx');
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  const [first, second] = htmlTables(html);
  assert.deepEqual([first, second], both);
  const headings = ['h1', 'h2'].flatMap((level) => elementsOf(parse(html), level).map((one) => textOf(one)));
  assert.match(part('word/document.xml'), /<w:pStyle w:val="Title"\/>/);
  assert.deepEqual(headings, [
    'Progress by theme',
    'What is late',
    'Sign-off',
    '1221 of 1224 actions completed',
    'By day',
  ]);
  assert.equal(part('word/document.xml').match(/<w:tblHeader\/>/g)?.length, 2);
  assert.match(part('word/document.xml'), /descr="A fair employer: late 3/);
  assert.match(part('word/styles.xml'), /<w:lang w:val="en-GB"/);
  assert.match(part('docProps/core.xml'), /<dc:title>Equal Marlshire: progress report</);
  assert.doesNotMatch(part('word/document.xml'), /w:instrText|w:fldSimple/);
});

test('Excel: a sheet for each table with filter and frozen header; numbers and days are such, text stays text', async () => {
  const bytes = await written('xlsx');
  const book = await readXlsx(bytes);
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Report', 'Actions by theme and rating', 'What is late'],
  );
  const [, first, second] = book.sheets.map(({ rows }) => rows);
  assert.deepEqual(first, [counts.columns.map((column) => column.text), ...counts.rows]);
  assert.deepEqual(
    second?.slice(1).map((row) => row[0]),
    hostile,
  );
  assert.deepEqual(second?.[1]?.[1], new Date('2026-11-07T00:00:00.000Z'));
  for (const [name, part] of Object.entries(unzipSync(bytes)).filter(([one]) => /worksheets\/sheet/.test(one))) {
    const xml = strFromU8(part);
    assert.doesNotMatch(xml, /<f[ >]/, name);
    assert.match(xml, /<autoFilter /, name);
    assert.match(xml, /state="frozen"/, name);
  }
});

test('CSV: each row says its section and table; what could run as a formula is guarded', async () => {
  const rows = parseCsv(text(await written('csv')), { bom: true }) as string[][];
  const tableOf = (caption: string) => rows.filter((row) => row[1] === caption).map((row) => row.slice(2));
  assert.deepEqual(tableOf(counts.caption).slice(1), [
    ['A fair employer', '3', '1204', '1207'],
    ['Services', '0', '17', '17'],
  ]);
  assert.deepEqual(tableOf(actions.caption)[1], ["'=1+1", '2026-11-07', 'In progress', '']);
});

async function pdf(bytes: Uint8Array) {
  const opened = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: opened.numPages }, (_, at) => opened.getPage(at + 1)));
  const said = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
    ),
  );
  return {
    opened,
    text: said.join('').replace(/\s/g, ''),
    trees: await Promise.all(pages.map((page) => page.getStructTree())),
  };
}

test('PDF: every row, a tag tree with headings, table headers and words for the picture, and nothing typed is run', async () => {
  const bytes = await written('pdf');
  const { opened, text: said, trees } = await pdf(bytes);
  for (const row of both.flat()) assert.ok(said.includes(row.join('').replace(/\s/g, '')), row.join(' '));
  const roles: string[] = [];
  const alts: string[] = [];
  const walk = (node: { role?: string; alt?: string; children?: object[] }) => {
    if (node.role) roles.push(node.role);
    if (node.alt) alts.push(node.alt);
    for (const child of node.children ?? []) walk(child);
  };
  for (const tree of trees) walk(tree as object);
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure'])
    assert.ok(roles.includes(role), role);
  assert.equal(roles.filter((role) => role === 'TH').length, counts.columns.length + actions.columns.length);
  assert.deepEqual(alts.filter((alt) => alt.startsWith('A fair employer')).length, 1);
  const { info } = (await opened.getMetadata()) as { info: { Title?: string; Language?: string } };
  assert.deepEqual([info.Title, info.Language], [report.title, 'en-GB']);
  assert.match(text(bytes), /pdfuaid/);
});

test('PDF: a letter that no font has is replaced, and the report says so', async () => {
  const document = { ...report, caption: '中文 Council' };
  const { text: said } = await pdf(await written('pdf', document));
  assert.match(said, /\?\?Council/);
  assert.match(said, /SomelettersCouldnotbeshown/i);
});

test('PowerPoint: a slide for each section with its title, the same cells, header rows and words for tables and charts', async () => {
  const parts = unzipSync(await written('pptx'));
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  assert.equal(slides.length, report.sections.length + 1);
  const rowsOf = (name: string) =>
    [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<a:tr [\s\S]*?<\/a:tr>/g)].map(([row]) =>
      [...row.matchAll(/<a:tc[ >][\s\S]*?<\/a:tc>/g)].map(([cell]) =>
        folded(unescaped([...cell.matchAll(/<a:t>([^<]*)/g)].map(([, t]) => t).join(''))),
      ),
    );
  assert.deepEqual(rowsOf('ppt/slides/slide2.xml'), both[0]);
  assert.deepEqual(rowsOf('ppt/slides/slide3.xml'), both[1]);
  for (const name of slides) assert.match(strFromU8(parts[name] ?? new Uint8Array()), /<p:ph\s[^>]*type="title"/, name);
  const second = strFromU8(parts['ppt/slides/slide2.xml'] ?? new Uint8Array());
  assert.match(second, /<a:tblPr firstRow="1"/);
  assert.match(second, /descr="Actions by theme and rating"/);
  assert.match(second, /descr="A fair employer: late 3/);
});

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

test('control characters and halves of characters do not make a file that cannot be opened', async () => {
  const document = { ...report, caption: 'a\u0001b\ud800c\u000bd' };
  const docx = await mammoth.extractRawText({ buffer: Buffer.from(await written('docx', document)) });
  assert.match(docx.value, /^a�b�c�d/);
  assert.equal((await readXlsx(await written('xlsx', document))).sheets[0]?.rows[1]?.[0], 'a�b�c�d');
  await written('pptx', document);
  assert.match((await pdf(await written('pdf', document))).text, /a.b.c.d/);
});

test('a report without any section is still a file in every format', async () => {
  for (const format of ['html', 'pdf', 'docx', 'xlsx', 'csv', 'pptx'] as const)
    assert.ok((await written(format, { ...report, sections: [] })).length > 50, format);
});
