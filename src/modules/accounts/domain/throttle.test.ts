import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitBeforeSignIn } from './throttle.ts';

const now = new Date('2026-11-22T09:00:00Z');
const failures = (count: number, address = 'office', secondsAgo = 0) =>
  Array.from({ length: count }, () => ({ address, at: new Date(now.getTime() - secondsAgo * 1000) }));

test('lets a person try again after four wrong passwords', () => {
  assert.equal(waitBeforeSignIn(failures(4), 'office', now), 0);
});

test('makes a person wait one minute after the fifth, two after the sixth, never more than fifteen', () => {
  assert.equal(waitBeforeSignIn(failures(5), 'office', now), 60_000);
  assert.equal(waitBeforeSignIn(failures(6), 'office', now), 120_000);
  assert.equal(waitBeforeSignIn(failures(25), 'office', now), 900_000);
});

test('lets the person in again when the minute is over', () => {
  assert.equal(waitBeforeSignIn(failures(5, 'office', 59), 'office', now), 1000);
  assert.equal(waitBeforeSignIn(failures(5, 'office', 60), 'office', now), 0);
});

test('does not keep out the owner at another address, until thirty tries from anywhere', () => {
  assert.equal(waitBeforeSignIn(failures(29, 'stranger'), 'office', now), 0);
  assert.equal(waitBeforeSignIn(failures(30, 'stranger'), 'office', now), 60_000);
});

test('counts the wait from the latest wrong password, not from the first', () => {
  const spread = [300, 200, 100, 50, 20].flatMap((secondsAgo) => failures(1, 'office', secondsAgo));
  assert.equal(waitBeforeSignIn(spread, 'office', now), 40_000);
});
