import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unspecific, vagueVerbOf } from './specific.ts';

const of = (text: string, pinned = false) =>
  unspecific({ text, measures: pinned ? ['A figure'] : [], startsOn: null, dueOn: pinned ? '2027-01-01' : null });

test('an action says what is done', () => {
  assert.deepEqual(of('Train every chair of a panel'), []);
  for (const thing of ['A new guide for managers', 'Recruitment guide', 'Networks of staff'])
    assert.deepEqual(of(thing), ['no-verb'], thing);
  assert.deepEqual(
    of('Tell people what changed because of what they said'),
    [],
    'a verb that the importer does not know',
  );
});

test('a vague verb passes with a measure and a date', () => {
  assert.deepEqual(of('Consider flexible hours'), ['vague-verb']);
  assert.deepEqual(of('Continue to actively support carers'), ['vague-verb']);
  assert.deepEqual(of('Consider flexible hours', true), []);
  assert.equal(vagueVerbOf('Actively promoting the network'), 'promote');
  assert.equal(vagueVerbOf('Publish how we support carers'), null);
});

test('sixty words are one action, sixty-one are several', () => {
  const words = (count: number) => `Train ${Array.from({ length: count - 1 }, () => 'chairs').join(' ')}`;
  assert.deepEqual(of(words(60)), []);
  assert.deepEqual(of(words(61)), ['too-long']);
});
