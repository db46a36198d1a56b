import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { tinyOdt, tinyPptx } from '#tests/tiny-office';
import { type Drawn, grid, lines, tinyPdf } from '#tests/tiny-pdf';
import type { Proposal } from '../domain/import/proposal.ts';
import { inspectDocument } from './inspect-document.ts';

const TITLE = 'Marlshire Council Equality Action Plan 2025-2029';
const HEADER = ['Ref', 'Action', 'Lead officer', 'Deadline', 'Success measure'];
const ROWS: string[][] = [
  ['Priority 1: Our people'],
  ['1.1', 'Review recruitment adverts for plain language', 'Head of HR', '30 September 2025', 'All adverts reviewed'],
  ['1.2', 'Publish the pay gap report', 'Finance Director', 'Annually', 'Report on the website'],
  ['Priority 2: Our places'],
  ['2.1', 'Audit step-free access at every library', 'Estates Manager', 'Q2 2026/27', '12 libraries audited'],
];

const encode = (text: string) => new TextEncoder().encode(text);
const wide = (row: string[]) => HEADER.map((_, index) => row[index] ?? '');
const sheet = [wide([TITLE]), wide([]), HEADER, ...ROWS.map(wide)];

function htmlRow(row: string[]): string {
  const cells = row.length === 1 ? `<td colspan="5">${row[0]}</td>` : row.map((cell) => `<td>${cell}</td>`).join('');
  return `<tr>${cells}</tr>`;
}

function docxRow(row: string[]): TableRow {
  const span = row.length === 1 ? { columnSpan: 5 } : {};
  return new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)], ...span })) });
}

async function docx(): Promise<Uint8Array> {
  const title = new Paragraph({ text: TITLE, heading: HeadingLevel.TITLE });
  const table = new Table({ rows: [HEADER, ...ROWS].map(docxRow) });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [title, table] }] })));
}

const EDGES = [40, 75, 240, 345, 450, 560];

/** The table as it is drawn: cells wrapped at their width, with lines around them or wide spaces between. */
function drawnRows(rows: string[][], from: number, ruled: boolean): Drawn[] {
  let y = from;
  return rows.flatMap((row) => {
    const cells = row.map((text, at) =>
      row.length === 1 ? [text] : wrapped(text, (EDGES[at + 1] ?? 0) - (EDGES[at] ?? 0)),
    );
    const height = Math.max(...cells.map((cell) => cell.length)) * 11 + 8;
    const texts = cells.flatMap((cell, at) => lines(cell, (EDGES[at] ?? 0) + 5, y + 12, { size: 9, leading: 11 }));
    const rules = ruled ? grid(row.length === 1 ? [40, 560] : EDGES, [y, y + height]) : [];
    y += height;
    return [...rules, ...texts];
  });
}

/** Letters of this size are about half as wide as high. */
function wrapped(text: string, width: number): string[] {
  const most = Math.floor((width - 12) / 4.7);
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const last = made.pop();
    if (last === undefined) made.push(word);
    else if (last.length + word.length + 1 > most) made.push(last, word);
    else made.push(`${last} ${word}`);
  }
  return made;
}

function pdf(ruled: boolean): Uint8Array {
  const [all, half] = [[HEADER, ...ROWS], 4];
  const title: Drawn = { text: TITLE, x: 40, y: 150, size: 18 };
  return tinyPdf([
    [title, ...drawnRows(all.slice(0, half), 200, ruled)],
    [...drawnRows([HEADER, ...all.slice(half)], 130, ruled)],
  ]);
}

const FILES: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
  'plan.txt': () => encode(`${TITLE}\n\n${[HEADER, ...ROWS.map(wide)].map((row) => row.join('\t')).join('\n')}`),
  'plan.md': () =>
    encode(
      `# ${TITLE}\n\n${[HEADER, HEADER.map(() => '---'), ...ROWS.map(wide)].map((row) => `|${row.join('|')}|`).join('\n')}`,
    ),
  'plan.csv': () => encode(sheet.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')),
  'plan.tsv': () => encode(sheet.map((row) => row.join('\t')).join('\n')),
  'plan.html': () =>
    encode(`<!doctype html><h1>${TITLE}</h1><table>${[HEADER, ...ROWS].map(htmlRow).join('')}</table>`),
  'plan.docx': docx,
  'plan.odt': () => tinyOdt(TITLE, [HEADER, ...ROWS]),
  'plan.pptx': () =>
    tinyPptx(TITLE, [
      [HEADER, ...ROWS.slice(0, 3)],
      [HEADER, ...ROWS.slice(3)],
    ]),
  'ruled.pdf': () => pdf(true),
  'aligned.pdf': () => pdf(false),
  'plan.xlsx': () => writeXlsx({ sheets: [{ name: 'Plan', rows: sheet }] }),
  'plan.ods': () => writeOds({ sheets: [{ name: 'Plan', rows: sheet }] }),
};

function essence(proposal: Proposal) {
  return {
    title: proposal.title,
    bodies: proposal.bodies,
    groups: proposal.groups.map(({ code, label, actions }) => ({ code, label, actions })),
    actions: proposal.actions.map(({ number, group, text, leads, timescale, measures }) => ({
      number,
      group,
      text,
      leads,
      timescale,
      measures,
    })),
  };
}

async function read(name: string): Promise<Proposal> {
  const bytes = await FILES[name]?.();
  assert.ok(bytes);
  const result = await inspectDocument(bytes, name);
  if (!result.ok) assert.fail(`${name}: ${result.refusal.code}`);
  return result.value;
}

for (const name of Object.keys(FILES)) {
  test(`finds the same plan in ${name} as in plain text`, async () => {
    const expected = essence(await read('plan.txt'));
    assert.equal(expected.actions.length, 3);
    assert.deepEqual(essence(await read(name)), expected);
  });
}

const fixtures = new URL('../../../platform/documents/fixtures/', import.meta.url);

test('finds the same plan in each file that LibreOffice and Chromium make of it', async () => {
  const names = [
    'plan.odt',
    'plan.docx',
    'plan.html',
    'plan.xlsx',
    'plan.ods',
    'plan.fodt',
    'plan.fods',
    'plan.odp',
    'plan.pptx',
    'tagged.pdf',
    'untagged.pdf',
    'chromium-tagged.pdf',
    'chromium-untagged.pdf',
  ];
  const found = await Promise.all(
    names.map(async (name) => {
      const result = await inspectDocument(readFileSync(new URL(name, fixtures)), name);
      if (!result.ok) assert.fail(`${name}: ${result.refusal.code}`);
      return { name, plan: essence(result.value) };
    }),
  );
  assert.equal(found[0]?.plan.actions.length, 9);
  for (const { name, plan } of found) {
    assert.deepEqual(plan.actions, found[0]?.plan.actions, name);
    assert.deepEqual(plan.groups, found[0]?.plan.groups, name);
    assert.equal(plan.title, found[0]?.plan.title, name);
  }
});

test('says where an action stands in the terms of its format', async () => {
  assert.deepEqual((await read('plan.xlsx')).actions[0]?.place, { sheet: 'Plan', cell: 'A5', to: 'E5' });
  assert.deepEqual((await read('plan.txt')).actions[0]?.place, { line: 5 });
});

test('recognises a format by its content, whatever the file is called', async () => {
  const result = await inspectDocument(await docx(), 'plan.txt');
  assert.ok(result.ok && result.value.actions.length === 3);
});

for (const [name, content, part] of [
  ['plan.docm', 'application/vnd.ms-word.document.macroEnabled.main+xml', 'word/vbaProject.bin'],
  ['plan.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xl/vbaProject.bin'],
] as const)
  test(`${name}: reads the plan and leaves its macros alone`, async () => {
    const plain = name.replace(/m$/, 'x');
    const parts = unzipSync(readFileSync(new URL(plain, fixtures)));
    const types = new TextDecoder().decode(parts['[Content_Types].xml']);
    const withMacros = types.replace(/application\/vnd\.openxmlformats[\w.-]*\.(?:document|sheet)\.main\+xml/, content);
    assert.notEqual(withMacros, types);
    const bytes = zipSync({ ...parts, '[Content_Types].xml': encode(withMacros), [part]: encode('Sub AutoOpen()') });
    const result = await inspectDocument(bytes, name);
    assert.ok(result.ok && result.value.actions.length === 9);
  });
