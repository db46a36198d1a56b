import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exceptWhiteBritish, withLabel } from '../domain/dress-standard.ts';
import { council, figuresOf, folderOf, near, pick, times } from '../testing.ts';

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

test('the order of rows, a file in two and other codes change nothing; unknown people change what they should', async () => {
  const [header = '', ...rows] = council['workforce.csv'];
  const plain = await figuresOf('sc-wres', folderOf(council));
  const shuffled = { ...council, 'workforce.csv': [header, ...rows.toReversed()] };
  const half = Math.floor(rows.length / 3);
  const { 'workforce.csv': _, ...others } = council;
  const split = {
    ...others,
    'staff-a.csv': [header, ...rows.slice(0, half)],
    'staff-b.csv': [header, ...rows.slice(half)],
  };
  const letters: Record<string, string> = {
    'White British': 'A',
    'White Irish': 'B',
    Indian: 'H',
    Pakistani: 'J',
    Caribbean: 'M',
    'Black African': 'N',
    'Prefer not to say': 'Z',
  };
  const renamed = {
    ...council,
    'workforce.csv': [header, ...rows.map((row) => row.replace(/^[^,]+/, (text) => letters[text] ?? text))],
  };
  for (const files of [shuffled, split, renamed]) assert.deepEqual(await figuresOf('sc-wres', folderOf(files)), plain);

  const more = await figuresOf(
    'sc-wres',
    folderOf({
      ...council,
      'workforce.csv': [header, ...rows, ...times(50, 'Prefer not to say,Adults,Grade 1,No,No')],
    }),
  );
  near(pick(more, '1', 'share', 'bme').value, 20); // 50 of 250
  assert.equal(pick(more, '1', 'share', 'bme').unknown, 60);
  near(pick(more, '3', 'ratio').value, 2); // in neither group
  assert.equal(pick(more, '3', 'ratio').unknown, 60);
  near(pick(more, '9', 'difference').value, 10 - 20); // 2 of 20 against 50 of 250
});

test('counted tables of several kinds: cases, leavers and training are counted as their column says', async () => {
  const made = await figuresOf(
    'sc-wres',
    folderOf({
      'workforce_2025.csv': ['ethnicity,pay_band,headcount', 'White,Band 1,180', 'BME,Band 1,30', 'Unknown,Band 1,6'],
      'disciplinary.csv': ['ethnicity,number', 'White,9', 'BME,6'],
      'leavers.csv': ['ethnicity,leavers', 'White,20', 'BME,9'],
      'cpd.csv': ['ethnicity,accessed', 'White,60', 'BME,6'],
    }),
  );
  near(pick(made, '3', 'ratio').value, 6 / 30 / (9 / 180)); // 4
  near(pick(made, '8', 'ratio').value, 9 / 30 / (20 / 180)); // 2.7
  near(pick(made, '5', 'ratio').value, 6 / 30 / (60 / 180)); // 0.6
});

test('staff of a file that does not say who did it are not counted as if they had not', async () => {
  const says = [
    'Ethnicity,Grade,CPD taken,Left,Senior manager',
    ...times(60, 'White British,Grade 1,Yes,No,No'),
    ...times(20, 'White British,Grade 9,No,Yes,Yes'),
    ...times(10, 'Indian,Grade 1,Yes,No,Yes'),
    ...times(10, 'Indian,Grade 1,No,Yes,No'),
  ];
  const alone = await figuresOf('sc-wres', folderOf({ 'staff.csv': says }));
  const files = {
    'staff.csv': says,
    'care-staff.csv': ['Ethnicity,Grade', ...times(100, 'White British,Grade 1'), ...times(300, 'Indian,Grade 1')],
  };
  const made = await figuresOf('sc-wres', folderOf(files));
  for (const [number, form] of [
    ['5', 'ratio'],
    ['8', 'ratio'],
    ['9', 'difference'],
    ['9', 'ratio'],
  ] as const) {
    const { sentence, ...figure } = pick(made, number, form);
    const { sentence: _, ...other } = pick(alone, number, form);
    assert.deepEqual(figure, other);
    assert.match(sentence, /The people of care-staff\.csv are left out, since this is not said of them\./);
  }
  near(pick(made, '5', 'ratio').value, 10 / 20 / (60 / 80)); // 0.667
  near(pick(made, '1', 'share', 'bme').value, (100 * 320) / 500); // everybody
});

test('a figure that a standard takes from elsewhere is entered and says so', async () => {
  const made = await figuresOf(
    'nhs-wres',
    folderOf({
      'survey-figures.csv': [
        'Indicator,Ethnic group,Value',
        'Indicator 5,BME,31.2',
        'Indicator 5,White,27.4',
        'WRES 7,BME,46.1',
      ],
    }),
  );
  const ours = pick(made, '5', 'percent', 'bme');
  assert.deepEqual([ours.state, ours.value, ours.lower, ours.numerator], ['entered', 31.2, null, null]);
  assert.match(
    ours.sentence,
    /31\.2% for Black and minority ethnic staff\. Entered, as taken from the NHS Staff Survey/,
  );
  assert.equal(pick(made, '5', 'percent', 'white').value, 27.4);
  assert.equal(pick(made, '7', 'percent', 'bme').value, 46.1);
  assert.equal(pick(made, '6', 'percent').state, 'not-collected');
});
