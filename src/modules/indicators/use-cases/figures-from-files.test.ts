import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Breakdown } from '../domain/ask.ts';
import { exceptWhiteBritish, withLabel } from '../domain/dress-standard.ts';
import { figureRecord, tellingOf } from '../web/figure-record.ts';
import { dataFilesIn, figuresFromFiles } from './figures-from-files.ts';
import { loadStandard } from './load-standards.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files, each from its lines. */
function folderOf(files: Record<string, readonly string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-figures-'));
  folders.push(folder);
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return folder;
}

/** The same line so many times. */
const times = (n: number, line: string): string[] => Array.from({ length: n }, () => line);

type Dress = (standard: NonNullable<ReturnType<typeof loadStandard>>) => NonNullable<ReturnType<typeof loadStandard>>;

async function figuresOf(code: string, folder: string, by: Breakdown | null = null, dress: Dress = (one) => one) {
  const loaded = loadStandard(code);
  assert.ok(loaded);
  const standard = dress(loaded);
  const made = await figuresFromFiles(standard, dataFilesIn(folder), { by, asAt: '2026-03-31' });
  assert.ok(made.ok);
  return made.value.figures.map((figure) => {
    const indicator = standard.indicators.find((one) => one.number === figure.indicator && one.part === figure.part);
    assert.ok(indicator);
    return figureRecord(figure, tellingOf(standard, indicator));
  });
}

type Record_ = Awaited<ReturnType<typeof figuresOf>>[number];

function pick(
  records: readonly Record_[],
  indicator: string,
  part: string,
  group?: string,
  unit: string | null = null,
): Record_ {
  const found = records.filter(
    (one) => one.indicator === indicator && one.part === part && one.unit === unit && (!group || one.group === group),
  );
  assert.equal(found.length, 1, `${indicator} ${part} ${group ?? ''} ${unit ?? ''}: ${found.length} figures`);
  return found[0] as Record_;
}

const near = (found: number | null, wanted: number) =>
  assert.ok(found !== null && Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

/**
 * A council of 200: 140 white, 50 minoritised, 10 not known.
 *
 * | | white | minoritised | not known |
 * |---|---|---|---|
 * | grade 1 (100) | 60 | 35 | 5 |
 * | grade 2 (100) | 80 | 15 | 5 |
 * | senior (20, all in grade 2) | 17 | 2 | 1 |
 * | regulated (80) | 60 | 20 | 0 |
 * | entered disciplinary | 7 | 5 | 1 |
 * | left | 14 | 10 | 0 |
 */
const workforceHeader = 'Ethnic group,Directorate,Grade,Senior manager,Regulated';
const council = {
  'workforce.csv': [
    workforceHeader,
    ...times(60, 'White British,Adults,Grade 1,No,Yes'),
    ...times(20, 'Indian,Adults,Grade 1,No,Yes'),
    ...times(15, 'Black African,Children,Grade 1,No,No'),
    ...times(5, 'Prefer not to say,Children,Grade 1,No,No'),
    ...times(63, 'White British,Children,Grade 2,No,No'),
    ...times(17, 'White Irish,Children,Grade 2,Yes,No'),
    ...times(13, 'Pakistani,Adults,Grade 2,No,No'),
    ...times(2, 'Caribbean,Adults,Grade 2,Yes,No'),
    ...times(4, ',Adults,Grade 2,No,No'),
    ...times(1, ',Adults,Grade 2,Yes,No'),
  ],
  'recruitment.csv': [
    'Ethnicity,Shortlisted,Appointed',
    ...times(80, 'White British,Yes,Yes'),
    ...times(200, 'White British,Yes,No'),
    ...times(12, 'Indian,Yes,Yes'),
    ...times(48, 'Indian,Yes,No'),
    ...times(30, 'Indian,No,No'),
    ...times(3, 'Prefer not to say,Yes,Yes'),
    ...times(7, 'Prefer not to say,Yes,No'),
  ],
  'disciplinaries.csv': [
    'Ethnic group,Directorate,Outcome',
    ...times(7, 'White British,Adults,Warning'),
    ...times(3, 'Indian,Adults,Warning'),
    ...times(2, 'Black African,Children,No case'),
    ...times(1, 'Not stated,Children,No case'),
  ],
  'leavers.csv': [
    'Ethnic group,Leaving reason',
    ...times(14, 'White British,Retired'),
    ...times(10, 'Pakistani,Resigned'),
  ],
};

test('SC-WRES: every ratio is minoritised ÷ white, by hand', async () => {
  const made = await figuresOf('sc-wres', folderOf(council));

  // 12 of 60 against 80 of 280: 0.2 / 0.285714… = 0.7. Ten shortlisted people are in neither group.
  const appointed = pick(made, '2', 'ratio');
  near(appointed.value, 0.7);
  assert.deepEqual(
    [
      appointed.numerator,
      appointed.denominator,
      appointed.comparatorNumerator,
      appointed.comparatorDenominator,
      appointed.unknown,
    ],
    [12, 60, 80, 280, 10],
  );
  assert.equal(appointed.direction, 'minoritised ÷ white');
  // ln 0.7 ± 1.959964 √(1/12 − 1/60 + 1/80 − 1/280): the root is √0.0755952 = 0.274946.
  near(appointed.lower, 0.7 * Math.exp(-1.959963984540054 * Math.sqrt(1 / 12 - 1 / 60 + 1 / 80 - 1 / 280)));
  assert.match(
    appointed.sentence,
    /minoritised ethnic shortlisted applicants were 0\.70 times as likely to be appointed as white/,
  );
  assert.match(appointed.sentence, /12 of 60 against 80 of 280/);
  assert.match(appointed.sentence, /It may be chance/);
  assert.match(
    appointed.sentence,
    /10 shortlisted applicants and of 3 of the cases is not known; they are in neither group/,
  );
  // 17.14 of 60 would be alike: six more.
  assert.equal(appointed.toClose, 6);

  near(pick(made, '3', 'ratio').value, 5 / 50 / (7 / 140)); // 2
  near(pick(made, '8', 'ratio').value, 10 / 50 / (14 / 140)); // 2
  // Senior managers: 2 of 50 against 17 of 140; 2 of 20 are 10%, and 50 of 200 are 25%: 15 points fewer.
  near(pick(made, '9', 'ratio').value, 2 / 50 / (17 / 140));
  const seniors = pick(made, '9', 'difference');
  near(seniors.value, -15);
  assert.match(seniors.sentence, /15\.0 percentage points lower/);
  assert.equal(seniors.unknown, 1);
});

test('SC-WRES 1: unknown people stay in the total of each band', async () => {
  const made = await figuresOf('sc-wres', folderOf(council));
  near(pick(made, '1', 'Grade 1', 'bme').value, 35); // 35 of 100
  near(pick(made, '1', 'Grade 2', 'bme').value, 15);
  near(pick(made, '1', 'Grade 2', 'white').value, 80);
  const all = pick(made, '1', 'share', 'bme');
  near(all.value, 25); // 50 of 200
  assert.equal(all.unknown, 10);
  assert.match(all.sentence, /10 of them is not known; they count in the total/);
});

test('what was not given is not collected, never nought; fitness to practise is no disciplinary', async () => {
  const made = await figuresOf('sc-wres', folderOf(council));
  for (const number of ['4', '5', '6', '7a', '7b']) {
    const figures = made.filter(({ indicator }) => indicator === number);
    assert.ok(figures.length > 0, number);
    for (const one of figures) assert.deepEqual([one.state, one.value], ['not-collected', null], number);
  }
  assert.match(pick(made, '5', 'ratio').sentence, /not collected\. No file of training taken was given/);
});

test('by directorate: the whole, then each, and a sentence for a file without the column', async () => {
  const made = await figuresOf('sc-wres', folderOf(council), 'directorate');
  near(pick(made, '3', 'ratio').value, 2);
  // Adults: 35 minoritised and 60 white staff; 3 and 7 entered.
  near(pick(made, '3', 'ratio', 'bme', 'Adults').value, 3 / 35 / (7 / 60));
  // Children: 2 of 15 against 0 of 80.
  assert.equal(pick(made, '3', 'ratio', 'bme', 'Children').state, 'not-calculable');
  const recruitment = made.filter(({ indicator }) => indicator === '2');
  assert.deepEqual(
    recruitment.map(({ unit, state }) => [unit, state]),
    [
      [null, 'shown'],
      ['directorate', 'not-collected'],
    ],
  );
  assert.match(recruitment[1]?.sentence ?? '', /have no column for directorate/);
});

test('NHS WRES turns 2 and 4 round, and keeps 3: the same files, never the same words', async () => {
  const folder = folderOf(council);
  const nhs = await figuresOf('nhs-wres', folder);
  const appointed = pick(nhs, '2', 'ratio');
  near(appointed.value, 1 / 0.7);
  assert.equal(appointed.direction, 'white ÷ BME');
  assert.match(
    appointed.sentence,
    /^White shortlisted applicants were 1\.43 times as likely to be appointed as Black and minority ethnic/,
  );
  assert.match(appointed.sentence, /A figure above 1 is to the disadvantage of Black and minority ethnic/);
  near(pick(nhs, '3', 'ratio').value, 2);
  assert.equal(pick(nhs, '3', 'ratio').direction, 'BME ÷ white');
  // The bounds turn with it.
  const social = pick(await figuresOf('sc-wres', folder), '2', 'ratio');
  near(appointed.lower, 1 / Number(social.upper));
  assert.match(pick(nhs, '5', 'percent').sentence, /taken from the NHS Staff Survey\. Enter the figure/);
});

test('small numbers are too few, without a value; nothing on one side has no ratio', async () => {
  const few = await figuresOf(
    'sc-wres',
    folderOf({
      'recruitment.csv': [
        'Ethnicity,Shortlisted,Appointed',
        ...times(2, 'White British,Yes,Yes'),
        ...times(6, 'White British,Yes,No'),
        'Indian,Yes,Yes',
        ...times(3, 'Indian,Yes,No'),
      ],
    }),
  );
  const appointed = pick(few, '2', 'ratio');
  assert.deepEqual([appointed.state, appointed.value, appointed.lower, appointed.upper], ['too-few', null, null, null]);
  assert.match(
    appointed.sentence,
    /too few to judge \(1 of 4 against 2 of 8\)\. It needs 10 people in each group and 5 cases/,
  );
  // Ten in each group and five events is enough; one event less is not; none on one side is no ratio.
  const of = async (white: number, bme: number) =>
    pick(
      await figuresOf(
        'sc-wres',
        folderOf({
          'recruitment.csv': [
            'Ethnicity,Shortlisted,Appointed',
            ...times(white, 'White British,Yes,Yes'),
            ...times(10 - white, 'White British,Yes,No'),
            ...times(bme, 'Indian,Yes,Yes'),
            ...times(10 - bme, 'Indian,Yes,No'),
          ],
        }),
      ),
      '2',
      'ratio',
    ).state;
  assert.deepEqual(
    [await of(3, 2), await of(2, 2), await of(6, 0), await of(9, 7)],
    ['shown', 'too-few', 'not-calculable', 'too-few'],
  );
});

test('more appointed than shortlisted is told, not divided', async () => {
  const made = await figuresOf(
    'sc-wres',
    folderOf({
      'recruitment.csv': ['Ethnic group,Shortlisted,Appointed', 'White,40,10', 'BME,20,25'],
    }),
  );
  const appointed = pick(made, '2', 'ratio');
  assert.deepEqual([appointed.state, appointed.value], ['not-calculable', null]);
  assert.match(appointed.sentence, /25 are counted of only 20/);
});

test('counted tables give what the people behind them give', async () => {
  const made = await figuresOf(
    'sc-wres',
    folderOf({
      'recruitment.csv': ['Ethnic group,Shortlisted,Appointed', 'White,280,80', 'BME,60,12', 'Not stated,10,3'],
    }),
  );
  near(pick(made, '2', 'ratio').value, 0.7);
  assert.equal(pick(made, '2', 'ratio').unknown, 10);
});

test('two bodies: each by itself, and their directions side by side', async () => {
  const folder = folderOf({
    'workforce.csv': [
      'Organisation,Ethnic group,Disciplinary',
      ...times(10, 'Marlshire Council,White British,Yes'),
      ...times(90, 'Marlshire Council,White British,No'),
      ...times(6, 'Marlshire Council,Indian,Yes'),
      ...times(24, 'Marlshire Council,Indian,No'),
      ...times(5, 'Marlshire Health,White British,Yes'),
      ...times(45, 'Marlshire Health,White British,No'),
      ...times(5, 'Marlshire Health,Indian,Yes'),
      ...times(45, 'Marlshire Health,Indian,No'),
    ],
  });
  const made = await figuresOf('sc-wres', folder, 'body');
  near(pick(made, '3', 'ratio', 'bme', 'Marlshire Council').value, 2); // 6/30 against 10/100
  near(pick(made, '3', 'ratio', 'bme', 'Marlshire Health').value, 1); // 5/50 against 5/50
  near(pick(made, '3', 'ratio').value, 11 / 80 / (15 / 150));
});

test('the body’s own word for the group, and everybody but White British as the second cut', async () => {
  const folder = folderOf(council);
  const called = await figuresOf('sc-wres', folder, null, (one) => withLabel(one, 'global majority'));
  assert.equal(pick(called, '2', 'ratio').direction, 'global majority ÷ white');
  assert.match(pick(called, '2', 'ratio').sentence, /^Global majority shortlisted applicants/);
  const cut = await figuresOf('sc-wres', folder, null, exceptWhiteBritish);
  // White British 123 of 200, and 67 others who are known: 17 White Irish and 50 minoritised.
  const all = pick(cut, '1', 'share', 'others');
  assert.deepEqual([all.numerator, all.denominator], [67, 200]);
  assert.equal(pick(cut, '2', 'ratio').direction, 'not White British ÷ White British');
});
