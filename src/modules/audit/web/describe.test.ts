import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, kindName, sentenceOf } from './describe.ts';

const kinds = {
  'accounts:person-added': { name: 'Person added', did: (subject: string) => `added the person ${subject}` },
  'accounts:signed-in': { name: 'Signed in', did: () => 'signed in' },
};
const told = (kind: string) => sentenceOf({ kind, actorName: 'Ada', subjectLabel: 'Ben' }, kinds);

test('tells a known kind as a sentence', () => {
  assert.equal(told('accounts:person-added'), 'Ada added the person Ben');
  assert.equal(told('accounts:signed-in'), 'Ada signed in');
});

test('tells an unknown kind from its code', () => {
  assert.equal(kindName('plans:action-edited', kinds), 'Plans: action edited');
  assert.equal(told('plans:action-edited'), 'Plans: action edited – Ben (Ada)');
  assert.equal(kindName('constructor', kinds), 'Constructor');
});

test('tells what became what, and everything else as it was noted', () => {
  const detail = { before: { jobTitle: '', roles: ['a'] }, after: { jobTitle: 'Clerk', roles: ['a'] }, hash: 'x1' };
  assert.deepEqual(factsOf(detail), ['Hash: x1', 'Job title: nothing became Clerk']);
  assert.deepEqual(factsOf({ roles: ['a', 'b'], before: 3 }), ['Roles: a, b', 'before: 3']);
});
