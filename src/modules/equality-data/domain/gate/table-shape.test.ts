import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountedTable } from './counted-table.ts';
import { linkTables, type TableToLink } from './linked-tables.ts';
import { combinations, isBottom, jointOf, keyOf, type Shape, shapeOf } from './table-shape.ts';
import { before, flat, now, table } from './trial.test.ts';

const tableOf = (dimensions: string[], ...rows: string[][]): CountedTable => ({
  ...{ file: 't.csv', dimensions },
  rows: rows.map((codes, row) => ({ row, codes, said: { count: 1 } })),
});
const teamsIn = (parents: Record<string, string[]>) => new Map([['Team', new Map(Object.entries(parents))]]);
const teams = (...codes: string[]) => tableOf(['Team'], ...codes.map((code) => [code]));
const partsOf = (table: CountedTable, parents: Record<string, string[]> = {}) =>
  Object.fromEntries(shapeOf(table, ['Team'], teamsIn(parents)).listed[0]?.parts ?? []);

test('a whole is the fewest codes that make it up, and nobody counts twice', () => {
  assert.deepEqual(partsOf(teams('b', 'a', 'Total')), { Total: ['a', 'b'] });
  assert.deepEqual(partsOf(teams('a', 'b', 'c', 'X'), { a: ['X'], b: ['X'] }), { Total: ['X', 'c'], X: ['a', 'b'] });
  // Two groupings that share a team do not add up to all.
  const crossing = { a: ['X'], b: ['X', 'Y'], c: ['Y'] };
  assert.deepEqual(partsOf(teams('a', 'b', 'c', 'X', 'Y'), crossing), {
    Total: ['a', 'b', 'c'],
    X: ['a', 'b'],
    Y: ['b', 'c'],
  });
  const deep = { a: ['X'], b: ['Y'], X: ['Z'], Y: ['Z'] };
  assert.deepEqual(partsOf(teams('a', 'b', 'X', 'Y', 'Z', 'c'), deep), {
    ...{ Total: ['Z', 'c'], X: ['a'], Y: ['b'], Z: ['X', 'Y'] },
  });
});

test('a cell at the bottom holds no other; of a table of margins nothing is known below them', () => {
  const shape = shapeOf(tableOf(['Sex', 'Team'], ['F', 'a'], ['F', 'Total']), ['Sex', 'Team', 'Age'], new Map());
  assert.deepEqual(
    shape.listed.map(({ dimension, codes }) => [dimension, ...codes]),
    [
      ['Sex', 'Total', 'F'],
      ['Team', 'Total', 'a'],
      ['Age', 'Total'],
    ],
  );
  assert.deepEqual([isBottom(shape, ['F', 'a', 'Total']), isBottom(shape, ['F', 'Total', 'Total'])], [true, false]);
  const margins = shapeOf(tableOf(['Sex', 'Team'], ['F', 'Total'], ['Total', 'a']), ['Sex', 'Team'], new Map());
  assert.deepEqual([margins.complete, isBottom(margins, ['F', 'a'])], [false, false]);
});

test('cells of other codes have other keys', () => {
  assert.notEqual(keyOf(['a', 'bc']), keyOf(['ab', 'c']));
});

test('every cell once, the first dimension slowest', () => {
  assert.deepEqual(
    combinations([
      ['a', 'b'],
      ['1', '2'],
    ]),
    [
      ['a', '1'],
      ['a', '2'],
      ['b', '1'],
      ['b', '2'],
    ],
  );
  assert.deepEqual(combinations([]), [[]]);
});

const dimensions = ['a', 'b', 'c', 'd'];
/** A table of these dimensions with so many codes. */
const shaped = (sizes: Record<string, number>): Shape => ({
  listed: dimensions.map((dimension) => ({
    dimension,
    codes: ['Total', ...Array.from({ length: sizes[dimension] ?? 0 }, (_, n) => `${dimension}${n}`)],
    ...{ parts: new Map(), rests: new Set() },
  })),
  complete: true,
});
/** Each table by its dimensions, as in `ab bc`. */
const joint = (tables: string, codes = 2) =>
  jointOf(
    tables
      .split(' ')
      .map((own) => shaped(Object.fromEntries(dimensions.map((name) => [name, own.includes(name) ? codes : 0])))),
  );
/** The dimensions that are in the joint table, and no others. */
const circleIn = (tables: string) =>
  joint(tables)
    ?.listed.filter(({ codes }) => codes.length > 1)
    .map(({ dimension }) => dimension)
    .join('') ?? null;

test('tables that share dimensions in a circle come from one table of them all, others do not', () => {
  for (const [tables, circle] of [
    ['ab bc ac cd', 'abc'],
    ['ab bc cd ad', 'abcd'],
    ['abd bcd acd', 'abcd'],
    ['ab bc', null],
    ['abc bc ac ab', null],
    ['bc ac ab abc', null],
    ['ab bc ab bc', null],
    ['ab bc cd bd', 'bcd'],
    ['ab ac ad', null],
    ['a b c', null],
    ['ab bc ac ab bc ac', 'abc'],
  ] as const)
    assert.equal(circleIn(tables), circle, tables);
});

test('the joint table lists every code that one of its tables lists, and says nothing itself', () => {
  const found = jointOf([shaped({ a: 1, b: 1 }), shaped({ b: 2, c: 1 }), shaped({ a: 1, c: 1, d: 4 })]);
  assert.deepEqual(
    found?.listed.map(({ dimension, codes, parts }) => [dimension, codes.join(), parts.size]),
    [
      ['a', 'Total,a0', 0],
      ['b', 'Total,b0,b1', 0],
      ['c', 'Total,c0', 0],
      ['d', 'Total', 0],
    ],
  );
  assert.equal(found?.complete, false);
});

test('a joint table has at most 3,000 cells', () => {
  const circle = (a: number, b: number, c: number) => jointOf([shaped({ a, b }), shaped({ b, c }), shaped({ a, c })]);
  assert.ok(circle(14, 19, 9));
  assert.equal(circle(14, 19, 10), null);
});

const restsIn = (tables: TableToLink[], parents: Record<string, string[]> = {}) => {
  const found = linkTables(tables, new Map([['team', new Map(Object.entries(parents))]]));
  if (!found.ok) return found.refusal.code;
  return found.value.rests.map((own) => own.map(({ dimension, whole }) => `${dimension} ${whole}`).join());
};

test('a table may list only some parts of a whole, but not the first where nobody names another part', () => {
  const some = table('p team n/a 3/b 4/Total 12');
  const all = table('q team n/a 3/b 4/c 5/Total 12');
  assert.equal(restsIn([now(some)]), 'sum');
  assert.deepEqual(restsIn([now(some)], { c: [] }), ['team Total']);
  assert.deepEqual(restsIn([before(some)]), ['team Total']);
  assert.deepEqual(restsIn([now(all), now(some)]), ['', 'team Total']);
  assert.deepEqual(restsIn([now(some), now(all)]), ['team Total', '']);
  assert.deepEqual(restsIn([now(table('p team n/a 3/Total 12'))]), ['team Total']);
  assert.deepEqual(restsIn([now(table('p team n/a 12/Total 12'))]), ['']);
});

test('another part of a whole is in it, holds none of those that are listed, and is in none of them', () => {
  const group = now(table('p team n/a 3/b 4/X 12/Total 12'));
  const parents = { a: ['X'], b: ['X'] };
  assert.deepEqual(restsIn([group], { ...parents, c: ['X'] }), ['team X']);
  assert.equal(restsIn([group], parents), 'sum');
  assert.equal(restsIn([group], { ...parents, c: ['Y'] }), 'sum', 'in another group');
  assert.equal(restsIn([group], { ...parents, d: ['a'] }), 'sum', 'a part of a');
  assert.equal(restsIn([group], { a: ['G'], b: ['G'], G: ['X'] }), 'sum', 'holds a and b');
});

test('one column that does not add up shows that a part is left out', () => {
  const first = now(table('p sex n/F 7/M 6/Total 13'));
  assert.deepEqual(restsIn([first, now(table('q team sex n/a F 3/b F 4/Total F 7/a M 1/b M 2/Total M 6'))]), [
    '',
    'team Total',
  ]);
  assert.deepEqual(restsIn([first, now(table('q team sex n/a F 3/b F 4/Total F 7/a M 4/b M 2/Total M 6'))]), ['', '']);
});

const lastOf = (...asked: Parameters<typeof restsIn>) => [restsIn(...asked)].flat().at(-1);

test('where counts are hidden a part is left out if somebody is, or may be, in another', () => {
  const told = (count: string) => now(table(`p team n/c ${count}`));
  const hidden = before(table('q team n/a [c]/b [c]/Total 12'));
  assert.equal(lastOf([told('5'), hidden]), 'team Total');
  assert.equal(lastOf([told('[c]'), hidden]), 'team Total');
  assert.equal(lastOf([told('0'), hidden]), '');
  assert.equal(lastOf([hidden], { c: [] }), '');
  assert.equal(lastOf([before(table('q team n/a [c]/Total 12'))]), 'team Total', 'one part');
});

test('a column of people that adds up shows that no part is left out, a column of nobody does not', () => {
  const other = now(table('p team sex n/c M [c]'));
  const hidden = (women: string) => before(table(`q team sex n/${women}/a M [c]/b M [c]/Total M 6`));
  assert.equal(lastOf([other, hidden('a F 3/b F 4/Total F 7')]), '');
  assert.equal(lastOf([other, hidden('a F 0/b F 0/Total F 0')]), 'team Total');
  assert.equal(lastOf([other, hidden('a F 3/Total F 3')]), '', 'b has no women');
});

test('what a table says of its rests goes before its counts', () => {
  const some = table('q team sex n/a F 3/a Total 5/Total F 4/Total Total 12');
  const rests = (...wholes: [dimension: string, whole: string][]) => {
    const told = wholes.map(([dimension, whole]) => ({ dimension, whole }));
    return restsIn([now(table('p team n/a 5/b 7/Total 12')), { ...now(some), rests: told }]);
  };
  assert.deepEqual(rests(['team', 'Total'], ['sex', 'Total']), ['', 'sex Total,team Total']);
  assert.equal(rests(['sex', 'Total']), 'sum');
  assert.equal(rests(['team', 'Total'], ['sex', 'F']), 'sum');
  assert.equal(rests(), 'sum');
});

test('the rest is a cell that is named by what it is not; tables that list the same parts share it', () => {
  const all = table('p team n/a 3/b 4/c 5/Total 12');
  const some = table('q team sex n/b F 1/b Total 4/a F 2/a Total 3/Total F 3/Total Total 12');
  const linked = linkTables([now(all), now(some), before(table('r team n/a [c]/b [c]/Total [c]'))], flat);
  assert.ok(linked.ok);
  const rests = linked.value.cells.filter(({ rest }) => rest).map(({ codes, count }) => [...codes, count]);
  assert.deepEqual(
    rests.filter(([sex]) => sex === 'Total'),
    [['Total', 'Total other than a, b', 5]],
  );
  assert.ok(rests.some(([sex, team, count]) => sex === 'Total other than F' && team === 'a' && count === 1));
});
