import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readParts } from './action-parts.ts';

test('a number before the words is the number of the part', () => {
  const lines = ['1.2 Train panels', 'a) Ask the network', '(iv) Report', '3. Publish', 'Review'];
  assert.deepEqual(readParts(lines, []), [
    { number: '1.2', text: 'Train panels' },
    { number: 'a)', text: 'Ask the network' },
    { number: '(iv)', text: 'Report' },
    { number: '3.', text: 'Publish' },
    { number: '', text: 'Review' },
  ]);
});

test('a sentence that begins with a count or an article has no number', () => {
  const lines = ['3 sessions are held', 'A review is written', '2026 figures are published'];
  assert.deepEqual(
    readParts(lines, []).map(({ number }) => number),
    ['', '', ''],
  );
});

test('a line that was not changed keeps the number that the document printed', () => {
  const before = [{ number: 'a', text: 'Ask the network' }];
  assert.deepEqual(readParts(['a Ask the network', 'b Ask again'], before), [
    { number: 'a', text: 'Ask the network' },
    { number: '', text: 'b Ask again' },
  ]);
});
