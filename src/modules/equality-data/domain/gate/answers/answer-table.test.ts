import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName, isAmong, type People } from './answer-table.ts';

const people = (...conditions: string[]): People => ({ files: ['staff.csv'], kind: 'workforce', conditions });

test('who is of whom: fewer files, more conditions, fewer codes asked for, more codes left out', () => {
  const all = people();
  const some = people('+grade=a');
  for (const [one, other] of [
    [some, all],
    [people('+grade=a', '-sex=male'), some],
    [some, people('+grade=a|b')],
    [people('-grade=a|b'), people('-grade=a')],
    [all, { ...all, files: ['staff.csv', 'more.csv'] }],
  ] as const) {
    assert.ok(isAmong(one, other), JSON.stringify([one, other]));
    assert.ok(!isAmong(other, one), JSON.stringify([other, one]));
  }
  assert.ok(isAmong(some, people('+grade=a')));
  for (const other of [
    people('-grade=a'),
    people('+sex=a'),
    people('+grade=b|c'),
    { ...all, kind: 'survey' },
    { ...all, files: ['more.csv'] },
  ])
    assert.ok(!isAmong(some, other) && !isAmong(other, some), JSON.stringify(other));
});

test('the name of a cell says whom it counts and where it stands, whatever the order; totals do not stand in it', () => {
  const by = [
    { field: 'sex', cut: '' },
    { field: 'age', cut: '16,65' },
  ];
  const name = cellName(people('+grade=a', '-sex=x'), by, ['male', '16-65']);
  assert.deepEqual(name.split('\u001f'), [
    ...['staff.csv', 'workforce', '+grade=a', '-sex=x', ''],
    ...['age@16,65=16-65', 'sex@=male'],
  ]);
  const turned = cellName(people('+grade=a', '-sex=x'), by.toReversed(), ['16-65', 'male']);
  assert.equal(turned, name);
  assert.deepEqual(cellName(people(), by, ['Total', '16-65']).split('\u001f').slice(2), ['', 'age@16,65=16-65']);
  const two = cellName({ ...people(), files: ['a', 'b'] }, by, ['Total', 'Total']);
  assert.deepEqual(two.split('\u001f'), ['a\u001eb', 'workforce', '']);
});
