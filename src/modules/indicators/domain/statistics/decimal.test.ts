import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { percentText, roundDecimal, roundFraction } from './decimal.ts';
import vectors from './vectors.json' with { type: 'json' };

test('halves are rounded away from zero, as they are written', () => {
  const cases: [number, number, string][] = [
    [1.005, 2, '1.01'],
    [0.285, 2, '0.29'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [-1.005, 2, '-1.01'],
    [0.04, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [1e21, 1, '1000000000000000000000.0'],
    [1.5e-7, 7, '0.0000002'],
    [0, 2, '0.00'],
    [12, 2, '12.00'],
    [99.95, 1, '100.0'],
    [1.0049999999, 2, '1.00'],
    [1.0050000001, 2, '1.01'],
    [99999.99995, 4, '100000.0000'],
    [999999999.5, 0, '1000000000'],
    [123456789012.345, 2, '123456789012.35'],
  ];
  for (const [value, places, text] of cases) assert.equal(roundDecimal(value, places), text, String(value));
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => roundDecimal(value, 1));
});

test('fractions are rounded from whole numbers', () => {
  assert.equal(roundFraction(57, 200, 2), '0.29');
  assert.equal(roundFraction(-57, 200, 2), '-0.29');
  assert.equal(roundFraction(57, -200, 2), '-0.29');
  assert.equal(roundFraction(-1, -3, 3), '0.333');
  assert.equal(roundFraction(2, 3, 0), '1');
  assert.equal(percentText(12, 96, 1), '12.5');
  assert.equal(percentText(1, 3, 0), '33');
});

test('is never further from the exact value than half of the last place', () => {
  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 6 }), (top, bottom, places) => {
      const scale = 10n ** BigInt(places);
      const rounded = BigInt(roundFraction(top, bottom, places).replace('.', ''));
      const off = rounded * BigInt(bottom) - BigInt(top) * scale;
      assert.ok(2n * (off < 0n ? -off : off) <= BigInt(bottom));
    }),
  );
});

test('the Office for National Statistics: all percentages of ethnic group in Census 2021', async () => {
  const [counts, published] = await Promise.all([
    tableOf(new URL('../../../equality-data/domain/reference/census-2021-ethnic-group.csv', import.meta.url)),
    tableOf(new URL('./census-2021-ethnic-group-published-percent.csv', import.meta.url)),
  ]);
  let pairs = 0;
  for (const area of published) {
    const own = counts.find((one) => one['ltla21_code'] === area['ltla21_code']);
    for (const [group, text] of Object.entries(area)) {
      if (group.startsWith('ltla21')) continue;
      assert.equal(
        percentText(Number(own?.[group]), Number(own?.['total']), 1),
        Number(text).toFixed(1),
        `${area['ltla21_name']} ${group}`,
      );
      pairs += 1;
    }
  }
  assert.equal(pairs, 6289);
});

/** The published text has one place already; `toFixed` writes it out and rounds nothing. */
async function tableOf(file: URL): Promise<Record<string, string>[]> {
  const [headers = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}

interface Row {
  n: number;
  group?: string;
  pct_of_total?: number;
}

test('published tables: recruitment to a uniformed service, ages of staff, a trust’s workforce', () => {
  const [recruitment, ages, trust] = vectors.percent_tables;
  const total = 698;
  for (const row of (recruitment?.rows ?? []) as unknown as (Row & Record<string, [number, number]>)[]) {
    if (row.pct_of_total !== undefined) assert.equal(Number(percentText(row.n, total, 1)), row.pct_of_total);
    for (const cell of Object.values(row))
      if (Array.isArray(cell) && row.n > 0) assert.equal(Number(percentText(cell[0], row.n, 1)), cell[1]);
  }
  const years = ages as unknown as Record<string, { n: number[]; total: number; pct: number[] }>;
  for (const year of ['y2016', 'y2015'])
    for (const [at, n] of (years[year]?.n ?? []).entries())
      assert.equal(Number(percentText(n, years[year]?.total ?? 1, 1)), years[year]?.pct[at]);
  // The published total of 2014 is one less than its parts, and its percentages are of the published total.
  const last = years['y2014'];
  assert.equal(
    last?.n.reduce((sum, n) => sum + n, 0),
    Number(last?.total) + 1,
  );
  for (const [at, n] of (last?.n ?? []).entries())
    assert.equal(Number(percentText(n, last?.total ?? 1, 1)), last?.pct[at]);
  for (const [, n, percent] of (trust?.rows ?? []) as unknown as [string, number, number][])
    assert.equal(Number(percentText(n, trust?.total ?? 1, 0)), percent);
});
