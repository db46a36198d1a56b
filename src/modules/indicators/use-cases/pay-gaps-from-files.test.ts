import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dataFilesIn, figuresFromFiles } from './figures-from-files.ts';
import { loadStandard } from './load-standards.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function figuresOf(code: string, name: string, lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-pay-'));
  folders.push(folder);
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const standard = loadStandard(code);
  assert.ok(standard);
  const made = await figuresFromFiles(standard, dataFilesIn(folder), { by: null, asAt: '2026-03-31' });
  assert.ok(made.ok);
  return made.value.figures;
}

const times = (n: number, line: string): string[] => Array.from({ length: n }, () => line);
const near = (found: number | null | undefined, wanted: number) =>
  assert.ok(typeof found === 'number' && Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

const header = 'Gender,Hourly pay,Bonus,Full-pay relevant employee';
const eight = [
  header,
  'Female,10.00,,Yes',
  'Female,12.00,100,Yes',
  'Female,12.00,0,Yes',
  'Female,16.00,,Yes',
  'Male,12.00,,Yes',
  'Male,15.00,200,Yes',
  'Male,15.00,300,Yes',
  'Male,20.00,,Yes',
  'Female,4.00,,No',
];

test('the six figures, by hand; who is not on full pay counts for bonuses only', async () => {
  const made = await figuresOf('gender-pay-gap', 'pay.csv', eight);
  const of = (indicator: string, group = 'female', band: string | null = null) =>
    made.find((one) => one.indicator === indicator && one.group === group && one.band === band);
  // Women 10, 12, 12, 16: mean 12.50, median 12. Men 12, 15, 15, 20: mean 15.50, median 15.
  near(of('mean-hourly')?.value, (100 * 3) / 15.5);
  near(of('median-hourly')?.value, 20);
  assert.deepEqual([of('mean-hourly')?.numerator, of('mean-hourly')?.denominator], [12.5, 15.5]);
  // Bonuses: women 100 (nothing is no bonus), men 200 and 300.
  near(of('mean-bonus')?.value, 60);
  near(of('median-bonus')?.value, 60);
  near(of('bonus-proportion')?.value, 20); // 1 of 5 women, the one not on full pay among them
  near(of('bonus-proportion', 'male')?.value, 50); // 2 of 4 men
  // Ranked: 10 W | 12 W W M | 15 M M | 16 W | 20 M; two a quarter. The three on £12: one place below, two above; the man
  // is to stand where his share is largest, which is above.
  assert.deepEqual(
    ['lower', 'lower middle', 'upper middle', 'upper'].map((band) => [
      of('quarters', 'female', band)?.value,
      of('quarters', 'male', band)?.value,
    ]),
    [
      [100, 0],
      [50, 50],
      [0, 100],
      [50, 50],
    ],
  );
});

test('each pair of a quarter makes exactly a hundred', async () => {
  const made = await figuresOf('gender-pay-gap', 'pay.csv', eight);
  for (const band of ['lower', 'lower middle', 'upper middle', 'upper']) {
    const pair = made.filter((one) => one.indicator === 'quarters' && one.band === band);
    assert.equal(
      pair.reduce((sum, { value }) => sum + Number(value), 0),
      100,
    );
  }
});

test('no man, or no bonus for men, has no gap; unknown sex is in neither group and said', async () => {
  const women = await figuresOf('gender-pay-gap', 'pay.csv', [
    header,
    ...times(4, 'Female,10.00,50,Yes'),
    'Prefer not to say,12.00,,Yes',
  ]);
  for (const indicator of ['mean-hourly', 'median-hourly', 'mean-bonus', 'median-bonus']) {
    const one = women.find((figure) => figure.indicator === indicator);
    assert.deepEqual([one?.state, one?.value], ['not-calculable', null], indicator);
  }
  assert.equal(women[0]?.unknown, 1);
});

test('a negative gap is a gap: women are paid more', async () => {
  const made = await figuresOf('gender-pay-gap', 'pay.csv', [header, 'Female,22.00,,Yes', 'Male,20.00,,Yes']);
  near(made.find(({ indicator }) => indicator === 'median-hourly')?.value, -10);
});

test('ethnicity pay gap: two groups, five where each has ten people, composition and declaration', async () => {
  const made = await figuresOf('ethnicity-pay-gap', 'pay.csv', [
    'Ethnicity,Hourly pay,Bonus',
    ...times(20, 'White British,20.00,'),
    ...times(10, 'Indian,18.00,'),
    ...times(4, 'Caribbean,15.00,'),
    ...times(6, 'Prefer not to say,10.00,'),
  ]);
  const of = (indicator: string, part: string, group: string) =>
    made.find((one) => one.indicator === indicator && one.part === part && one.group === group);
  // Fourteen people: (10 × 18 + 4 × 15) / 14 = 17.142857…; 14.2857…% less than 20.
  near(of('mean-hourly', 'all', 'bme')?.value, 100 * (1 - 240 / 14 / 20));
  near(of('mean-hourly', 'asian', 'asian')?.value, 10);
  assert.deepEqual(
    [of('mean-hourly', 'black', 'black')?.state, of('mean-hourly', 'black', 'black')?.value],
    ['too-few', null],
  );
  near(of('composition', 'of staff', 'asian')?.value, 25); // 10 of 40, unknown people too
  near(of('declaration', 'of staff', 'known')?.value, 85); // 34 of 40
});

test('disability pay gap: disabled against non-disabled', async () => {
  const made = await figuresOf('disability-pay-gap', 'pay.csv', [
    'Disability,Hourly pay',
    ...times(10, 'Yes,18.00'),
    ...times(30, 'No,20.00'),
    ...times(2, 'Prefer not to say,30.00'),
  ]);
  const mean = made.find(({ indicator }) => indicator === 'mean-hourly');
  assert.deepEqual([mean?.group, mean?.comparator, mean?.unknown], ['disabled', 'not-disabled', 2]);
  near(mean?.value, 10);
});
