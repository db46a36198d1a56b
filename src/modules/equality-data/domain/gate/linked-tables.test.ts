import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountedTable, type Hierarchy, readCountedTable } from './counted-table.ts';
import { type LinkedTables, linkTables } from './linked-tables.ts';

function tableOf(file: string, ...texts: string[]): CountedTable {
  const lines = texts.map((text, at) => ({ row: at + 1, cells: text.split(';') }));
  const read = readCountedTable(file, lines, true);
  assert.ok(read.ok);
  return read.value;
}

function link(now: readonly CountedTable[], before: readonly CountedTable[] = [], hierarchy: Hierarchy = new Map()) {
  const all = [...now.map((table) => ({ table, before: false })), ...before.map((table) => ({ table, before: true }))];
  return linkTables(all, hierarchy);
}

function linked(...asked: Parameters<typeof link>): LinkedTables {
  const found = link(...asked);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

/** `North, Total = 7`, in order. */
const countsIn = ({ cells }: LinkedTables): string[] =>
  cells.map(({ codes, count }) => `${codes.join(', ')} = ${count}`).sort();

test('totals that no file lists are worked out, and a cell at the bottom that is left out has nobody', () => {
  const found = linked([tableOf('a.csv', 'Sex;Team;n', 'F;North;3', 'M;North;4', 'M;South;5')]);
  assert.deepEqual(countsIn(found), [
    ...['F, North = 3', 'F, South = 0', 'F, Total = 3', 'M, North = 4', 'M, South = 5', 'M, Total = 9'],
    ...['Total, North = 7', 'Total, South = 5', 'Total, Total = 12'],
  ]);
});

test('the margin that two tables share is one cell, and ties them', () => {
  const one = tableOf('a.csv', 'Sex;Team;n', 'F;North;3', 'M;North;4', 'F;Total;3', 'M;Total;4');
  const other = tableOf('b.csv', 'Sex;Age;n', 'F;young;1', 'F;old;2', 'M;young;4', 'M;old;0');
  const { dimensions, cells, lines } = linked([one, other]);
  const sex = dimensions.indexOf('Sex');
  const women = cells.flatMap(({ codes }, at) =>
    codes.every((code, place) => code === (place === sex ? 'F' : 'Total')) ? [at] : [],
  );
  assert.equal(women.length, 1);
  assert.equal(lines.filter(({ whole }) => whole === women[0]).length, 2);
});

test('a table that lists only some codes beside their whole gets a cell for the rest', () => {
  const full = tableOf('a.csv', 'Team;n', 'North;3', 'South;4', 'West;5', 'Total;12');
  const some = tableOf('b.csv', 'Team;n', 'North;3', 'Total;12');
  const rests = (tables: CountedTable[]) => linked(tables).cells.flatMap(({ rest, count }) => (rest ? [count] : []));
  assert.deepEqual(rests([some]), [9]);
  assert.deepEqual(rests([full]), []);
  assert.deepEqual(rests([full, some]), [9]);
});

test('two files that count a cell differently, and a sum that does not add up, are faults with both numbers', () => {
  const one = tableOf('a.csv', 'Team;n', 'North;3', 'South;4', 'Total;7');
  assert.deepEqual(link([one, tableOf('b.csv', 'Team;n', 'North;4', 'South;3', 'Total;7')]), {
    ok: false,
    refusal: { code: 'two-counts', codes: ['North'], counts: [3, 4], files: ['a.csv', 'b.csv'] },
  });
  assert.deepEqual(link([tableOf('a.csv', 'Team;n', 'North;3', 'South;4', 'Total;6')]), {
    ok: false,
    refusal: { code: 'sum', codes: ['Total'], stated: 6, sum: 7, parts: 2, dimension: 'Team' },
  });
});

test('what was published before stands beside what is published now, the narrower of two marks', () => {
  const now = tableOf('a.csv', 'Team;n', 'North;3', 'South;40', 'Total;43');
  const told = tableOf('b.csv', 'Team;n', 'North;<10', 'South;40', 'Total;[c]');
  const again = tableOf('c.csv', 'Team;n', 'North;1-7', 'South;[c]', 'Total;43');
  const { cells } = linked([now], [told, again]);
  const before = Object.fromEntries(cells.map(({ codes, before }) => [codes[0], before]));
  assert.deepEqual(before['North'], { mark: '<10', lower: 1, upper: 7 });
  assert.deepEqual([before['South'], before['Total']], [{ count: 40 }, { count: 43 }]);
  assert.ok(cells.every((cell) => cell.now));
});

test('a hierarchy gives a code as the sum of its parts', () => {
  const groups: Hierarchy = new Map([
    [
      'Team',
      new Map([
        ['North', ['All teams']],
        ['South', ['All teams']],
        ['All teams', []],
        ['Board', []],
      ]),
    ],
  ]);
  const told = (all: number) =>
    link([tableOf('a.csv', 'Team;n', 'North;3', 'South;4', `All teams;${all}`, 'Board;5', 'Total;12')], [], groups);
  assert.ok(told(7).ok);
  assert.deepEqual(told(8), {
    ok: false,
    refusal: { code: 'sum', codes: ['All teams'], stated: 8, sum: 7, parts: 2, dimension: 'Team' },
  });
});
