import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFile } from './read-in-sandbox.ts';

const reference = new URL('../domain/reference/', import.meta.url);

async function population(name: string) {
  const path = fileURLToPath(new URL(name, reference));
  const read = await readFile({ path, name: basename(path), asAt: '2026-11-22' });
  assert.ok(read.ok);
  const [reading] = read.value;
  assert.ok(reading);
  assert.equal(reading.kind, 'population');
  assert.deepEqual(reading.rejects, []);
  const [part] = reading.parts;
  assert.ok(part);
  const sum = (is: (cell: (field: string) => string) => boolean) =>
    part.rows
      .filter(({ key }) => is((field) => key[part.fields.indexOf(field)] ?? ''))
      .reduce((all, { n }) => all + n, 0);
  return { areas: new Set(part.rows.map(({ key }) => key[part.fields.indexOf('area-code')])).size, sum };
}

test('ethnic group: 331 areas, and the totals that were published for them', async () => {
  const { areas, sum } = await population('census-2021-ethnic-group.csv');
  assert.equal(areas, 331);
  assert.equal(
    sum((cell) => cell('area') === 'Bath and North East Somerset'),
    193_409,
  );
  assert.equal(
    sum((cell) => cell('area-code').startsWith('E')),
    56_490_065,
  );
  assert.equal(
    sum((cell) => cell('area-code').startsWith('E') && cell('ethnic-group').startsWith('white-')),
    45_783_379,
  );
  assert.equal(
    sum((cell) => cell('area') === 'Bath and North East Somerset' && cell('ethnic-group').startsWith('asian-')),
    6_389,
  );
});

test('religion: the official total of an area; who did not answer is no religion of any kind', async () => {
  const { areas, sum } = await population('census-2021-religion-official.csv');
  assert.equal(areas, 11);
  assert.equal(
    sum((cell) => cell('area-code') === 'E06000022'),
    193_414,
  );
  assert.equal(
    sum((cell) => cell('area-code') === 'E06000022' && cell('religion') === 'not-stated'),
    13_930,
  );
});

test('age: five-year bands add up to the county; wider bands beside them are left out', async () => {
  const { sum } = await population('census-2021-age-counties.csv');
  assert.equal(
    sum((cell) => cell('area') === 'Cambridgeshire'),
    678_849,
  );
  assert.equal(
    sum((cell) => cell('area') === 'East Sussex'),
    545_852,
  );
});

test('every other table has an area for each authority', async () => {
  for (const name of ['census-2021-religion.csv', 'census-2021-disability.csv', 'census-2021-sexual-orientation.csv'])
    assert.equal((await population(name)).areas, 331);
});
