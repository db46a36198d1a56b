import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { CountQuestion, Questions } from '../domain/questions.ts';
import { answerFromFiles } from './answer-questions.ts';
import { answerInSandbox } from './read-in-sandbox.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
});
after(() => rmSync(folder, { recursive: true }));

const keep = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const asked = (counts: CountQuestion[]): Questions => ({ asAt: '2026-11-22', counts, values: [], pay: [] });
const inTwo = { field: 'ethnic-group', cut: '2' } as const;

/** `white/Adults` to its count, in the sandbox's own code but in this process. */
async function count(files: Record<string, string>, question: CountQuestion) {
  const paths = Object.entries(files).map(([name, text]) => ({ path: keep(name, text), name }));
  const { counts } = await answerInSandbox({ files: paths, questions: asked([question]) });
  const [answer] = counts;
  assert.ok(answer);
  if (answer.state !== 'counted') return answer;
  return Object.fromEntries(answer.rows.map(({ key, n }) => [key.join('/'), n]));
}

const staff =
  'Staff no,Ethnic group,Grade,Disciplinary,Left,Hourly pay\n1,White British,A,No,Yes,10\n2,Indian,A,Yes,No,12\n3,Arab,B,No,No,12\n4,Not stated,B,No,No,\n';

test('of a workbook only the sheet that says who left is set beside those who left', async () => {
  const sheets = [
    { name: 'Adults', rows: [['Ethnicity', 'Left'], ...['Yes', 'No', 'No'].map((left) => ['Indian', left])] },
    { name: 'Children', rows: [['Ethnicity', 'Grade'], ...['A', 'B', 'B', 'C'].map((grade) => ['Irish', grade])] },
  ];
  const path = keep('staff.xlsx', await writeXlsx({ sheets }));
  const among = { kind: 'workforce' } as const;
  const questions = asked([{ kind: 'leavers', by: [inTwo], among }]);
  const { counts } = await answerInSandbox({ files: [{ path, name: 'staff.xlsx' }], questions });
  assert.deepEqual(counts, [
    {
      state: 'counted',
      files: ['staff.xlsx (Adults)'],
      rows: [{ key: ['bme'], n: 1 }],
      among: { rows: [{ key: ['bme'], n: 3 }], leftOut: ['staff.xlsx (Children)'] },
    },
  ]);
});

test('answers all questions of a folder in one process of its own', async () => {
  const read = await answerFromFiles(
    [keep('workforce.csv', staff), keep('holiday.csv', 'Beach,Weather\nSands,Sun\n')],
    {
      asAt: '2026-11-22',
      counts: [
        { kind: 'workforce', by: [inTwo] },
        { kind: 'formal-process', where: { process: ['disciplinary'] }, by: [inTwo] },
        { kind: 'leavers', by: [inTwo] },
        { kind: 'recruitment', by: [inTwo] },
        { kind: 'workforce', by: ['religion'] },
      ],
      values: [],
      pay: [{ kind: 'pay', measure: 'hourly-pay', of: inTwo, group: 'bme', comparator: 'white', unit: null }],
    },
  );
  assert.ok(read.ok);
  const { counts, pay, files } = read.value;
  assert.deepEqual(counts[0], {
    state: 'counted',
    files: ['workforce.csv'],
    rows: [
      { key: ['white'], n: 1 },
      { key: ['bme'], n: 2 },
      { key: ['not-stated'], n: 1 },
    ],
  });
  assert.deepEqual(counts[1], { state: 'counted', files: ['workforce.csv'], rows: [{ key: ['bme'], n: 1 }] });
  assert.deepEqual(counts[2], { state: 'counted', files: ['workforce.csv'], rows: [{ key: ['white'], n: 1 }] });
  assert.deepEqual(counts[3], { state: 'not-collected', kind: 'recruitment', field: null });
  assert.deepEqual(counts[4], { state: 'not-collected', kind: 'workforce', field: 'religion' });
  const two = { paid: 2, everybody: 2, mean: 12, median: 12 };
  const one = { paid: 1, everybody: 1, mean: 10, median: 10 };
  const [lower, middle, none] = [
    { group: 0, comparator: 1 },
    { group: 1, comparator: 0 },
    { group: 0, comparator: 0 },
  ];
  assert.deepEqual(pay[0], {
    state: 'paid',
    files: ['workforce.csv'],
    rows: [{ unit: null, group: two, comparator: one, unknown: 1, quarters: [lower, middle, middle, none] }],
  });
  assert.equal(files[1]?.refusal?.code, 'no-kind');
});

test('counts a stage of recruitment from the furthest that people reached, or from a column of counts', async () => {
  const question = { kind: 'recruitment', where: { shortlisted: ['yes'] }, by: [inTwo] } as const;
  const people = 'Ethnicity,Status\nIndian,Appointed\nIndian,Shortlisted\nIndian,Applied\nWhite Irish,Interviewed\n';
  assert.deepEqual(await count({ 'applicants.csv': people }, question), { bme: 2, white: 1 });
  const counted = 'Ethnicity,Applied,Shortlisted,Appointed\nWhite,40,20,5\nBME,30,12,2\nTotal,70,32,7\n';
  assert.deepEqual(await count({ 'counted.csv': counted }, question), { bme: 12, white: 20 });
});

test('bands a number, cuts a category, and says what is too coarse for a cut', async () => {
  const text = 'Ethnicity,Salary\nWhite,29999\nWhite British,30000\nIndian,"£70,000"\nIndian,\n';
  const salary = { field: 'salary', edges: [30_000, 70_000] };
  assert.deepEqual(await count({ 'staff.csv': text }, { kind: 'workforce', by: [salary] }), {
    '<30000': 1,
    '30000-70000': 1,
    '>=70000': 1,
    'not-known': 1,
  });
  const cut = { field: 'ethnic-group', cut: 'white-british' };
  assert.deepEqual(await count({ 'staff.csv': text }, { kind: 'workforce', by: [cut] }), {
    'too-coarse': 1,
    'white-british': 1,
    'asian-indian': 2,
  });
});

const categories = ['White British', 'W Brit', 'Indian', 'Black Caribbean', 'Not stated', 'Prefer not to say', 'Arab'];
const person = fc.record({
  ethnicity: fc.constantFrom(...categories),
  directorate: fc.constantFrom('Adults', 'Children'),
  sex: fc.constantFrom('F', 'M'),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
const fileOf = (people: readonly Person[]) =>
  `Directorate,Ethnic group,Sex\n${people.map((one) => `${one.directorate},${one.ethnicity},${one.sex}`).join('\n')}\n`;
const byAll = { kind: 'workforce', by: ['directorate', 'ethnic-group', 'sex'] } as const;
const several = fc.array(person, { minLength: 8, maxLength: 40 });
const all = (people: readonly Person[], name = 'workforce.csv') => count({ [name]: fileOf(people) }, byAll);

test('the order of rows changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(several, async (people) => assert.deepEqual(await all(people.toReversed()), await all(people))),
    { numRuns: 30 },
  );
});

test('a file split in two counts as the whole', async () => {
  const half = (people: Person[]) => ({ 'a.csv': fileOf(people.slice(0, 4)), 'b.csv': fileOf(people.slice(4)) });
  await fc.assert(
    fc.asyncProperty(several, async (people) => assert.deepEqual(await count(half(people), byAll), await all(people))),
    { numRuns: 30 },
  );
});

test('another word for the same category changes nothing', async () => {
  const renamed = (people: Person[]) =>
    people.map((one) => ({ ...one, ethnicity: one.ethnicity === 'White British' ? 'White - English' : one.ethnicity }));
  await fc.assert(
    fc.asyncProperty(several, async (people) => assert.deepEqual(await all(renamed(people)), await all(people))),
    { numRuns: 30 },
  );
});

test('added unknowns change the unknowns alone', async () => {
  const unknown: Person = { ethnicity: 'Not stated', directorate: 'Adults', sex: 'F' };
  await fc.assert(
    fc.asyncProperty(several, async (people) => {
      const before = (await all(people)) as Record<string, number>;
      const after = (await all([...people, unknown])) as Record<string, number>;
      const key = 'Adults/not-stated/female';
      assert.deepEqual(after, { ...before, [key]: (before[key] ?? 0) + 1 });
    }),
    { numRuns: 30 },
  );
});

test('a long file that DuckDB reads counts as the same rows in short files do', async () => {
  const people = fc.sample(person, { numRuns: 500, seed: 7 });
  const many = Array.from({ length: 560 }, () => people).flat();
  const [short, long] = [await all(people), await all(many, 'long.csv')];
  assert.deepEqual(long, Object.fromEntries(Object.entries(short).map(([key, n]) => [key, Number(n) * 560])));
});
