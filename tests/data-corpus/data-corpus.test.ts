import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerFromFiles, type Dimension, fileSentences } from '#modules/equality-data';
import { inspectFile } from '../../src/modules/equality-data/use-cases/inspect-file.ts';
import { noticeWords, rejectWords } from '../../src/modules/equality-data/web/words-reading.ts';

/** What a person who reads the file would say of it. What is left out is not compared. */
interface Expected {
  kind?: string;
  headerRow: number;
  rows: number;
  dropped?: string[];
  /** The field of a column. */
  meanings?: Record<string, string>;
  counts?: { by: Dimension[]; where?: Record<string, string[]>; rows: Record<string, number> };
  /** How each sentence of what was not counted begins; these and no others. */
  rejects?: string[];
  notices?: string[];
  /** Texts that may be nowhere. */
  secrets?: string[];
}

const asAt = '2026-11-22';
const folder = join(import.meta.dirname, 'files');
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

test('there are at least twelve shapes', () => assert.ok(files.length >= 12, String(files.length)));

for (const name of files)
  test(`reads ${name} as a person would`, async () => {
    const path = join(folder, name);
    const wanted = JSON.parse(readFileSync(path.replace(/\.\w+$/, '.expected.json'), 'utf8')) as Expected;
    const read = await inspectFile(path, asAt);
    assert.ok(read.ok, JSON.stringify(read));
    const [reading] = read.value;
    assert.ok(reading);
    assert.equal(reading.headerRow, wanted.headerRow);
    assert.equal(reading.rows, wanted.rows);
    if (wanted.kind) assert.equal(reading.kind, wanted.kind);
    if (wanted.dropped) assert.deepEqual(reading.dropped, wanted.dropped);
    const meanings = Object.fromEntries(reading.columns.map((column) => [column.name, column.meaning]));
    for (const [column, field] of Object.entries(wanted.meanings ?? {})) assert.equal(meanings[column], field, column);
    const rejects = reading.rejects.map(rejectWords);
    for (const begins of wanted.rejects ?? [])
      assert.ok(
        rejects.some((one) => one.startsWith(begins)),
        `${begins} is not in ${rejects.join(' ')}`,
      );
    if (wanted.rejects) assert.equal(rejects.length, wanted.rejects.length, rejects.join(' '));
    const notices = reading.notices.map(noticeWords);
    for (const begins of wanted.notices ?? [])
      assert.ok(
        notices.some((one) => one.startsWith(begins)),
        notices.join(' '),
      );
    if (!wanted.notices) assert.ok(!notices.some((one) => one.includes('the total says')), notices.join(' '));
    for (const secret of wanted.secrets ?? []) assert.ok(!JSON.stringify(reading).includes(secret), secret);
    if (!wanted.counts || !reading.kind) return;
    const { rows, ...asked } = wanted.counts;
    const answered = await answerFromFiles([path], {
      counts: [{ kind: reading.kind, ...asked }],
      values: [],
      pay: [],
      asAt,
    });
    assert.ok(answered.ok);
    const [answer] = answered.value.counts;
    assert.ok(answer?.state === 'counted', answered.value.files.flatMap(fileSentences).join(' '));
    const got = Object.fromEntries(answer.rows.map(({ key, n }) => [key.join('/'), n]));
    assert.deepEqual(got, rows);
  });
