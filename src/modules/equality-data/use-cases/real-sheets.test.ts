import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { answerCount } from '../domain/answer.ts';
import { bulkBytes } from '../domain/limits.ts';
import type { Reading } from '../domain/reading.ts';
import { noticeWords, refusalWords, rejectWords } from '../web/words-reading.ts';
import { classifier } from './classify.ts';
import { inspectFile } from './inspect-file.ts';
import { readFile } from './read-in-sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
after(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array): Promise<Reading> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const result = await readFile({ path, name, asAt: '2026-11-22' });
  assert.ok(result.ok, JSON.stringify(result));
  const [reading] = result.value;
  assert.ok(reading);
  return reading;
}

const by = ({ parts, kind }: Reading, ...fields: (string | { field: string; mentions: true })[]) => {
  const held = parts.map((part) => ({ ...part, file: 'file' }));
  const answer = answerCount({ kind: kind ?? 'workforce', by: fields }, held, classifier);
  assert.equal(answer.state, 'counted');
  return 'rows' in answer ? Object.fromEntries(answer.rows.map(({ key, n }) => [key.join('/'), n])) : {};
};

const writers = { xlsx: writeXlsx, ods: writeOds };
for (const [format, write] of Object.entries(writers))
  describe(`a workbook as ${format}`, () => {
    test('header below a title, a note below the table, days as days', async () => {
      const rows = [
        ['Staff in post, 31 March 2026'],
        [],
        ['Staff Number', 'Date of birth', 'Ethnic group', 'Sex'],
        ['A1', new Date(Date.UTC(1980, 1, 1)), 'Indian', 'F'],
        ['A2', new Date(Date.UTC(1990, 11, 31)), 'Irish', 'M'],
        [],
        ['Source: the pay system, as it stood on the last day of March'],
      ];
      const reading = await read(`days.${format}`, await write({ sheets: [{ name: 'Staff', rows }] }));
      assert.deepEqual([reading.kind, reading.rows, reading.headerRow], ['workforce', 2, 3]);
      assert.deepEqual(by(reading, 'age', 'sex'), { '46/female': 1, '35/male': 1 });
    });

    test('two tables on one sheet: the second is named with its row, and left out', async () => {
      const rows = [['Sex', 'Headcount'], ['Female', 7], ['Male', 3], [], ['Ethnicity', 'Headcount'], ['White', 9]];
      const reading = await read(`two.${format}`, await write({ sheets: [{ name: 'Counts', rows }] }));
      assert.deepEqual(by(reading, 'sex'), { female: 7, male: 3 });
      assert.ok(reading.rejects.map(rejectWords).some((text) => text.startsWith('Row 5: A second table begins here')));
    });

    test('a cell merged over rows counts for each of them', async () => {
      const rows = [
        ['Directorate', 'Sex', 'Headcount'],
        ['Adults', 'Female', 7],
        ['', 'Male', 3],
      ];
      const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }];
      const reading = await read(`merged.${format}`, await write({ sheets: [{ name: 'Counts', rows, merges }] }));
      assert.deepEqual(by(reading, 'directorate', 'sex'), { 'Adults/female': 7, 'Adults/male': 3 });
    });

    test('a bomb is refused in a sentence', async () => {
      const good = unzipSync(await write({ sheets: [{ name: 'Staff', rows: [['Sex'], ['F']] }] }));
      const part = format === 'xlsx' ? 'xl/worksheets/sheet1.xml' : 'content.xml';
      const bomb = zipSync({ ...good, [part]: new Uint8Array(200 * 1024 * 1024) }, { level: 1 });
      const path = join(folder, `bomb.${format}`);
      writeFileSync(path, bomb);
      const result = await inspectFile(path, '2026-11-22');
      assert.ok(!result.ok);
      assert.match(refusalWords(result.refusal), /“bomb\.\w+” has \d+ MB inside, and 64 MB can be read/);
    });
  });

test('days as Excel counts them, 29 February 1988 among them', async () => {
  const text = 'Staff No,Date of birth,Sex\n1,29252,F\n2,32202,M\n3,32203,M\n';
  assert.deepEqual(by(await read('serial.csv', text), 'age'), { '46': 1, '38': 2 });
});

test('of a formula the value is taken, and the formula is nowhere', async () => {
  const rows = [
    ['Sex', 'Headcount'],
    ['Female', 7],
    ['Male', 3],
  ];
  const plain = unzipSync(await writeXlsx({ sheets: [{ name: 'Counts', rows }] }));
  const sheet = new TextDecoder().decode(plain['xl/worksheets/sheet1.xml']);
  const made = sheet.replace(/(<c r="B3"[^>]*>)<v>3<\/v>/, '$1<f>SECRETNAME(1+2)</f><v>3</v>');
  assert.notEqual(made, sheet);
  const reading = await read('formula.xlsx', zipSync({ ...plain, 'xl/worksheets/sheet1.xml': strToU8(made) }));
  assert.deepEqual(by(reading, 'sex'), { female: 7, male: 3 });
  assert.ok(!JSON.stringify(reading).includes('SECRETNAME'));
});

test('who has several impairments counts once by people, and under each by mentions', async () => {
  const texts = ['Vision; Hearing', 'Hearing', 'Mobility|Mental health|Hearing', 'Prefer not to say'];
  const lines = texts.map((text, at) => `N${at},Adults,F,${text}`);
  const reading = await read('impairments.csv', `Staff No,Directorate,Sex,Impairment\n${lines.join('\n')}\n`);
  assert.deepEqual(by(reading, 'impairment'), { several: 2, hearing: 1, 'prefer-not-to-say': 1 });
  const mentions = { vision: 1, hearing: 3, mobility: 1, 'mental-health': 1, 'prefer-not-to-say': 1 };
  assert.deepEqual(by(reading, { field: 'impairment', mentions: true }), mentions);
  assert.ok(reading.notices.map(noticeWords).some((text) => text.includes('3 people named 6 impairments')));
  const lost = await read('lost.csv', 'Directorate,Sex,Impairment\nAdults,F,Vision; Flurble\nAdults,F,Hearing\n');
  assert.deepEqual(lost.columns.find(({ name }) => name === 'Impairment')?.unmapped, ['Vision; Flurble']);
});

describe('a published total that does not equal its rows', () => {
  const noted = async (text: string) => (await read('t.csv', text)).notices.map(noticeWords).join(' ');
  test('is told with its place', async () => {
    const told = await noted('Directorate,Sex,Headcount\nAdults,F,10\nAdults,M,5\nTotal,,17\n');
    assert.match(told, /Row 4, Headcount: the total says 17, and its rows add up to 15/);
  });
  test('across a row too', async () => {
    assert.match(await noted('Directorate,White,BME,Total\nAdults,80,20,101\n'), /Row 2, Total: the total says 101/);
  });
  const right = [
    'Directorate,Sex,Headcount\nAdults,F,10\nAdults,M,5\nAdults,Total,15\nChildren,F,2\nChildren,M,1\nChildren,Total,3\nTotal,,18\n',
    'Directorate,Sex,Headcount\nAll,All,15\nAdults,F,10\nAdults,M,5\n',
    'Directorate,Sex,Headcount\nAdults,F,10\nAdults,M,<5\nTotal,,13\n',
    'Directorate,Sex,Headcount\nAdults,F,10\nAdults,M,5\nChildren,F,25\nTotal,,45\n',
  ];
  for (const text of right)
    test(`and none of ${JSON.stringify(text.slice(22))}`, async () =>
      assert.doesNotMatch(await noted(text), /the total says/));
});

test('shares that are proportions or ratios are told', async () => {
  const told = async (shares: string[]) =>
    (
      await read(
        's.csv',
        `Ethnicity,Percentage\n${['White', 'Asian', 'Black'].map((one, at) => `${one},${shares[at]}`).join('\n')}\n`,
      )
    ).notices
      .map(noticeWords)
      .join(' ');
  assert.match(await told(['0.8', '0.15', '0.05']), /Row 2, Percentage: all shares are between 0 and 1/);
  assert.match(await told(['80', '15', '125']), /Row 4, Percentage: a share is more than 100 per cent/);
  assert.doesNotMatch(await told(['80', '15', '5']), /share/);
});

describe('a file that is long', () => {
  const line = (at: number, born = '01/02/1980', extra = 'none') =>
    `S${at},Adults,${born},Indian,F,${extra},${'x'.repeat(60)}\n`;
  const header = 'Staff No,Directorate,Date of birth,Ethnic group,Sex,Remark A,Filler\n';
  const size = Math.ceil(bulkBytes / line(0).length) + 100;

  test('names the row of what it could not read, and says that repeats were not sought', async () => {
    const lines = Array.from({ length: size }, (_, at) => line(at, at === 60_000 - 2 ? 'soon' : undefined));
    const reading = await read('long.csv', header + lines.join(''));
    const told = reading.rejects.map(rejectWords);
    assert.deepEqual(told, [
      'Row 60000, Date of birth: Not a date that can be read. Write it as 31/12/2025 or 2025-12-31.',
    ]);
    assert.ok(reading.notices.some(({ code }) => code === 'repeats-not-sought'));
    assert.equal(reading.rows, size);
  });

  test('is searched for people all over, not only at its head', async () => {
    const people = ['Sarah Jones', 'John Smith', 'Priya Patel', 'Mohammed Ali', 'Anna Lee'];
    const lines = Array.from(
      { length: size },
      (_, at) => `${at < 20_000 ? '' : people[at % 5]},Adults,Indian,F,${'x'.repeat(80)}\n`,
    );
    const reading = await read(
      'late.csv',
      `Team,Directorate,Ethnic group,Sex,Filler\n${lines.join('')}`.replace('Team', 'Cover'),
    );
    assert.ok(reading.dropped.includes('Cover'), reading.dropped.join());
    assert.ok(!JSON.stringify(reading).includes('Smith'));
  });

  test('of counts names the rows that were left out', async () => {
    const many = Array.from(
      { length: 160_000 },
      (_, at) => `Area ${at},E${String(10_000_000 + at)},Female,${at === 9 ? '<5' : 7},filler filler\n`,
    );
    const text = `Geography,Geography code,Sex,Count,Note x\n${many.join('')}${many[3]}`;
    assert.ok(text.length > bulkBytes);
    const told = (await read('census-long.csv', text)).rejects.map(rejectWords);
    assert.deepEqual(
      told.map((one) => one.split(':')[0]),
      ['Row 11, Count', 'Row 160002'],
    );
  });
});
