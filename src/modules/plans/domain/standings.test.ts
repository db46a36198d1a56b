import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatusCode } from './plan.ts';
import { combinedStatus } from './standings.ts';

const cases: [StatusCode[], StatusCode, string][] = [
  [[], 'unknown', 'nobody is asked'],
  [['completed', 'completed'], 'completed', 'all have completed it'],
  [['completed', 'unknown'], 'in-progress', 'one has not answered'],
  [['completed', 'stopped'], 'completed', 'one completed it and the other stopped'],
  [['stopped', 'stopped'], 'stopped', 'all have stopped'],
  [['planned', 'unknown'], 'planned', 'one plans it'],
  [['stopped', 'unknown'], 'unknown', 'one stopped and one has not answered'],
  [['unknown', 'stopped'], 'unknown', 'the same the other way round'],
  [['planned', 'in-progress'], 'in-progress', 'one has begun'],
];

for (const [statuses, expected, why] of cases)
  test(`${expected} when ${why}`, () => assert.equal(combinedStatus(statuses), expected));
