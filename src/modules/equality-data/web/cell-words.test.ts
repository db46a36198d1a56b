import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName, type Grouping } from '../domain/gate/answers/answer-table.ts';
import { cellWords, codeWords, partWords, placeWords } from './cell-words.ts';

const by: Grouping[] = [
  { field: 'directorate', cut: '' },
  { field: 'ethnic-group', cut: '2' },
];
const staff = { files: ['staff.csv'], kind: 'workforce', conditions: ['+senior-manager=yes', '-directly-employed=no'] };
const name = (...key: string[]) => cellName(staff, by, key);

test('a cell is told by what it counts, under which conditions, and where it stands', () => {
  assert.equal(
    cellWords(name('Adult-Care', 'not-known')),
    'Workforce (Senior manager: yes; without directly employed: no): Directorate Adult-Care, Ethnic group not known',
  );
  assert.match(cellWords(name('Total', 'Total')), /: all$/);
  assert.equal(placeWords(name('Total', 'white')), 'Ethnic group White');
});

test('a part of a sum is told only by what tells it from the whole; other people are told in full', () => {
  const whole = name('Adults', 'Total');
  assert.equal(partWords(name('Adults', 'white'), whole), 'Ethnic group White');
  const others = cellName({ files: ['recruits.csv'], kind: 'recruitment', conditions: [] }, by, ['Adults', 'white']);
  assert.match(partWords(others, whole), /^Recruitment: /);
});

test('merged codes are told as either, and what is left of two cells has no words', () => {
  assert.equal(codeWords('directorate', 'Adults|Children'), 'Adults or Children');
  assert.equal(cellWords([name('Adults', 'white'), 'but', name('Adults', 'Total')].join('\u001f')), '');
});
