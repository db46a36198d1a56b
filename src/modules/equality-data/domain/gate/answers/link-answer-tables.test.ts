import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnswerTable, cellName, crossing, type People } from './answer-table.ts';
import { type LinkedAnswers, linkAnswerTables, type Within } from './link-answer-tables.ts';

const people = (...conditions: string[]): People => ({ files: ['staff.csv'], kind: 'workforce', conditions });
const sex = { field: 'sex', cut: '' };
const team = { field: 'team', cut: '' };

function tableOf(who: People, by: AnswerTable['by'], rows: Record<string, number>, more: Partial<AnswerTable> = {}) {
  const table: AnswerTable = {
    ...{ people: who, by, among: null, withoutTotal: new Set(), rule: 'small' },
    rows: Object.entries(rows).map(([key, n]) => ({ key: key.split(' '), n })),
  };
  return { ...table, ...more };
}

const link = (now: AnswerTable[], before: AnswerTable[] = [], within: Within = () => null) =>
  linkAnswerTables(now, before, within, 10);

const cellOf = ({ cells, at }: LinkedAnswers, ...name: Parameters<typeof cellName>) =>
  cells[at.get(cellName(...name)) ?? -1];

/** Every sum in numbers: `42 = 12 + 30`; each must be true. */
function sumsOf({ cells, lines }: LinkedAnswers): string[] {
  return lines
    .map(({ whole, parts }) => {
      const counts = parts.map((part) => cells[part]?.count ?? Number.NaN).sort((a, b) => a - b);
      assert.equal(
        cells[whole]?.count,
        counts.reduce((sum, n) => sum + n, 0),
      );
      return `${cells[whole]?.count} = ${counts.join(' + ')}`;
    })
    .sort();
}

const staff = tableOf(people(), [sex], { female: 12, male: 30 });

test('a table is tied by its totals, each way that it is divided', () => {
  const both = tableOf(people(), [sex, team], { 'female North': 4, 'male North': 6, 'male South': 9 });
  assert.deepEqual(sumsOf(link([both])), [
    '10 = 4 + 6',
    '15 = 6 + 9',
    '19 = 4 + 15',
    '19 = 9 + 10',
    '4 = 0 + 4',
    '9 = 0 + 9',
  ]);
});

test('some of the people leave the rest of them, by whatever both tables say', () => {
  const seniors = tableOf(people('+senior=yes'), [sex], { female: 2, male: 9 });
  const linked = link([staff, seniors]);
  assert.deepEqual(sumsOf(linked), ['11 = 2 + 9', '12 = 2 + 10', '30 = 9 + 21', '42 = 11 + 31', '42 = 12 + 30']);
  const rests = linked.cells.filter(({ rest }) => rest);
  assert.deepEqual(rests.map(({ count, now }) => [count, now]).sort(), [
    [10, false],
    [21, false],
    [31, false],
  ]);
});

test('more of some than of all are other people, and are not tied', () => {
  const seniors = tableOf(people('+senior=yes'), [sex], { female: 13, male: 9 });
  assert.deepEqual(sumsOf(link([staff, seniors])), ['22 = 9 + 13', '42 = 12 + 30']);
});

test('who was counted in other files is tied by whom they are said to be among', () => {
  const cases: People = { files: ['cases.csv'], kind: 'formal-process', conditions: [] };
  const some = tableOf(cases, [sex], { female: 1, male: 3 }, { among: people() });
  assert.ok(sumsOf(link([staff, some])).includes('42 = 4 + 38'));
  const untold = tableOf(cases, [sex], { female: 1, male: 3 });
  assert.deepEqual(sumsOf(link([staff, untold])), ['4 = 1 + 3', '42 = 12 + 30']);
});

test('of a survey both who said yes and who is left are hidden where few answered, whatever they said', () => {
  const asked = tableOf(people(), [sex], { female: 7, male: 30, other: 0 });
  const yes = tableOf(people('+harassed=yes'), [sex], { female: 1, male: 2 }, { rule: 'base' });
  const linked = link([asked, yes]);
  const small = (key: string) => cellOf(linked, people('+harassed=yes'), [sex], [key])?.small;
  assert.deepEqual([small('female'), small('male'), small('Total')], [true, false, false]);
  assert.deepEqual(
    linked.cells.filter(({ rest }) => rest).map(({ count, small: is }) => [count, is]),
    [
      [34, false],
      [6, true],
      [28, false],
      [0, false],
    ],
  );
});

test('a finer cut makes up the coarser one, with those who cannot be placed', () => {
  const [two, five] = ['2', '5'].map((cut) => ({ field: 'ethnic-group', cut })) as [typeof sex, typeof sex];
  const coarse = tableOf(people(), [two], { white: 30, bme: 12 });
  const fine = tableOf(people(), [five], { 'white-a': 29, asian: 7, black: 5, unknown: 1 });
  const within: Within = (finer, coarser) =>
    finer.cut === '5' && coarser.cut === '2'
      ? (code) => (code === 'unknown' ? null : code.startsWith('white') ? 'white' : 'bme')
      : null;
  const sums = sumsOf(link([coarse, fine], [], within));
  assert.deepEqual(sums, ['12 = 5 + 7', '30 = 1 + 29', '42 = 1 + 5 + 7 + 29', '42 = 12 + 30']);
});

const unit = { field: 'directorate', cut: '' };
/** Teams of the north start with N, those of the south with S. */
const byUnit: Within = (finer, coarser) =>
  finer.field === 'team' && coarser.field === 'directorate'
    ? (code) => ({ N: 'North', S: 'South' })[code.slice(0, 1)] ?? null
    : null;

test('what lies within is tied by whatever else both tables say, and by nothing that only one says', () => {
  const coarse = tableOf(people(), [unit, sex], { 'North female': 20, 'North male': 30, 'South female': 40 });
  const fine = tableOf(people(), [team, sex], { 'N1 female': 15, 'N2 female': 5, 'N1 male': 30, 'S1 female': 40 });
  const own = [...sumsOf(link([coarse])), ...sumsOf(link([fine]))];
  const ties = sumsOf(link([coarse, fine], [], byUnit)).filter((sum) => !own.includes(sum));
  // By women, men and both: the teams of the north; the one of the south is the whole of it.
  assert.deepEqual(ties.sort(), ['0 = 0', '20 = 5 + 15', '40 = 40', '40 = 40', '50 = 5 + 45']);
  const plain = tableOf(people(), [team], { N1: 45, N2: 5, S1: 40 });
  const alone = sumsOf(link([coarse, plain], [], byUnit)).filter((sum) => !sumsOf(link([coarse])).includes(sum));
  assert.deepEqual(alone, ['40 = 40', '50 = 5 + 45', '90 = 5 + 40 + 45']);
});

test('who cannot be placed is left over, and not told; a finer table with more people is of another time', () => {
  const coarse = tableOf(people(), [unit], { North: 50, South: 40 });
  const fewer = link([coarse, tableOf(people(), [team], { N1: 30, N2: 12, X: 8, S1: 40 })], [], byUnit);
  const left = fewer.cells.filter(({ rest }) => rest).map(({ count, now }) => [count, now]);
  assert.deepEqual(left, [[8, false]]);
  const more = tableOf(people(), [team], { N1: 45, N2: 6, S1: 39 });
  assert.ok(!sumsOf(link([coarse, more], [], byUnit)).some((sum) => sum.startsWith('50')));
});

test('units that are told as one are tied to nothing that tells them in another way', () => {
  const merged = tableOf(people(), [unit], { 'North|South': 90 }, { merged: 'directorate=North|South' });
  const teams = tableOf(people(), [team], { N1: 45, N2: 5, S1: 40 });
  assert.deepEqual(sumsOf(link([merged, teams], [], byUnit)), ['90 = 5 + 40 + 45', '90 = 90']);
  const seniors = tableOf(people('+senior=yes'), [unit], { North: 9, South: 8 });
  assert.deepEqual(sumsOf(link([merged, seniors])), ['17 = 8 + 9', '90 = 90']);
  const alike = tableOf(people('+senior=yes'), [unit], { 'North|South': 17 }, { merged: 'directorate=North|South' });
  assert.deepEqual(sumsOf(link([merged, alike])), ['17 = 17', '90 = 17 + 73', '90 = 17 + 73', '90 = 90']);
});

test('who meets a condition is who stands in the groups behind that meet it, by all that both say', () => {
  const grades = { field: 'grade', cut: crossing(['grade@one of a', 'grade@one of b|c']) };
  const [isA, isBC, isNone] = [crossing(['yes', 'no']), crossing(['no', 'yes']), crossing(['no', 'no'])];
  const behind = tableOf(people(), [sex, grades], {
    ...{ [`female ${isA}`]: 5, [`male ${isA}`]: 7, [`female ${isBC}`]: 11 },
    ...{ [`male ${isBC}`]: 13, [`female ${isNone}`]: 17 },
  });
  const own = sumsOf(link([], [behind]));
  const tied = (...tables: AnswerTable[]) =>
    sumsOf(link(tables, [behind])).filter(
      (sum) => !own.includes(sum) && !tables.some((one) => sumsOf(link([one])).includes(sum)),
    );
  // 5 women and 7 men, as the groups behind say; and what is left of all.
  const some = tied(tableOf(people('+grade=a'), [sex], { female: 5, male: 7 }));
  for (const sum of ['12 = 12', '5 = 5', '7 = 7']) assert.ok(some.includes(sum), some.join(', '));
  // All but them are in two groups.
  const others = tied(tableOf(people('-grade=a'), [sex], { female: 28, male: 13 }));
  for (const sum of ['28 = 11 + 17', '41 = 17 + 24']) assert.ok(others.includes(sum), others.join(', '));
  // Of another time, and by a condition that the groups do not tell.
  assert.ok(!tied(tableOf(people('+grade=a'), [sex], { female: 5, male: 6 })).includes('6 = 7'));
  assert.ok(!tied(tableOf(people('+grade=b'), [sex], { female: 11, male: 13 })).includes('24 = 24'));
  // A group behind that nobody is in is not known to be empty, nor is what is behind told.
  const empty = cellOf(link([], [behind]), people(), [sex, grades], ['male', isNone]);
  assert.deepEqual([empty?.count, empty?.rest, empty?.now], [0, true, false]);
});

test('what is not told now is there, and not now; a known total is no secret', () => {
  const linked = link([staff], [tableOf(people(), [team], { North: 40, South: 2 })]);
  assert.equal(cellOf(linked, people(), [team], ['South'])?.now, false);
  assert.equal(cellOf(linked, people(), [sex], ['female'])?.now, true);
  assert.equal(cellOf(linked, people(), [sex], ['Total'])?.now, true);
  const quarters = tableOf(people(), [sex, team], { 'female 0': 3, 'male 0': 4 }, { knownTotal: 'sex' });
  const known = cellOf(link([quarters]), people(), [sex, team], ['Total', '0']);
  assert.deepEqual([known?.before, known?.small, known?.now], [{ count: 7 }, false, false]);
});

test('a grouping whose codes overlap has no total, and a sensitive count is hidden whatever it is', () => {
  const mentions = tableOf(people(), [sex], { female: 12, male: 30 }, { withoutTotal: new Set(['sex']) });
  assert.deepEqual(sumsOf(link([mentions])), []);
  assert.equal(cellOf(link([mentions]), people(), [sex], ['Total']), undefined);
  const paid = tableOf(people(), [sex], { female: 12, male: 30 }, { sensitive: new Set(['male']) });
  assert.equal(cellOf(link([paid]), people(), [sex], ['male'])?.small, true);
  assert.equal(cellOf(link([paid]), people(), [sex], ['female'])?.small, undefined);
});
