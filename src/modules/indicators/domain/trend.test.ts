import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Indicator } from './definition.ts';
import { blank, type Figure } from './figure.ts';
import { type Basis, lastChange, seriesOf } from './trend.ts';

const basis = (more: Partial<Basis> = {}): Basis => ({ source: '0', base: '', depth: 3, ...more });
const figure = (value: number | null, lower: number | null, upper: number | null): Figure =>
  blank({ ...{ indicator: '2', part: 'ratio', group: 'bme', measure: 'ratio' }, value, lower, upper });

const points = (...figures: [figure: Figure, basis?: Basis][]) =>
  seriesOf(
    {} as Indicator,
    figures.map(([one, own = basis()], at) => ({ period: String(2020 + at), basis: own, figures: [one] })),
  )[0]?.points ?? [];

const change = (...figures: [Figure, Basis?][]) => lastChange(points(...figures))?.change;

test('a figure within the interval of the one before is no change, the end of the interval too', () => {
  assert.equal(change([figure(0.7, 0.4, 1.2)], [figure(1.2, 0.9, 1.6)])?.code, 'within');
});

test('outside that interval, but with intervals that meet, it is too little', () => {
  assert.equal(change([figure(0.7, 0.5, 1.0)], [figure(1.3, 1.0, 1.7)])?.code, 'overlaps');
});

test('intervals that do not meet are a rise or a fall', () => {
  assert.equal(change([figure(0.7, 0.5, 0.9)], [figure(1.3, 1.0, 1.7)])?.code, 'rose');
  assert.equal(change([figure(1.3, 1.0, 1.7)], [figure(0.7, 0.5, 0.9)])?.code, 'fell');
});

test('without intervals nothing is said of chance', () => {
  assert.equal(change([figure(4.1, null, null)], [figure(3.9, null, null)])?.code, 'no-interval');
});

test('a break of source, base or categories in between is told, and the two are not compared', () => {
  const [before, now] = [figure(0.7, 0.5, 0.9), figure(1.3, 1.0, 1.7)];
  for (const [more, code] of [
    [{ source: '1' }, 'source'],
    [{ base: 'directly-employed' }, 'base'],
    [{ depth: 1 }, 'categories'],
  ] as const)
    assert.deepEqual(change([before], [now, basis(more)]), { code: 'broken', breaks: [code] });
  const few = figure(null, null, null);
  assert.equal(change([before], [few, basis({ depth: 1 })], [now, basis({ depth: 1 })])?.code, 'broken');
});

test('one period with a value is no trend', () => {
  assert.deepEqual(points([figure(null, null, null)], [figure(1, 0.5, 2)]), []);
});
