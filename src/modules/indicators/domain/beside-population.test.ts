import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedTogether, populationFor, setBeside, type TheirLine } from './beside-population.ts';

const shire = { name: 'Marlshire', code: 'E10000099', parts: [] };

const line = (code: string, n: number, more: Partial<TheirLine> = {}): TheirLine => ({
  ...{ file: 'Residents 1', code, n, name: 'Marlshire', areaCode: 'E10000099', credit: '' },
  ...{ age: 'not-collected', care: 'not-collected', ...more },
});
const aged = (ages: Record<string, number>, more: Partial<TheirLine> = {}) =>
  Object.entries(ages).map(([age, n]) => line('asian', n, { age, ...more }));

test('the base of a workforce is made up of ages 16 to 64, and of nobody else', () => {
  const lines = aged({ '0-15': 1000, '16-17': 20, '18-64': 300, '65+': 5000 });
  const beside = populationFor('workforce', shire, lines);
  assert.deepEqual([beside?.right, beside?.groups.all], [true, 320]);
  assert.equal(populationFor('clients-65', shire, lines)?.groups.all, 5000);
  assert.equal(populationFor('clients-18-64', shire, lines)?.groups.all, 300);
  assert.equal(populationFor('children', shire, lines)?.groups.all, 1020);
});

test('ages that lie across an end of the base, or do not reach it, are no base but context', () => {
  const odd: Record<string, number>[] = [
    { '0-14': 10, '15-19': 10, '20-64': 10, '65+': 10 },
    { '18-64': 10, '65+': 10 },
  ];
  for (const ages of odd) {
    const beside = populationFor('workforce', shire, aged(ages));
    assert.deepEqual([beside?.right, beside?.groups.all], [false, Object.keys(ages).length * 10]);
  }
});

test('all ages are context, and a table with the right base is taken before one that was loaded earlier', () => {
  const everybody = line('asian', 900);
  assert.equal(populationFor('workforce', shire, [everybody])?.right, false);
  const right = aged({ '16-64': 40 }, { file: 'By age 1' });
  assert.equal(populationFor('workforce', shire, [everybody, ...right])?.table, 'By age 1');
});

test('carers stand beside carers, and a table of carers is nobody else’s base', () => {
  const carers = line('asian', 70, { care: 'carer' });
  const others = line('asian', 800, { care: 'not-carer' });
  assert.equal(populationFor('carers', shire, [carers, others])?.groups.all, 70);
  assert.equal(populationFor('workforce', shire, [carers, others]), null);
  const named = line('asian', 50, { file: 'Parents with dependent children 1' });
  assert.deepEqual(populationFor('parents', shire, [named])?.right, true);
  assert.equal(populationFor('workforce', shire, [named]), null);
});

test('parts are added up only where the whole is not there, and never where one is missing', () => {
  const [north, south] = ['North', 'South'].map((name) => ({ name, code: '' }));
  const area = { ...shire, parts: [north as { name: string; code: string }, south as { name: string; code: string }] };
  const parts = [line('asian', 3, { name: 'North', areaCode: '' }), line('asian', 4, { name: 'south', areaCode: '' })];
  const summed = populationFor('workforce', area, parts);
  assert.deepEqual([summed?.groups.all, summed?.areas], [7, 2]);
  assert.equal(populationFor('workforce', area, [...parts, line('asian', 9)])?.groups.all, 9);
  assert.equal(populationFor('workforce', area, parts.slice(1)), null);
});

test('a table that does not tell the categories of the cut is not taken', () => {
  const coarse = [line('white', 80, { age: '16-64' }), line('too-coarse', 20, { age: '16-64' })];
  assert.equal(populationFor('workforce', shire, coarse), null);
});

test('a gap: those whose group is known, Wilson’s interval less the fixed share, and how many close it', () => {
  const cut = { field: 'ethnic-group', cut: '5', only: null };
  const ours = countedTogether([
    { code: 'asian', n: 15 },
    { code: 'white', n: 133 },
    { code: 'not-stated', n: 52 },
  ]);
  const theirs = countedTogether([
    { code: 'asian', n: 15 },
    { code: 'white', n: 85 },
    { code: 'not-stated', n: 400 },
  ]);
  const [asian] = setBeside(cut, ours, theirs);
  assert.ok(asian);
  // Wilson of 15 in 148: 6.24% to 16.05%.
  assert.deepEqual(
    [asian.value, asian.lower, asian.upper].map((bound) => Number(bound).toFixed(2)),
    ['-4.86', '-8.76', '1.05'],
  );
  assert.deepEqual([asian.denominator, asian.unknown, asian.toClose], [148, 52, 8]);
});

test('nine people whose group is known are too few, ten are not', () => {
  const cut = { field: 'sex', cut: null, only: null };
  const theirs = countedTogether([
    { code: 'female', n: 51 },
    { code: 'male', n: 49 },
  ]);
  const state = (n: number) => setBeside(cut, countedTogether([{ code: 'female', n }]), theirs)[0]?.state;
  assert.deepEqual([state(9), state(10)], ['too-few', 'shown']);
});

test('a hidden count of those not known touches no share where every category is shown; else nothing is told', () => {
  const cut = { field: 'sex', cut: null, only: null };
  const theirs = countedTogether([
    { code: 'female', n: 51 },
    { code: 'male', n: 49 },
  ]);
  const by = new Map([
    ['female', 30],
    ['male', 70],
  ]);
  const [female] = setBeside(cut, { by, unknown: Number.NaN, all: Number.NaN }, theirs);
  assert.deepEqual([female?.numerator, female?.denominator, female?.unknown, female?.state], [30, 100, null, 'shown']);
  const hidden = setBeside(cut, { by: by.set('male', Number.NaN), unknown: 4, all: 104 }, theirs);
  assert.deepEqual(
    hidden.map(({ state, value, numerator }) => [state, value, numerator]),
    [
      ['shown', -21, 30],
      ['suppressed', null, null],
    ],
  );
});
