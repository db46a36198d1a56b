import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../domain/fields.ts';
import { cellName, type Grouping } from '../domain/gate/answers/answer-table.ts';
import { cellWords, codeWords, partWords, placeWords } from './cell-words.ts';

const fieldCodes = fields.map(({ code }) => code);

const by: Grouping[] = [
  { field: 'directorate', cut: '' },
  { field: 'ethnic-group', cut: '2' },
];
const staff = { files: ['staff.csv'], kind: 'workforce', conditions: ['+senior-manager=yes', '-directly-employed=no'] };
const name = (...key: string[]) => cellName(staff, by, key);

test('a cell is told by what it counts, under which conditions, and where it stands', () => {
  assert.equal(
    cellWords(name('Adult-Care', 'not-known')),
    'Staff who are senior managers and who are directly employed: Directorate Adult-Care, ethnic group not known',
  );
  assert.match(cellWords(name('Total', 'Total')), /: all$/);
  assert.equal(placeWords(name('Total', 'white')), 'White');
});

test('a part of a sum is told only by what tells it from the whole; other people are told in full', () => {
  const whole = name('Adults', 'Total');
  assert.equal(partWords(name('Adults', 'white'), whole), 'White');
  const others = cellName({ files: ['recruits.csv'], kind: 'recruitment', conditions: [] }, by, ['Adults', 'white']);
  assert.match(partWords(others, whole), /^Applicants: /);
});

test('merged codes are told as either, and what is left of two cells has no words', () => {
  assert.equal(codeWords('directorate', 'Adults|Children'), 'Adults or Children');
  assert.equal(cellWords([name('Adults', 'white'), 'but', name('Adults', 'Total')].join('\u001f')), '');
});

const one = (of: string, conditions: string[], field: string, cut: string, code: string) =>
  cellWords(cellName({ files: ['staff.csv'], kind: of, conditions }, [{ field, cut }], [code]));

test('bands are money and ages, quarters and answers are said in words', () => {
  const banded = (code: string) => one('workforce', [], 'salary', '30000,70000', code);
  assert.deepEqual(
    ['<30000', '30000-70000', '>=70000'].map(banded),
    ['Salary under £30,000', 'Salary £30,000 to under £70,000', 'Salary £70,000 and over'].map((is) => `Staff: ${is}`),
  );
  assert.equal(one('workforce', [], 'age', 'workforce', '25-34'), 'Staff: Age 25 to 34');
  assert.equal(one('workforce', [], 'age', 'workforce', '65+'), 'Staff: Age 65 and over');
  assert.equal(one('workforce', [], 'grade', '', '11-12'), 'Staff: Grade 11-12', 'grades are as written');
  const paid = ['+bonus=paid', '+sex=female|male'];
  assert.equal(
    one('pay', paid, 'quarter', 'bonus', '0'),
    'Staff who were paid a bonus and whose sex is Female or Male: lowest quarter of pay',
  );
  assert.equal(
    one('service-users', [], 'served-as', '', 'clients-65'),
    'People who use services: clients aged 65 and over',
  );
});

test('conditions are phrases', () => {
  const told = (of: string, ...conditions: string[]) =>
    cellWords(cellName({ files: ['staff.csv'], kind: of, conditions }, [], []));
  assert.equal(told('formal-process', '+process=disciplinary'), 'People in a formal process (disciplinary): all');
  assert.equal(
    told('training', '+training-step=taken', '-funded=no', '-mandatory=yes'),
    'Training and development that was taken up and that is funded and that is not mandatory: all',
  );
  assert.equal(told('recruitment', '+shortlisted=yes'), 'Applicants who were shortlisted: all');
  assert.equal(
    told('service-users', '+needs-met=no|yes'),
    'People who use services who answered about “Needs met”: all',
  );
  assert.equal(told('workforce', '-contract=Bank|bank'), 'Staff whose contract is not Bank or bank: all');
  assert.equal(told('harassment', '+source=public'), 'Harassment incidents by the public: all');
});

test('no condition and no field of the product is told as a code', () => {
  for (const field of fieldCodes) {
    const said = [
      one('workforce', [`+${field}=yes`], field, '', 'yes'),
      one('workforce', [`-${field}=no`], field, '', 'no'),
    ];
    for (const text of said) assert.doesNotMatch(text, /[=|@]|[a-z]-[a-z]+-|>=|<\d/, text);
  }
});
