import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Drawn, grid, lines, tinyPdf } from '#tests/tiny-pdf';
import type { Block } from '../../kernel/source-document.ts';
import { readDocument } from '../index.ts';

async function read(...pages: Drawn[][]): Promise<Block[]> {
  const result = await readDocument(tinyPdf(pages), 'plan.pdf');
  if (!result.ok) assert.fail(result.refusal.code);
  return result.value.blocks;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, 'plan.pdf');
  return result.ok ? 'read' : result.refusal.code;
}

/** Cells with spans, as "a | b". */
function rowsOf(block: Block | undefined): string[] {
  if (block?.kind !== 'table') return [`no table but ${block?.kind}`];
  return block.rows.map(({ cells }) =>
    cells
      .map((cell) => cell.blocks.map((one) => one.text).join(' / ') + (cell.colSpan > 1 ? ` <${cell.colSpan}>` : ''))
      .join(' | '),
  );
}

const textOf = (block: Block | undefined) => (block && block.kind !== 'table' ? block.text : block?.kind);

const PROSE = [
  'The council looks after eleven libraries and four museums, and each of',
  'them asks its visitors every spring what would make it easier to come.',
  'Their answers are read by the managers.',
];

test('reads headings by size, paragraphs by the width of their lines, and lists with their continuation', async () => {
  const blocks = await read([
    { text: 'Northmoor Equality Plan', x: 50, y: 140, size: 20 },
    { text: 'Aims', x: 50, y: 180, size: 14 },
    ...lines(PROSE, 50, 210),
    ...lines(['Another paragraph.'], 50, 246),
    ...lines(['•', '•'], 60, 270, { leading: 24 }),
    ...lines(['ask residents who have never come to a library what', 'would bring them'], 78, 270),
    ...lines(['open on Sundays'], 78, 294),
  ]);
  assert.deepEqual(
    blocks.map((block) => [block.kind, textOf(block)]),
    [
      ['heading', 'Northmoor Equality Plan'],
      ['heading', 'Aims'],
      ['paragraph', PROSE.join(' ')],
      ['paragraph', 'Another paragraph.'],
      ['list-item', 'ask residents who have never come to a library what would bring them'],
      ['list-item', 'open on Sundays'],
    ],
  );
  assert.deepEqual(blocks[0]?.place, { page: 1 });
});

const XS = [50, 90, 300, 400, 545];

function cells(texts: readonly (string | string[])[], y: number): Drawn[] {
  return texts.flatMap((text, at) => lines(typeof text === 'string' ? [text] : text, (XS[at] ?? 0) + 5, y));
}

const HEAD = ['Ref', 'Action', 'Lead', 'By when'];
const WRAPPED = [
  '1.1',
  ['Publish the pay gap report with an', 'account of what has changed'],
  'Finance',
  ['31 March', '2027'],
];
const SECOND = ['1.2', 'Audit step-free access', 'Estates', 'May 2027'];
const ROWS = [
  'Ref | Action | Lead | By when',
  '1.1 | Publish the pay gap report with an account of what has changed | Finance | 31 March / 2027',
  '1.2 | Audit step-free access | Estates | May 2027',
];

test('reads a table whose cells are drawn, also where one spans', async () => {
  const rules = grid(XS, [200, 220, 250, 270]).concat(
    { rule: [50, 180, 545, 180] },
    { rule: [50, 180, 50, 200] },
    { rule: [545, 180, 545, 200] },
  );
  const [table] = await read([
    ...rules,
    ...cells(['Our people'], 195),
    ...cells(HEAD, 214),
    ...cells(WRAPPED, 232),
    ...cells(SECOND, 264),
  ]);
  const [title, ...rest] = rowsOf(table);
  assert.equal(title, 'Our people <4>');
  assert.deepEqual(
    rest.map((row) => row.replace('March / 2027', 'March 2027')),
    ROWS.map((row) => row.replace(' / ', ' ')),
  );
});

test('reads a table without lines: columns by gaps that persist, rows by wider spaces', async () => {
  const [table] = await read([
    ...cells(HEAD, 200),
    ...cells(WRAPPED, 222),
    ...cells(SECOND, 256),
    ...cells(['1.3', 'Ask', 'HR', '2028'], 278),
  ]);
  assert.deepEqual(
    rowsOf(table).map((row) => row.replace(' / ', ' ')),
    [...ROWS.map((row) => row.replace(' / ', ' ')), '1.3 | Ask | HR | 2028'],
  );
});

test('reads a table without lines or spaces between its rows by its first column', async () => {
  const [table] = await read([
    ...cells(HEAD, 200),
    ...cells(WRAPPED, 212),
    ...cells(SECOND, 236),
    ...cells(['1.3', 'Ask', 'HR', '2028'], 248),
  ]);
  assert.deepEqual(
    rowsOf(table).map((row) => row.replace(' / ', ' ')),
    [...ROWS.map((row) => row.replace(' / ', ' ')), '1.3 | Ask | HR | 2028'],
  );
});

test('joins a table over pages, and keeps the furniture of the pages apart from it', async () => {
  const page = (number: number, rows: Drawn[], ys: number[]) => [
    { text: 'Northmoor District Council', x: 50, y: 40 },
    ...grid(XS, ys),
    ...rows,
    { text: `Page ${number} of 2`, x: 280, y: 810 },
  ];
  const blocks = await read(
    page(1, [...cells(HEAD, 214), ...cells(WRAPPED, 232)], [200, 220, 250]),
    page(2, cells(SECOND, 114), [100, 120]),
  );
  const [table, ...rest] = blocks;
  assert.deepEqual(
    rowsOf(table).map((row) => row.replace(' / ', ' ')),
    ROWS.map((row) => row.replace(' / ', ' ')),
  );
  assert.deepEqual(table?.place, { page: 1, to: 2 });
  assert.deepEqual(
    rest.map((block) => block.kind === 'paragraph' && block.furniture && block.text),
    ['Northmoor District Council', 'Page 1 of 2', 'Northmoor District Council', 'Page 2 of 2'],
  );
});

test('reads two columns of running text one after the other', async () => {
  const left = Array.from(
    { length: 12 },
    (_, at) => `${at === 0 ? 'The' : 'and'} left side of the page goes on at ${at}`,
  );
  const right = Array.from(
    { length: 12 },
    (_, at) => `${at === 0 ? 'The' : 'and'} right side of it goes on at line ${at}`,
  );
  const blocks = await read([...lines(left, 50, 200), ...lines(right, 310, 203)]);
  assert.deepEqual(blocks.map(textOf), [left.join(' '), right.join(' ')]);
});

test('refuses pictures of text, locked files and files with too many pages', async () => {
  assert.equal(await refusal(tinyPdf([[], []])), 'document-no-text');
  const locked =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(a) (b)]';
  assert.equal(await refusal(tinyPdf([lines(PROSE, 50, 200)], locked)), 'document-encrypted');
  assert.equal(await refusal(tinyPdf(Array.from({ length: 501 }, () => []))), 'document-too-long');
  assert.equal(await refusal(tinyPdf([lines(PROSE, 50, 200)]).subarray(0, 300)), 'document-unreadable');
});

test('takes the number of the last row, centred in its cell, for no number of the page', async () => {
  const page = (number: string, what: string) => [
    ...grid(XS, [700, 740, 780]),
    ...cells(HEAD, 720),
    ...lines([number], 55, 762),
    ...lines([`Publish the ${what} with an`, `account of the ${what} before`], 95, 756),
    ...lines(['Head of', what], 305, 756),
    { text: number, x: 290, y: 812 },
  ];
  const [table] = await read(page('7', 'pay gap'), page('8', 'library'));
  assert.deepEqual(
    rowsOf(table).filter((row) => !row.startsWith('Ref')),
    [
      '7 | Publish the pay gap with an account of the pay gap before | Head of pay gap | ',
      '8 | Publish the library with an account of the library before | Head of library | ',
    ],
  );
});
