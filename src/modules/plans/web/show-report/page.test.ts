import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { legendCalled, makePlan, newAction } from '#testing/plans';
import { type Client, type Element, elementsOf, formOf, openTestServer, type TestServer, textOf } from '#tests';
import type { NewPlan } from '../../domain/plan-from-proposal.ts';
import { recordProgress } from '../../use-cases/record-progress.ts';
import { paths } from '../paths.ts';
import { reportForms } from '../words-reports.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let reader: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
  reader = await browserOf(server, ours, 'reader');
});
after(() => server.close());

const make = (plan: Partial<NewPlan>) => ours.as('plan-editor', (scope) => makePlan(scope, plan));
const groups = ['Workforce', 'Services'].map((label, at) => ({
  code: 'AB'[at] ?? '',
  label,
  statement: `${label} for all`,
  places: {},
}));
const busy = (): Partial<NewPlan> => ({
  legend: legendCalled('rag-planned'),
  groups,
  objectives: [],
  actions: [
    newAction({ group: 0, text: 'Train every panel', status: 'completed', measures: ['Every panel is trained'] }),
    newAction({
      group: 0,
      text: 'Publish the figures',
      status: 'in-progress',
      dueOn: '2026-12-31',
      leads: ['Elin Parry'],
    }),
    newAction({ group: 1, text: 'Open the ramp', dueOn: '2026-11-01' }),
    newAction({ group: 1, text: 'Nobody knows' }),
  ],
});

const plans: [string, () => Partial<NewPlan>][] = [
  ['with everything', busy],
  ['without any action', () => ({ ...busy(), actions: [] })],
  ['without ratings', () => ({ ...busy(), legend: [] })],
  ['of three bodies', () => ({ ...busy(), bodies: ['Marlshire County Council', 'NHS Marlshire', 'Bexley Borough'] })],
  [
    'with hostile words',
    () => ({
      title: '=HYPERLINK("https://elsewhere.example") #read("/etc/passwd")',
      groups: [{ code: '', label: '<b>*Bold*</b> & @me', statement: '$x$', places: {} }],
      objectives: [],
      actions: [newAction({ group: 0, text: '=1+1 {{due-regard-report}} `raw` <script>', dueOn: '2026-01-01' })],
    }),
  ],
];

const cells = (table: Element) =>
  table.all('tr').map((row) => [...row.all('th'), ...row.all('td')].map((cell) => textOf(cell)));

for (const [kind, plan] of plans)
  test(`a report of a plan ${kind} has the same figures and words on the page and in every file`, async () => {
    const { plan: made } = await make(plan());
    const page = await reader.get(paths.report({ planId: made.id, form: 'progress' }));
    assert.equal(page.status, 200);
    const tables = page.elements('table').map(cells);
    const file = async (format: string) => {
      const answer = await reader.get(`${paths.reportFile({ planId: made.id, form: 'progress' })}?format=${format}`);
      assert.equal(answer.status, 200);
      assert.match(String(answer.headers['content-disposition']), /^attachment/, format);
      return answer;
    };
    assert.deepEqual(elementsOf(parse((await file('html')).body), 'table').map(cells), tables);
    const word = await mammoth.convertToHtml({ buffer: Buffer.from((await file('docx')).bytes) });
    const facts = page.elements('dl').length;
    const inWord = elementsOf(parse(word.value), 'table').map(cells);
    assert.deepEqual(inWord.slice(facts), tables);
    const csv = parseCsv((await file('csv')).body, { bom: true }) as string[][];
    const [, ...sheets] = (await readXlsx((await file('xlsx')).bytes)).sheets;
    const said = await pdfText((await file('pdf')).bytes);
    tables.forEach((rows, at) => {
      const numbers = (row: readonly unknown[]) => row.map(String).filter((cell) => /^\d+$/.test(cell));
      assert.deepEqual(
        sheets[at]?.rows.map((row) => numbers(row)),
        rows.map(numbers),
        'Excel',
      );
      for (const row of rows) {
        assert.ok(said.includes(row.join('').replace(/\s/g, '')), `PDF: ${row.join(' ')}`);
        const [first = '', ...rest] = numbers(row);
        if (rest.length > 0)
          assert.ok(
            csv.some((line) => numbers(line).join() === [first, ...rest].join()),
            `CSV: ${row}`,
          );
      }
    });
  });

async function pdfText(bytes: Uint8Array): Promise<string> {
  const opened = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let said = '';
  for (let at = 1; at <= opened.numPages; at += 1)
    for (const item of (await (await opened.getPage(at)).getTextContent()).items) said += 'str' in item ? item.str : '';
  return said.replace(/\s/g, '');
}

test('every form is a page and a PDF, and the slides have six slides at most', async () => {
  const { plan } = await make(busy());
  for (const form of reportForms) {
    assert.equal((await reader.get(paths.report({ planId: plan.id, form }))).status, 200, form);
    const pdf = await reader.get(`${paths.reportFile({ planId: plan.id, form })}?format=pdf`);
    assert.equal(pdf.headers['content-type'], 'application/pdf', form);
  }
  const slides = await reader.get(
    `${paths.reportFile({ planId: plan.id, form: 'committee' })}?format=pptx&since=2026-05-01`,
  );
  const names = Object.keys(unzipSync(slides.bytes)).filter((name) => /^ppt\/slides\/slide/.test(name));
  assert.ok(names.length <= 6 && names.length > 3, names.join());
});

test('the form leads to the address of the report; days that cannot be are refused and what was typed stays', async () => {
  const { plan } = await make(busy());
  const choose = paths.reports({ planId: plan.id });
  const made = await reader.submit(choose, {
    ...{ form: 'committee', since: 'day', audience: 'the Inclusion Board' },
    ...{ 'sinceDay-day': '1', 'sinceDay-month': '5', 'sinceDay-year': '2026' },
  });
  assert.equal(
    made.location,
    `${paths.report({ planId: plan.id, form: 'committee' })}?since=2026-05-01&for=the+Inclusion+Board`,
  );
  const page = await reader.get(made.location ?? '');
  assert.match(
    page.text,
    /For the Inclusion Board\. As it stood at the end of 22 November 2026, with what changed since 1 May 2026/,
  );
  const wrong = await reader.submit(choose, { form: 'progress', since: 'day', audience: 'Board' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Enter the day since when/);
  assert.equal(formOf(wrong).audience?.[0], 'Board');
  const future = await reader.submit(choose, { form: 'progress', 'on-day': '1', 'on-month': '1', 'on-year': '2027' });
  assert.match(future.text, /Choose today or an earlier day/);
  for (const [form, query] of [
    ['nothing', ''],
    ['progress', '?format=exe'],
  ] as const)
    assert.equal((await reader.get(`${paths.reportFile({ planId: plan.id, form })}${query}`)).status, 404);
});

test('a text stands beside its figures; when one changes, the page says what it was and what it is', async () => {
  const { plan, actions } = await make(busy());
  const report = paths.report({ planId: plan.id, form: 'progress' });
  const write = paths.narrative({ planId: plan.id, form: 'progress', section: 'exceptions' });
  assert.equal((await reader.get(write)).status, 403);
  assert.doesNotMatch((await reader.get(report)).text, /Write here/);
  const saved = await editor.submit(write, { text: 'One thing is late.\n\nThe ramp waits for its permit.' });
  assert.equal(saved.location, `${report}#exceptions`);
  const page = await reader.get(report);
  assert.match(page.text, /One thing is late\. The ramp waits for its permit\./);
  assert.doesNotMatch(page.text, /when this was written/);
  const ramp = actions.find(({ text }) => text === 'Open the ramp');
  const done = await ours.as('plan-editor', (scope) =>
    recordProgress(scope, ramp?.id ?? '', { note: 'Open', status: 'completed' }),
  );
  assert.ok(done.ok);
  assert.match((await reader.get(report)).text, /Late was 1 when this was written, and is 0 now/);
  const word = await reader.get(`${paths.reportFile({ planId: plan.id, form: 'progress' })}?format=docx`);
  assert.match(
    strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array()),
    /Late was 1 when this was written/,
  );
  await editor.submit(write, {});
  assert.doesNotMatch((await reader.get(report)).text, /when this was written/);
  await editor.submit(write, { text: '' });
  assert.doesNotMatch((await reader.get(report)).text, /One thing is late/);
});

test('the second of two writers sees both texts; nothing is written in a closed plan', async () => {
  const { plan } = await make(busy());
  const write = paths.narrative({ planId: plan.id, form: 'committee', section: 'recommendation' });
  const mine = formOf(await editor.get(write));
  await editor.submit(write, { text: 'Theirs' });
  const both = await editor.send(write, { ...mine, text: 'Mine' });
  assert.equal(both.status, 422);
  assert.match(both.text, /Somebody else changed this.*Theirs Mine/);
  assert.equal((await editor.send(write, formOf(both))).status, 303);
  await editor.submit(paths.editPlan({ planId: plan.id }), { state: 'closed' });
  const closed = await editor.submit(write, { text: 'Too late' });
  assert.match(closed.text, /Open it again to write/);
  assert.equal(
    (await editor.get(paths.narrative({ planId: plan.id, form: 'committee', section: 'nothing' }))).status,
    404,
  );
});
