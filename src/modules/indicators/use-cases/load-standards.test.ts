import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingOf } from '../web/figure-record.ts';
import { faultWords } from '../web/words-definition.ts';
import { directionWords } from '../web/words-figures.ts';
import { checkStandard, loadStandard, standardCodes } from './load-standards.ts';

/** Number, part and direction of each figure of a standard. */
function directionsOf(code: string): string[][] {
  const standard = loadStandard(code);
  assert.ok(standard, code);
  return standard.indicators.map((one) => [one.number, one.part, directionWords(one, tellingOf(standard, one))]);
}

test('every standard that comes with the product is without fault', () => {
  const codes = standardCodes();
  assert.ok(codes.length >= 12, codes.join());
  for (const code of codes) assert.ok((loadStandard(code)?.indicators.length ?? 0) > 0, code);
  assert.equal(loadStandard('no-such-standard'), null);
  assert.equal(loadStandard('../../../package'), null);
});

test('SC-WRES has nine indicators, 7 in two parts, all minoritised ÷ white', () => {
  const found = directionsOf('sc-wres');
  assert.deepEqual([...new Set(found.map(([number]) => number))], ['1', '2', '3', '4', '5', '6', '7a', '7b', '8', '9']);
  const ratios = found.filter(([, part]) => part === 'ratio');
  assert.deepEqual(
    ratios.map(([number]) => number),
    ['2', '3', '4', '5', '6', '7a', '7b', '8', '9'],
  );
  for (const [number, , direction] of ratios) assert.equal(direction, 'minoritised ÷ white', number);
});

test('NHS WRES has nine indicators; 2 and 4 are white ÷ BME, 3 is BME ÷ white', () => {
  const found = directionsOf('nhs-wres');
  assert.equal(new Set(found.map(([number]) => number)).size, 9);
  const ratios = found.filter(([, part]) => part === 'ratio').map(([number, , direction]) => [number, direction]);
  assert.deepEqual(ratios, [
    ['2', 'white ÷ BME'],
    ['3', 'BME ÷ white'],
    ['4', 'white ÷ BME'],
  ]);
});

test('NHS WDES has ten metrics in fourteen figures, the board in two of them', () => {
  const found = directionsOf('nhs-wdes');
  assert.equal(new Set(found.map(([number = '']) => Number.parseInt(number, 10))).size, 10);
  // 1, 2, 3, 4a (i to iii), 4b, 5, 6, 7, 8, 9a, 9b and 10; 10 counts once and is told for voting and executive members.
  assert.equal(new Set(found.map(([number, part]) => (number === '10' ? number : `${number} ${part}`))).size, 14);
  assert.deepEqual(
    found.filter(([, part]) => part === 'ratio').map(([number, , direction]) => [number, direction]),
    [
      ['2', 'non-disabled ÷ disabled'],
      ['3', 'disabled ÷ non-disabled'],
    ],
  );
});

test('the gender pay gap has its six figures; ethnicity and disability composition and declaration beside', () => {
  const six = ['mean-hourly', 'median-hourly', 'mean-bonus', 'median-bonus', 'bonus-proportion', 'quarters'];
  const numbers = (code: string) => [...new Set(directionsOf(code).map(([number]) => number))];
  assert.deepEqual(numbers('gender-pay-gap'), six);
  assert.deepEqual(numbers('ethnicity-pay-gap'), [...six, 'composition', 'declaration']);
  assert.deepEqual(numbers('disability-pay-gap'), [...six, 'composition', 'declaration']);
  assert.equal(directionsOf('gender-pay-gap')[0]?.[2], '(men − women) ÷ men');
});

test('what nobody has confirmed says so', () => {
  for (const code of ['sc-wres', 'nhs-wres', 'nhs-wdes', 'ethnicity-pay-gap', 'disability-pay-gap', 'race-disparity'])
    assert.ok(
      loadStandard(code)?.indicators.every(({ toConfirm }) => toConfirm !== null),
      code,
    );
  assert.ok(loadStandard('gender-pay-gap')?.indicators.every(({ toConfirm }) => toConfirm === null));
});

const good = `standard: ours
title: Ours
source: The council
words:
  bme: { short: global majority, label: global majority }
  white: { label: white }
categories: { field: ethnic-group, cut: '2', group: bme, comparator: white }
indicators:
  - number: a
    title: Promotions
    form: ratio
    direction: bme ÷ white
    to: be promoted
    numerator: { kind: promotions }
    denominator: { kind: workforce }
`;

test('a body’s own definition is read with the usual rules', () => {
  const { standard, faults } = checkStandard(good);
  assert.deepEqual(faults, []);
  const [indicator] = standard?.indicators ?? [];
  assert.deepEqual([indicator?.parity, indicator?.people, indicator?.part], [[0.8, 1.25], 'staff', 'ratio']);
});

test('each fault has its line and says what to do', () => {
  const cases: [string, string, number, RegExp][] = [
    [
      'direction: bme ÷ white',
      'direction: white',
      12,
      /does not say which of the two groups comes first\. Write one of: bme ÷ white, white ÷ bme/,
    ],
    ['form: ratio', 'form: quotient', 11, /"quotient", which is not known\. Write one of: share, percent, ratio/],
    ['kind: workforce', 'kind: workfroce', 15, /"workfroce", which is not known\. Write one of: workforce/],
    ["cut: '2'", "cut: '3'", 7, /cut is "3", which is not known/],
    ['group: bme', 'group: bame', 7, /group is "bame", which is not known\. Write one of: white, bme/],
    ['    title: Promotions\n', '', 9, /title is missing\. Add it/],
    ['to: be promoted', 'too: be promoted', 13, /too is no key of a definition/],
    ['number: a', 'number: [a]', 9, /number must be a text/],
    ['words:\n', 'places: many\nwords:\n', 4, /must be a number of 0 or more/],
    ['indicators:\n', 'indicators: none\n', 8, /YAML|must be a list/],
  ];
  for (const [from, to, line, words] of cases) {
    const { faults } = checkStandard(good.replace(from, to));
    const found = faults.find((fault) => words.test(faultWords(fault)));
    assert.ok(found, `${to}: ${faults.map(faultWords).join(' | ')}`);
    if (found.code !== 'not-yaml') assert.equal(found.line, line, to);
  }
});

test('two figures of one name, no YAML, and no definition at all are told', () => {
  const twice = checkStandard(`${good}${good.slice(good.indexOf('  - number'))}`).faults;
  assert.match(faultWords(twice[0] as never), /"a ratio" stands twice/);
  const [broken] = checkStandard('a: [').faults;
  assert.match(broken ? faultWords(broken) : '', /no YAML/);
  for (const text of ['', '3', '- a', 'null']) assert.ok(checkStandard(text).faults.length > 0, text);
});
