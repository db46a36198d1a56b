import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindName, sentenceOf } from './describe.ts';

const told = (kind: string) => sentenceOf({ kind, actorName: 'Ada', subjectLabel: 'Ben' });

test('tells a known kind as a sentence', () => {
  assert.equal(told('accounts:person-added'), 'Ada added the person Ben');
  assert.equal(told('accounts:link-sent'), 'Ada sent Ben a link to choose a password');
  assert.equal(told('accounts:signed-in'), 'Ada signed in');
});

test('tells an unknown kind from its code', () => {
  assert.equal(kindName('plans:action-edited'), 'Plans: action edited');
  assert.equal(told('plans:action-edited'), 'Plans: action edited – Ben (Ada)');
  assert.equal(kindName('constructor'), 'Constructor');
});
