import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadingMarker } from './list-marker.ts';

const SIGNS: [string, string, number, number][] = [
  ['• Publish the plan', 'bullet', 0, 2],
  ['- Publish the plan', 'bullet', 0, 2],
  ['o Publish the plan', 'bullet', 0, 2],
  ['3. Publish the plan', 'decimal', 3, 3],
  ['(4) Publish', 'decimal', 4, 4],
  ['iv. Publish', 'roman', 4, 4],
  ['c) Publish', 'alpha-lower', 3, 3],
  ['B) Our places', 'alpha-upper', 2, 3],
  ['2.11 Publish', 'multi', 11, 5],
  ['- 1. Publish', 'decimal', 1, 5],
];

for (const [text, kind, value, length] of SIGNS) {
  test(`finds the sign of “${text}”`, () => {
    const found = leadingMarker(text);
    assert.equal(found?.marker.kind, kind);
    assert.equal(found?.marker.value, value);
    assert.equal(found?.length, length);
  });
}

for (const text of [
  'Publish the plan',
  '2025 is the year',
  '3.50 pounds each',
  'o',
  'I. ',
  'e.g. this',
  '-5 degrees',
]) {
  test(`finds no sign in “${text}”`, () => assert.equal(leadingMarker(text), null));
}
