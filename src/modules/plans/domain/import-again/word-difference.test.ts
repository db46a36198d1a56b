import assert from 'node:assert/strict';
import { test } from 'node:test';
import { woven } from './outcome.ts';
import { wordDifference } from './word-difference.ts';

test('says which words went and which came', () => {
  assert.deepEqual(wordDifference('Fit a ramp at every pier', 'Fit a level ramp at each pier'), [
    { kind: 'both', text: 'Fit a' },
    { kind: 'after', text: 'level' },
    { kind: 'both', text: 'ramp at' },
    { kind: 'before', text: 'every' },
    { kind: 'after', text: 'each' },
    { kind: 'both', text: 'pier' },
  ]);
  assert.deepEqual(wordDifference('', 'new'), [{ kind: 'after', text: 'new' }]);
});

test('long texts are shown whole', () => {
  const long = 'word '.repeat(601);
  assert.deepEqual(
    wordDifference(long, 'short').map(({ kind }) => kind),
    ['before', 'after'],
  );
});

test('what a list lacks follows what it followed in the other', () => {
  assert.deepEqual(woven(['a', 'c'], ['a', 'b', 'c']), ['a', 'b', 'c']);
  assert.deepEqual(woven(['c', 'a'], ['z', 'a', 'b']), ['z', 'c', 'a', 'b']);
  assert.deepEqual(woven([], ['a', 'b']), ['a', 'b']);
});
