import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { noticeWords, refusalWords, rejectWords } from '../web/words-reading.ts';
import { readFile } from './read-in-sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
after(() => rmSync(folder, { recursive: true }));

/** A file that is wrong in one way, and how a sentence about it begins or reads. */
const bad: [what: string, text: string, sentence: RegExp][] = [
  [
    'formulas for counts',
    'Ethnic group,Headcount\nWhite,=SUM(B3:B4)\nBME,3\n',
    /^Row 2, Headcount: A formula without its result/,
  ],
  [
    'ranges for counts',
    'Ethnic group,Left\nWhite,40\nBME,<5\nUnknown,1-4\n',
    /^Row 4, Left: The count is hidden or a range/,
  ],
  [
    'no header',
    'Indian,Yes,Band 5\nIrish,No,Band 6\nPakistani,No,Band 7\n',
    /has no header: row 1 reads as the rows below it/,
  ],
  [
    'too many columns',
    `Ethnic group${',x'.repeat(1500)}\nIndian${','.repeat(1500)}\n`,
    /has 1,501 columns, and 1,000 can be read/,
  ],
  [
    'two tables side by side',
    'Sex,Headcount,,Ethnicity,Headcount\nFemale,7,,White,9\nMale,3,,BME,1\n',
    /^Row 1, Ethnicity: A second table begins here, beside the first/,
  ],
  [
    'days in two orders',
    'Ethnic group,Start date\nIrish,31/12/2020\nIrish,12/31/2021\nIrish,soon\n',
    /^Row 3, Start date: Some dates here put the day first/,
  ],
  [
    'people who stand twice',
    `Staff number,Ethnic group,Pay band\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `S${at},Indian,Band 5\n`).join('')}S1,Indian,Band 6\n`,
    /^1 row has a person’s number that stands in another row too/,
  ],
  ['several years', 'Ethnicity,2024,2025\nWhite,90,95\nBME,10,20\n', /holds 2 periods.*figures take the latest, 2025/],
];

for (const [what, text, sentence] of bad)
  test(`${what}: a sentence with its place`, async () => {
    const path = join(folder, 'bad.csv');
    writeFileSync(path, text);
    const read = await readFile({ path, name: 'bad.csv', asAt: '2026-11-22' });
    const said = read.ok
      ? read.value.flatMap(({ rejects, notices }) => [...rejects.map(rejectWords), ...notices.map(noticeWords)])
      : [refusalWords(read.refusal)];
    assert.ok(
      said.some((one) => sentence.test(one)),
      said.join(' '),
    );
  });

test('shares under a header that says counts are never counted as people', async () => {
  const path = join(folder, 'shares.csv');
  writeFileSync(path, 'Ethnic group,Headcount\nWhite,80%\nBME,20%\n');
  const read = await readFile({ path, name: 'shares.csv', asAt: '2026-11-22' });
  assert.equal(read.ok && read.value[0]?.kind, 'published-figures');
});
