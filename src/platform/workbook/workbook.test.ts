import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { writeWorkbook } from './index.ts';

test('keeps text as text, numbers as numbers and gaps as gaps', async () => {
  const rows = [
    ['Action', 'Count'],
    ['=HYPERLINK("x")', 3],
    ['+44', null],
  ];
  const book = await writeWorkbook('Actions: 2026/27', rows);
  const read = await readXlsx(book);
  assert.deepEqual(
    read.sheets[0]?.rows.map((row) => row.map((cell) => cell ?? null)),
    rows,
  );
  const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  assert.doesNotMatch(sheet, /<f>/);
  assert.match(sheet, /<autoFilter ref="A1:B3"/);
  assert.match(sheet, /state="frozen"/);
});
