import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonLegends } from './common-legends.ts';
import { codeFor, faultsOf } from './legend-faults.ts';

test('the common legends have no fault', () => {
  for (const { entries } of commonLegends) assert.deepEqual(faultsOf(entries), []);
});

test('a legend without entries, an entry without a word and a word given twice are faults', () => {
  assert.deepEqual(faultsOf([]), [{ code: 'no-entry' }]);
  assert.deepEqual(faultsOf([{ word: '', situations: [] }]), [{ code: 'no-word', at: 0 }]);
  const twice = [
    { word: 'Red', situations: [] },
    { word: 'red', situations: [] },
  ];
  assert.deepEqual(faultsOf(twice), [{ code: 'same-word', at: 1, word: 'red' }]);
});

test('two entries that claim one situation are told apart by name', () => {
  const faults = faultsOf([
    { word: 'Green', situations: ['in-progress', 'completed'] },
    { word: 'Blue', situations: ['completed'] },
  ]);
  assert.deepEqual(faults, [{ code: 'claimed-twice', at: 1, situation: 'completed', word: 'Blue', by: 'Green' }]);
});

test('a new entry gets a code of its own', () => {
  assert.equal(codeFor('On track!', []), 'on-track');
  assert.equal(codeFor('Red', ['red', 'red-2']), 'red-3');
  assert.equal(codeFor('…', []), 'entry');
});
