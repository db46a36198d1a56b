import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, cellName, type Grouping, type People } from './answer-table.ts';
import { readCellName } from './read-cell-name.ts';

const by: Grouping[] = [
  { field: 'ethnic-group', cut: '2' },
  { field: 'directorate', cut: '' },
];

test('reads what a cell counts: kind, conditions and codes, the total of everything with none', () => {
  const people: People = {
    files: ['a.csv', 'b.csv'],
    kind: 'workforce',
    conditions: ['+senior-manager=yes', '-leaver=a|b=c'],
  };
  assert.deepEqual(readCellName(cellName(people, by, ['white', 'Adults @ home = all\nof us'])), {
    kind: 'workforce',
    conditions: [
      { sign: '+', field: 'senior-manager', codes: ['yes'] },
      { sign: '-', field: 'leaver', codes: ['a', 'b=c'] },
    ],
    at: [
      { field: 'directorate', cut: '', code: 'Adults @ home = all\nof us' },
      { field: 'ethnic-group', cut: '2', code: 'white' },
    ],
  });
  const all = cellName({ ...people, conditions: [] }, by, ['Total', 'Total']);
  assert.deepEqual(readCellName(all), { kind: 'workforce', conditions: [], at: [] });
});

test('what is left of a cell has no name of its own, nor has what is none', () => {
  const name = cellName({ files: [], kind: 'pay', conditions: [] }, by, ['white', 'Total']);
  assert.ok(readCellName(name));
  assert.equal(readCellName([name, 'but', name].join(between)), null);
  assert.equal(readCellName([name, 'but by', 'service', ''].join(between)), null);
  assert.equal(readCellName(['a.csv', 'workforce'].join(between)), null);
});
