import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountedTable, type Hierarchy, readCountedTable } from './counted-table.ts';
import { type LinkedTables, linkTables, rowsIn } from './linked-tables.ts';

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

/** `Total = North + South`, in order. */
const sumsIn = ({ cells, lines }: LinkedTables): string[] => {
  const name = (at: number) => cells[at]?.codes.join(', ');
  return lines
    .map(({ whole, parts }) => `${name(whole)} = ${parts.map(name).sort().join(' + ')}`)
    .sort((a, b) => a.localeCompare(b));
};

test('totals that no file lists are worked out, and a cell at the bottom that is left out has nobody', () => {
  const found = linked([tableOf('a.csv', 'Sex;Team;n', 'F;North;3', 'M;North;4', 'M;South;5')]);
  assert.deepEqual(countsIn(found), [
    ...['F, North = 3', 'F, South = 0', 'F, Total = 3', 'M, North = 4', 'M, South = 5', 'M, Total = 9'],
    ...['Total, North = 7', 'Total, South = 5', 'Total, Total = 12'],
  ]);
});

test('the order of files and of their rows and columns changes nothing', () => {
  const one = tableOf('a.csv', 'Sex;Team;n', 'F;North;3', 'M;North;4', 'F;South;5', 'Total;Total;12');
  const other = tableOf('b.csv', 'Age;Team;n', 'young;North;6', 'old;North;1', 'old;South;5');
  const turned = tableOf('b.csv', 'Team;Age;n', 'South;old;5', 'North;old;1', 'North;young;6');
  const all = [
    [one, other],
    [other, one],
    [turned, one],
  ].map((tables) => linked(tables));
  for (const found of all) {
    assert.deepEqual(found.dimensions, ['Age', 'Sex', 'Team']);
    assert.deepEqual(found.cells, all[0]?.cells);
    assert.deepEqual(sumsIn(found), sumsIn(all[0] ?? found));
    assert.ok(found.cells.every(({ rest }) => !rest));
  }
});

test('a cell is the sum of what any table lists of it, where all of these are cells', () => {
  const one = tableOf('a.csv', 'Sex;Team;n', 'F;North;3', 'M;North;4', 'F;South;5', 'M;South;6');
  const other = tableOf('b.csv', 'Age;Team;n', 'young;East;10', 'old;East;1', 'young;West;2', 'old;West;5');
  assert.deepEqual(sumsIn(linked([one, other])), [
    'old, Total, Total = old, Total, East + old, Total, West',
    'Total, F, Total = Total, F, North + Total, F, South',
    'Total, M, Total = Total, M, North + Total, M, South',
    'Total, Total, East = old, Total, East + young, Total, East',
    'Total, Total, North = Total, F, North + Total, M, North',
    'Total, Total, South = Total, F, South + Total, M, South',
    'Total, Total, Total = old, Total, Total + young, Total, Total',
    'Total, Total, Total = Total, F, Total + Total, M, Total',
    'Total, Total, Total = Total, Total, East + Total, Total, West',
    'Total, Total, Total = Total, Total, North + Total, Total, South',
    'Total, Total, West = old, Total, West + young, Total, West',
    'young, Total, Total = young, Total, East + young, Total, West',
  ]);
});

test('each row of a table is the cell of its codes', () => {
  const one = tableOf('a.csv', 'Team;Sex;n', 'South;F;5', 'North;M;4', 'North;F;3');
  const found = linked([one, tableOf('b.csv', 'Age;n', 'young;12')]);
  assert.deepEqual(
    rowsIn(found)(one).map(({ row, cell }) => [row.row, ...(found.cells[cell]?.codes ?? [])]),
    [
      [2, 'Total', 'F', 'South'],
      [3, 'Total', 'M', 'North'],
      [4, 'Total', 'F', 'North'],
    ],
  );
});

test('tables in a circle are linked by one table of them all, of which nobody tells a count', () => {
  const found = linked([
    tableOf('a.csv', 'A;B;n', 'a;b;30', 'a;y;30', 'x;b;30', 'x;y;30'),
    tableOf('b.csv', 'B;C;n', 'b;c;30', 'b;z;30', 'y;c;30', 'y;z;30'),
    tableOf('c.csv', 'A;C;n', 'a;c;30', 'a;z;30', 'x;c;30', 'x;z;30'),
  ]);
  assert.equal(found.cells.length, 27);
  const inside = found.cells.filter(({ codes }) => !codes.includes('Total'));
  assert.equal(inside.length, 8);
  assert.ok(inside.every(({ count, now, before, rest }) => count === null && !now && !before && !rest));
  const pairs = sumsIn(found).filter((sum) => sum.startsWith('a, b, Total = '));
  assert.deepEqual(pairs, ['a, b, Total = a, b, c + a, b, z']);
});

test('more than 60,000 cells are too large, with the rests', () => {
  const sizes = [39, 49, 29];
  const rows = Array.from(
    { length: 49 },
    (_, at) => `${sizes.map((size) => `c${Math.min(at, size - 1)}`).join(';')};1`,
  );
  const table = tableOf('a.csv', 'A;B;C;n', ...rows);
  const rests = [{ dimension: 'A', whole: 'Total' }];
  assert.deepEqual(linkTables([{ table, before: false, rests }], new Map()), {
    ok: false,
    refusal: { code: 'too-large', cells: 41 * 50 * 30, most: 60_000 },
  });
  const more = tableOf('b.csv', 'D;n', 'one;1');
  assert.deepEqual(
    linkTables(
      [
        { table, before: false, rests },
        { table: more, before: false },
      ],
      new Map(),
    ),
    {
      ok: false,
      refusal: { code: 'too-large', cells: 60_002, most: 60_000 },
    },
  );
});

test('a count that is worked out tells others', () => {
  const groups: Hierarchy = new Map([['Team', new Map(['North', 'South'].map((code) => [code, ['All teams']]))]]);
  const rows = ['North;[c]', 'South;2', 'All teams;[c]', 'Board;4', 'Total;10'];
  assert.deepEqual(countsIn(linked([], [tableOf('a.csv', 'Team;n', ...rows)], groups)), [
    ...['All teams = 6', 'Board = 4', 'North = 4', 'South = 2', 'Total = 10'],
  ]);
});

test('codes of the same name in two dimensions are not the same', () => {
  const found = linked([
    tableOf('a.csv', 'Carer;n', 'yes;10', 'no;20', 'Total;30'),
    tableOf('b.csv', 'Disabled;n', 'yes;5', 'no;15', 'unknown;10', 'Total;30'),
  ]);
  assert.deepEqual(sumsIn(found), [
    'Total, Total = no, Total + yes, Total',
    'Total, Total = Total, no + Total, unknown + Total, yes',
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

test('parts that are more than their whole are a fault, though others are left out', () => {
  const one = tableOf('a.csv', 'Team;n', 'North;3', 'West;5', 'Total;12');
  assert.deepEqual(link([one, tableOf('b.csv', 'Team;n', 'North;3', 'South;10', 'Total;12')]), {
    ok: false,
    refusal: { code: 'sum', codes: ['Total'], stated: 12, sum: 13, parts: 2, dimension: 'Team' },
  });
});

test('hidden counts do not hide that a sum does not add up', () => {
  const sum = (...rows: string[]) => {
    const found = link([], [tableOf('a.csv', 'Team;n', ...rows)]);
    return found.ok ? null : found.refusal;
  };
  const fault = { code: 'sum', codes: ['Total'], stated: 5, parts: 3, dimension: 'Team' };
  const twoHidden = (count: number) => sum(`North;${count}`, 'South;[c]', 'West;[c]', 'Total;5');
  assert.deepEqual(twoHidden(7), { ...fault, sum: 7 });
  assert.deepEqual([twoHidden(5), twoHidden(4)], [null, null]);
  // Only -2 would do.
  assert.deepEqual(sum('North;7', 'South;0', 'West;[c]', 'Total;5'), { ...fault, sum: 5 });
  assert.equal(sum('North;4', 'South;1', 'West;[c]', 'Total;5'), null);
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
  assert.ok(linked([], [told]).cells.every((cell) => !cell.now));
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
