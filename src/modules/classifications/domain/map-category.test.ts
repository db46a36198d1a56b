import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageInCut, ageOn, mapAge } from './age-bands.ts';
import { inCut, lineOf } from './category-set.ts';
import { categorySet, categorySets } from './category-sets.ts';
import { mapText, mapTexts } from './map-category.ts';

const set = (code: string) => {
  const found = categorySet(code);
  assert.ok(found, code);
  return found;
};
const ethnic = set('ethnic-group');

test('maps ethnic groups as people write them', () => {
  const cases: Record<string, string> = {
    'W Brit': 'white-british',
    'White - British': 'white-british',
    'White: English, Welsh, Scottish, Northern Irish or British': 'white-british',
    'English/Welsh/Scottish/Northern Irish/British': 'white-british',
    'White British': 'white-british',
    'Asian/Asian British - Indian': 'asian-indian',
    'Asian, Asian British or Asian Welsh: Other Asian': 'asian-other',
    'Asian or Asian British - Any other Asian background': 'asian-other',
    'Black or Black British: Caribbean': 'black-caribbean',
    'Black, Black British, Black Welsh, Caribbean or African: African': 'black-african',
    'Mixed - White & Black Caribbean': 'mixed-white-black-caribbean',
    'White and Asian': 'mixed-white-asian',
    'A - White British': 'white-british',
    'C White - Any other White background': 'white-other',
    'SE Other Specified': 'other-any',
    'Any other ethnic group': 'other-any',
    'Other ethnic group: Arab': 'other-arab',
    Chinese: 'asian-chinese',
    BAME: 'bme',
    'Global majority': 'bme',
    Asian: 'asian',
    Other: 'other',
    'Not Stated': 'not-stated',
    'Prefer not to say': 'prefer-not-to-say',
    unknown: 'not-known',
    '': 'not-known',
    'Not collected': 'not-collected',
  };
  for (const [text, code] of Object.entries(cases)) assert.equal(mapText(ethnic, text), code, text);
});

test('never guesses', () => {
  for (const text of ['British', 'Martian', 'Any other', 'Asian - Martian', 'John Smith', '17'])
    assert.equal(mapText(ethnic, text), null, text);
});

test('reads codes of a system only where the whole column has them', () => {
  const mapped = mapTexts(ethnic, ['A', 'M', 'Z', '99', '']);
  assert.deepEqual([...mapped.values()], ['white-british', 'black-caribbean', 'not-stated', 'not-known', 'not-known']);
  assert.deepEqual([...mapTexts(ethnic, ['A', 'Martian']).values()], [null, null]);
  assert.deepEqual([...mapTexts(set('sex'), ['1', '2', '9']).values()], ['male', 'female', 'not-stated']);
  assert.deepEqual([...mapTexts(set('disability'), ['1', '0']).values()], ['disabled', 'not-disabled']);
});

test('takes first what a person said of a text', () => {
  assert.equal(mapTexts(ethnic, ['British'], new Map([['british', 'white-british']])).get('British'), 'white-british');
});

test('holds 19 groups in 5: 5 of them white, 14 not', () => {
  assert.equal(ethnic.cuts?.['19']?.length, 19);
  const inTwo = ethnic.cuts?.['19']?.map((code) => inCut(ethnic, code, '2')) ?? [];
  assert.equal(inTwo.filter((code) => code === 'white').length, 5);
  assert.equal(inTwo.filter((code) => code === 'bme').length, 14);
  assert.equal(inCut(ethnic, 'asian', '19'), null);
  assert.equal(inCut(ethnic, 'not-stated', '2'), 'not-stated');
});

test('every label and every other word of a set maps back to one category, and parents exist', () => {
  for (const one of categorySets)
    for (const { code, label, alsoCalled } of one.categories) {
      assert.equal(mapText(one, label), code, `${one.code}: ${label}`);
      for (const text of alsoCalled ?? []) assert.equal(mapText(one, text), code, `${one.code}: ${text}`);
      assert.ok(lineOf(one, code).length > 0);
      for (const parent of lineOf(one, code))
        assert.ok(
          one.categories.some((other) => other.code === parent),
          parent,
        );
    }
});

test('reads ages and bands, and places them in bands of others', () => {
  const cases: Record<string, string> = {
    '37': '37',
    '25-34': '25-34',
    '25 – 34': '25-34',
    '25 to 34 years': '25-34',
    'under 25': '0-24',
    '<25': '0-24',
    '65+': '65+',
    '65 and over': '65+',
    '> 64': '65+',
    'Aged 85 years and over': '85+',
    'Aged 4 years and under': '0-4',
    'Prefer not to say': 'prefer-not-to-say',
  };
  for (const [text, code] of Object.entries(cases)) assert.equal(mapAge(text), code, text);
  for (const text of ['old', '34-25', '200', '1984-03-02']) assert.equal(mapAge(text), null, text);
  assert.equal(ageInCut('25-29', 'workforce'), '25-34');
  assert.equal(ageInCut('37', 'five-year'), '35-39');
  assert.equal(ageInCut('20-30', 'workforce'), null);
  assert.equal(ageInCut('not-stated', 'workforce'), 'not-stated');
  assert.equal(ageOn('1980-11-23', '2026-11-22'), 45);
  assert.equal(ageOn('1980-11-22', '2026-11-22'), 46);
});
