import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codeFor,
  commonLocalCharacteristics,
  protectedCharacteristics,
  recogniseCharacteristic,
} from './characteristics.ts';

test('holds the nine of the Equality Act 2010, section 4', () => {
  assert.equal(protectedCharacteristics.length, 9);
  assert.equal(new Set(protectedCharacteristics.map(({ code }) => code)).size, 9);
});

test('recognises a characteristic by its label or another word for it, whatever the case', () => {
  const known = [...protectedCharacteristics, ...commonLocalCharacteristics];
  assert.equal(recogniseCharacteristic('ETHNICITY', known)?.code, 'race');
  assert.equal(recogniseCharacteristic(' religion  or belief.', known)?.code, 'religion-or-belief');
  assert.equal(recogniseCharacteristic('Unpaid carers', known)?.code, 'carers');
  assert.equal(recogniseCharacteristic('left-handedness', known), null);
});

test('makes the code of a local characteristic from its label', () => {
  assert.equal(codeFor('Care leavers & their families'), 'care-leavers-their-families');
});
