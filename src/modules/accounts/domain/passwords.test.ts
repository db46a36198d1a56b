import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordProblem } from './passwords.ts';

test('takes twelve characters and refuses eleven', () => {
  assert.equal(passwordProblem('plum-kettle-', 'a@b.example'), null);
  assert.equal(passwordProblem('plum-kettle', 'a@b.example'), 'too-short');
});

test('refuses common words dressed up with digits', () => {
  assert.equal(passwordProblem('Password123456!', 'a@b.example'), 'too-common');
  assert.equal(passwordProblem('Welcome-Monday1', 'a@b.example'), 'too-common');
  assert.equal(passwordProblem('aaaaaaaaaaaaaa', 'a@b.example'), 'too-common');
});

test('refuses the name of the mail address', () => {
  assert.equal(passwordProblem('xx-marion.hale-xx', 'marion.hale@marlshire.example'), 'contains-email');
});
