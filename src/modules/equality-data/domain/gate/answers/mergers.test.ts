import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, PayQuestion } from '../../questions.ts';
import { canMerge, codesIn, type Merger, mergersName, mergeUnits, withMerger } from './mergers.ts';

const both: Merger = { field: 'directorate', codes: ['Adults', 'Children'] };
const part: HeldPart = {
  ...{ kind: 'workforce', constants: { service: 'Care' }, fields: ['directorate', 'sex'], file: 'staff.csv' },
  rows: [
    { key: ['Adults', 'female'], n: 3 },
    { key: ['Children', 'male'], n: 4 },
    { key: ['Roads', 'male'], n: 5 },
  ],
};

test('merging what is merged already makes one of all; others stay as they are', () => {
  const roads = withMerger([both], 'directorate', ['Adults|Children', 'Roads']);
  assert.deepEqual(roads, [{ field: 'directorate', codes: ['Adults', 'Children', 'Roads'] }]);
  assert.deepEqual(withMerger([both], 'directorate', ['Schools', 'Roads']), [
    both,
    { field: 'directorate', codes: ['Roads', 'Schools'] },
  ]);
  assert.deepEqual(withMerger([both], 'service', ['Children', 'Adults']), [both, { ...both, field: 'service' }]);
  assert.deepEqual(withMerger([both], 'directorate', ['Roads', 'Children']), [
    { field: 'directorate', codes: ['Children', 'Roads'] },
  ]);
});

test('mergers have one name whatever their order, and none have none', () => {
  const other: Merger = { field: 'team', codes: ['A', 'B'] };
  assert.equal(mergersName(), '');
  assert.equal(mergersName([]), '');
  assert.equal(mergersName([both, other]), mergersName([other, both]));
  const fields = mergersName([both, { field: 'team', codes: ['C', 'D'] }]);
  assert.notEqual(fields, mergersName([{ field: 'directorate', codes: ['Adults', 'Childrenteam=C', 'D'] }]));
  assert.equal(new Set([[both], [other], [both, other], [{ ...both, field: 'team' }]].map(mergersName)).size, 4);
  assert.deepEqual([codesIn('Adults|Children'), codesIn('Roads')], [both.codes, ['Roads']]);
});

test('merged units are counted under one code, in rows and where a whole file is about one', () => {
  const fixed: HeldPart = { ...part, fields: ['sex'], constants: { directorate: 'Adults' }, rows: [] };
  const elsewhere: HeldPart = { ...fixed, constants: { directorate: 'Roads' } };
  const [rows, constant, same] = mergeUnits([part, fixed, elsewhere], [both]);
  assert.deepEqual(rows, {
    ...part,
    rows: [
      { key: ['Adults|Children', 'female'], n: 3 },
      { key: ['Adults|Children', 'male'], n: 4 },
      { key: ['Roads', 'male'], n: 5 },
    ],
  });
  assert.deepEqual(constant, { ...fixed, constants: { directorate: 'Adults|Children' } });
  assert.equal(same, elsewhere);
  assert.deepEqual(mergeUnits([part]), [part]);
});

test('two units or more that the files name can be told as one, unless a question is about one of them', () => {
  const count: CountQuestion = { kind: 'workforce', by: ['directorate'] };
  const pay: PayQuestion = {
    ...{ kind: 'pay', measure: 'hourly-pay', of: 'sex', group: 'female', comparator: 'male', unit: null },
  };
  const can = (codes: string[], asked: Partial<Parameters<typeof canMerge>[2]> = {}, field = 'directorate') =>
    canMerge(field, codes, { counts: [count], pay: [pay], ...asked }, [part]);
  assert.equal(can(['Adults', 'Children']), true);
  assert.equal(can(['Adults', 'Children', 'Roads']), true);
  assert.equal(can(['Adults']), false);
  assert.equal(can(['Adults', 'Adults']), false);
  assert.equal(can(['Adults', 'Schools']), false);
  assert.equal(can(['Adults', '']), false);
  assert.equal(can(['female', 'male'], {}, 'sex'), false, 'who people are is not a unit');
  const where = { directorate: ['Roads'] };
  assert.equal(can(['Adults', 'Children'], { counts: [count, { ...count, where }] }), false);
  assert.equal(can(['Adults', 'Children'], { counts: [{ ...count, except: where }] }), false);
  assert.equal(can(['Adults', 'Children'], { pay: [{ ...pay, where }] }), false);
  assert.equal(can(['Adults', 'Children'], { counts: [{ ...count, among: { kind: 'workforce', where } }] }), false);
  assert.equal(can(['Adults', 'Children'], { counts: [{ ...count, where: { service: ['Care'] } }] }), true);
  assert.equal(can(['female', 'male'], {}, 'team'), false, 'no file has teams');
  const teams: HeldPart = { ...part, fields: ['team'], rows: ['A', 'B'].map((team) => ({ key: [team], n: 1 })) };
  assert.equal(canMerge('team', ['A', 'B'], { counts: [count], pay: [] }, [part, teams]), true);
  const files = ['Care', 'Roads'].map((service): HeldPart => ({ ...part, constants: { service } }));
  assert.equal(canMerge('service', ['Care', 'Roads'], { counts: [count], pay: [] }, files), true);
  assert.equal(canMerge('service', ['Care', 'Schools'], { counts: [count], pay: [] }, files), false);
  const blank: HeldPart = { ...part, rows: [{ key: ['', 'male'], n: 1 }, ...part.rows] };
  assert.equal(canMerge('directorate', ['Adults', ''], { counts: [count], pay: [] }, [blank]), false);
});
