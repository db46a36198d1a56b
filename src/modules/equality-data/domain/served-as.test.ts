import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedAsCode } from './served-as.ts';

test('as whom people are served: by their client group, else by the name of the data; clients by age', () => {
  const as = (clientGroup: string, age: string, dataset = 'Services') => servedAsCode(clientGroup, dataset, age);
  assert.equal(as('Physical support', '65+'), 'clients-65');
  assert.equal(as('Physical support', '18-64'), 'clients-18-64');
  assert.equal(as('Physical support', '37'), 'clients-18-64');
  assert.equal(as('Physical support', '60-69'), 'not-known');
  assert.equal(as('Physical support', 'not-known'), 'not-known');
  assert.equal(as('Carer support', '65+'), 'carers');
  assert.equal(as('Children’s social care', '0-17'), 'children');
  assert.equal(as('not-collected', 'not-collected', 'Parents 2026'), 'parents');
});
