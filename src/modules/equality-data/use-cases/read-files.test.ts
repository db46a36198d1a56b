import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { refusalWords, rejectWords } from '../web/words-reading.ts';
import { readFile } from './read-in-sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
after(() => rmSync(folder, { recursive: true }));

const asAt = '2026-11-22';

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readFile({ path, name, asAt });
}

async function readOne(name: string, content: string | Uint8Array) {
  const result = await read(name, content);
  assert.ok(result.ok, JSON.stringify(result));
  const [reading] = result.value;
  assert.ok(reading);
  return reading;
}

/** `white=80` for each row of a part. */
const countsOf = ({ parts }: { parts: { rows: { key: string[]; n: number }[] }[] }) =>
  (parts[0]?.rows ?? []).map(({ key, n }) => `${key.join('/')}=${n}`);

const plain = 'Directorate,Sex,Headcount\nAdults,F,10\nAdults,M,5\n';
const expected = ['Adults/female=10', 'Adults/male=5'];

describe('a table of counts, however it is written', () => {
  const ways: Record<string, string | Uint8Array> = {
    'plain.csv': plain,
    'semicolons.csv': plain.replaceAll(',', ';'),
    'tabs.tsv': plain.replaceAll(',', '\t'),
    'bars.txt': plain.replaceAll(',', '|'),
    'carriage-returns.csv': plain.replaceAll('\n', '\r'),
    'quoted.csv': plain.replace('Adults,F', '"Adults","F"'),
    'utf-16.csv': Buffer.from(`\uFEFF${plain}`, 'utf16le'),
    'mark.csv': `\uFEFF${plain}`,
    'windows-1252.csv': Buffer.from(`${plain}\xC9quipe,F,1\n`, 'latin1'),
    'header-in-row-7.csv': `Workforce of 2026\n\n\nFrom HR\n\n\n${plain}`,
    'total.csv': `${plain}Total,,15\n`,
    'repeated-header.csv': `${plain}Directorate,Sex,Headcount\n`,
    'same-line-twice.csv': `${plain}Adults,M,5\n`,
    'records.json': JSON.stringify([
      { Directorate: 'Adults', Sex: 'F', Headcount: 10 },
      { Directorate: 'Adults', Sex: 'M', Headcount: 5 },
    ]),
    'tab-before-number.csv': plain.replace('F,10', 'F,\t10'),
  };
  for (const [name, content] of Object.entries(ways))
    test(name, async () => {
      const counts = countsOf(await readOne(name, content));
      assert.deepEqual(counts.slice(0, 2), expected);
      assert.equal(counts.length, name.startsWith('windows') ? 3 : 2);
    });

  test('merged headers in two rows, percentages beside the counts, a total below', async () => {
    const rows = [
      ['Workforce'],
      [],
      ['Directorate', 'White', '', 'BME', ''],
      ['', 'Headcount', '%', 'Headcount', '%'],
      ['Adults', 80, 0.8, 20, 0.2],
      ['Total', 80, 0.8, 20, 0.2],
    ];
    const merges = [1, 3].map((startCol) => ({ startRow: 2, endRow: 2, startCol, endCol: startCol + 1 }));
    const reading = await readOne('merged.xlsx', await writeXlsx({ sheets: [{ name: 'Staff', rows, merges }] }));
    assert.deepEqual(countsOf(reading), ['Adults/white=80', 'Adults/bme=20']);
    assert.deepEqual(
      reading.rejects.map(({ row, reason }) => [row, reason.code]),
      [[6, 'total']],
    );
  });
});

describe('what is not counted is listed with its row', () => {
  const cases: [string, string, string][] = [
    ['<5', 'Sex,Headcount\nFemale,10\nMale,<5\n', 'Row 3, Headcount: The count is hidden or a range'],
    [
      'a percentage',
      'Sex,Headcount\nFemale,10\nMale,12.5\nOther,1\n',
      'Row 3, Headcount: The count is not a whole number',
    ],
    ['a negative', 'Sex,Headcount\nFemale,10\nMale,-3\n', 'Row 3, Headcount: The count is less than 0'],
    ['a blank', 'Sex,Headcount\nFemale,10\nMale,\n', 'Row 3, Headcount: There is no count'],
    ['a sub-group’s total', 'Ethnicity,Headcount\nAsian,9\nIndian,4\nPakistani,5\n', 'Row 2: The category holds those'],
    [
      'a second table',
      'Sex,Headcount\nFemale,1\n\nEthnicity,Headcount\nWhite,1\n',
      'Row 4: A second table begins here',
    ],
    ['too many cells', 'Sex,Headcount\nFemale,1\nMale,2,3\n', 'Row 3: There are more cells than the 2 headers'],
    ['no date', 'Staff No,DOB,Sex\n1,01/02/1980,F\n2,soon,M\n', 'Row 3, DOB: Not a date that can be read'],
    [
      'two orders',
      'DOB,Sex\n13/02/1980,F\n14/02/1980,M\n02/15/1980,M\n',
      'Row 4, DOB: Some dates here put the day first',
    ],
    ['an age of 200', 'DOB,Sex\n01/02/1980,F\n01/02/1826,M\n', 'Row 3, DOB: The date of birth gives an age'],
    ['the same person twice', 'Staff No,Sex\n1,F\n2,M\n1,F\n', 'Row 4: The same row stands above'],
    ['no money', 'Sex,Hourly pay\nF,£12.50\nM,lots\n', 'Row 3, Hourly pay: Not a number'],
  ];
  for (const [name, content, sentence] of cases)
    test(name, async () => {
      const { rejects } = await readOne('case.csv', content);
      assert.equal(rejects.length, 1);
      assert.ok(rejects.map(rejectWords)[0]?.startsWith(sentence), rejects.map(rejectWords).join());
    });
});

describe('what cannot be read gets a sentence', () => {
  const cases: [string, string | Uint8Array, RegExp][] = [
    ['empty.csv', '', /“empty.csv” is empty/],
    ['names.csv', 'John Smith\nSarah Jones\nMohammed Ali\nPriya Patel\n', /lists people by name or number/],
    ['numbers.csv', 'Staff No,Name\n1,Ann Lee\n2,Tom Fox\n', /lists people by name or number/],
    ['prose.txt', 'Dear all,\nplease find the plan below.\n', /holds no table|no kind of equality data/],
    [
      'stock.csv',
      'Part,Colour,Weight\nA,red,10\nB,blue,20\n',
      /no kind of equality data.*row 1 reads Part, Colour, Weight/,
    ],
    ['picture.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /of a kind \(image\) that holds no data/],
    ['old.xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /in an old format/],
    ['open-quote.csv', 'Sex,Headcount\n"Female,10\n', /opens a quote in row 2 or below/],
    ['bad.json', '{"a": ', /not a list of records/],
    ['residents.csv', 'geography,geography code,Households\nHull,E06000010,9\n', /no kind of equality data/],
  ];
  for (const [name, content, sentence] of cases)
    test(name, async () => {
      const result = await read(name, content);
      assert.ok(!result.ok, 'it was read');
      assert.match(refusalWords(result.refusal), sentence);
    });
});

test('no planted value of a person is in what was read, whether the header gives it away or not', async () => {
  const people = ['Zebedee Okonkwo', 'Araminta Blenkinsop', 'Sarah Jones', 'John Smith', 'Priya Patel'];
  const nhs = ['943 476 5919', '9434765919', '4010232137', '9876543210', '6328797966'];
  const insurance = ['QQ123456C', 'AB123456C', 'JG103759A', 'AB 12 34 56 D', 'PX654321B'];
  const born = ['1981-03-07', '1982-03-07', '1983-03-07', '1984-03-07', '1985-03-07'];
  const header = 'Who,Contact,Number A,Number B,Staff Number,DOB,Ethnicity,Notes';
  const lines = people.map((name, at) =>
    [
      name,
      `p${at}@marlshire.example`,
      nhs[at],
      insurance[at],
      `STAFF77${at}`,
      born[at],
      at === 0 ? name : 'Indian',
      `${name} is late`,
    ].join(','),
  );
  const reading = await readOne('planted.csv', [header, ...lines, ''].join('\n'));
  const shown = JSON.stringify(reading);
  for (const secret of [...people, ...nhs.slice(1), ...insurance, ...born, 'STAFF77', 'marlshire.example', 'Okonkwo'])
    assert.ok(!shown.includes(secret), secret);
  for (const header_ of ['Contact', 'Number B', 'Staff Number', 'DOB', 'Notes'])
    assert.ok(reading.dropped.includes(header_), header_);
  assert.deepEqual(reading.columns.find(({ name }) => name === 'Ethnicity')?.unmapped, [
    '(a text that could tell who a person is)',
  ]);
});

describe('kinds', () => {
  const cases: [string, string, string][] = [
    ['applicants.csv', 'Ethnic Origin,Status\nA,Shortlisted\nM,Appointed\nH,Rejected\n', 'recruitment'],
    ['disciplinaries.csv', 'Directorate,Ethnicity\nAdults,White British\n', 'formal-process'],
    ['leavers.csv', 'Ethnicity,Reason for leaving\nWhite British,Retired\n', 'leavers'],
    ['staff.csv', 'Directorate,Grade,Ethnicity,Sex\nAdults,G7,White British,F\n', 'workforce'],
    ['cpd.csv', 'Ethnicity,Request status\nIndian,Approved\nWhite Irish,Refused\n', 'training'],
    ['pay.csv', 'Gender,Hourly rate\nF,10\nM,11\n', 'pay'],
    ['incidents.csv', 'Ethnicity,Perpetrator\nIndian,Service user\nArab,Colleague\n', 'harassment'],
    [
      'download.csv',
      'EmployerName,DiffMeanHourlyPercent,DiffMedianHourlyPercent\nMarlshire,1.2,3.4\n',
      'pay-gap-return',
    ],
    ['complaints.csv', 'Ethnicity,Upheld\nIndian,Yes\n', 'complaints'],
    [
      'ts021.csv',
      'geography,geography code,Ethnic group: White,Ethnic group: Black\nHull,E06000010,9,3\n',
      'population',
    ],
    [
      'figures.csv',
      'Measure,Time,Ethnicity,Geography,Value,Numerator\nStaff,2023,White,England,80,8\n',
      'published-figures',
    ],
  ];
  for (const [name, content, kind] of cases)
    test(`${name} is ${kind}`, async () => assert.equal((await readOne(name, content)).kind, kind));
});

test('reads a council’s table that goes from one characteristic to the next', async () => {
  const { parts } = await readOne(
    'workforce.csv',
    'Characteristic,Category,Headcount\nSex,Female,7\n,Male,3\nEthnicity,BME,2\n,White,8\n',
  );
  assert.deepEqual(
    parts.map(({ fields }) => fields),
    [['sex'], ['ethnic-group']],
  );
  assert.deepEqual(countsOf({ parts: parts.slice(1) }), ['bme=2', 'white=8']);
});

test('leaves the five groups of a bulk census file out where the nineteen stand beside them', async () => {
  const header =
    'date,geography,geography code,Ethnic group: Total: All usual residents,"Ethnic group: Asian, Asian British or Asian Welsh","Ethnic group: Asian, Asian British or Asian Welsh: Indian",Ethnic group: White,Ethnic group: White: Irish';
  const reading = await readOne('census2021-ts021-ltla.csv', `${header}\n2021,Hartlepool,E06000001,100,10,10,90,90\n`);
  assert.deepEqual(countsOf(reading), [
    '2021/Hartlepool/E06000001/asian-indian=10',
    '2021/Hartlepool/E06000001/white-irish=90',
  ]);
});
