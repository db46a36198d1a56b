import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import { withinBy } from './within.ts';

const part: HeldPart = {
  kind: 'workforce',
  constants: {},
  fields: ['directorate', 'service', 'sex'],
  file: 'staff.csv',
  rows: [
    { key: ['Adults', 'Care homes', 'female'], n: 3 },
    { key: ['Adults', 'Care homes', 'male'], n: 3 },
    { key: ['Adults', 'Business support', 'male'], n: 3 },
    { key: ['Children', 'Business support', 'male'], n: 3 },
  ],
};
const within = withinBy([part, { ...part, fields: ['service', 'sex', 'age'] }], classifier);
const plain = (field: string, cut = '') => ({ field, cut });

test('a service lies in its directorate, and in none where it stands in two', () => {
  const place = within(plain('service'), plain('directorate'));
  assert.deepEqual(
    ['Care homes', 'Business support', 'Roads'].map((code) => place?.(code)),
    ['Adults', null, null],
  );
  assert.equal(within(plain('directorate'), plain('service')), null);
  assert.equal(within(plain('service'), plain('service')) === null, false);
  assert.equal(within(plain('sex'), plain('directorate')), null);
  assert.equal(within(plain('service'), plain('sex')), null);
});

test('an ethnic group lies in its coarser ones; what is not known, and all others, in none', () => {
  const inTwo = within(plain('ethnic-group'), plain('ethnic-group', '2'));
  const codes = ['asian-indian', 'white-irish', 'not-known', 'others'];
  assert.deepEqual(
    codes.map((code) => inTwo?.(code)),
    ['bme', 'white', null, null],
  );
  const against = within(plain('ethnic-group', '5'), plain('ethnic-group', 'white-british against white-british'));
  // White people are some of both.
  assert.deepEqual(
    ['asian', 'white', 'white-british'].map((code) => against?.(code)),
    ['others', null, 'white-british'],
  );
});

test('half-years lie in years; months in neither, since their codes do not say', () => {
  assert.equal(within(plain('event-date', 'half-year'), plain('event-date', 'year')) === null, false);
  assert.equal(within(plain('event-date', ''), plain('event-date', 'year')), null);
  assert.equal(within(plain('event-date', 'half-year'), plain('event-date', 'financial-year')), null);
});

test('clients lie in their age and in whom they are served as', () => {
  const age = within(plain('served-as'), plain('age', 'adult-care'));
  assert.deepEqual(
    ['clients-18-64', 'clients-65', 'carers'].map((code) => age?.(code)),
    ['18-64', '65+', null],
  );
  assert.equal(within(plain('served-as'), plain('age', '')), null);
});
