/** Attacks answers as somebody would who knows that they all come from one list of people. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion } from '../../questions.ts';
import { assertSafe, attackList, isCounted, protect, questions, workforce } from './testing.ts';

describe('answers of one release, protected together', () => {
  for (let seed = 1; seed <= 8; seed += 1)
    test(`no small count of list ${seed} can be worked out from all tables, cuts, units and filters`, () => {
      const part = workforce(seed);
      const done = protect(part, questions);
      assert.ok(done);
      assertSafe(attackList(part.rows, done.tables), seed);
    });
});

describe('answers one after the other', () => {
  let refused = 0;
  for (let seed = 21; seed <= 27; seed += 1)
    test(`list ${seed}: a later table cannot be subtracted from an earlier one, or is not given out`, () => {
      const part = workforce(seed);
      const first = protect(part, questions.slice(0, 2));
      assert.ok(first);
      const second = protect(part, questions.slice(2), [first.publication]);
      if (second) assertSafe(attackList(part.rows, [...first.tables, ...second.tables]), seed);
      else refused += 1;
    });
  test('most of them are given out', () => assert.ok(refused <= 4, `${refused} of 7 refused`));
});

test('what is published holds no hidden count but for the mark of this room', () => {
  const part = workforce(3);
  const done = protect(part, questions);
  assert.ok(done && done.hidden > 0);
  const { publication, hidden } = done;
  assert.ok(publication.cells.every(({ told }) => told === null || told[0] === told[1]));
  assert.ok(publication.cells.filter(({ told }) => told === null).length >= hidden);
});

test('the NHS rule: nothing from 1 to 7, all else to the nearest 5, totals for themselves', () => {
  const part = workforce(5);
  const done = protect(part, questions.slice(0, 4), [], 'nhs');
  assert.ok(done);
  for (const { question, rows } of done.tables)
    for (const { key, n } of rows) {
      const exact = part.rows.reduce((sum, row) => sum + (isCounted(row, { question }, key) ? row.n : 0), 0);
      if (exact > 0 && exact < 8) assert.equal(n, null, key.join());
      else if (n !== null) assert.equal(n, 5 * Math.round(exact / 5), key.join());
    }
});

test('where few answered a survey their answers are hidden, whatever else is asked before or after', () => {
  const rows = [
    { key: ['yes', 'yes'], n: 2 },
    { key: ['yes', 'no'], n: 5 },
    { key: ['no', 'yes'], n: 200 },
    { key: ['no', 'no'], n: 400 },
  ];
  const survey = {
    kind: 'survey',
    constants: {},
    file: 'survey.csv',
    fields: ['disability', 'harassed-by-public'],
    rows,
  };
  const disabled = { disability: ['yes'] };
  const all: CountQuestion = { kind: 'survey', by: [] };
  const few: CountQuestion = { kind: 'survey', where: disabled, by: [] };
  const harassed = { 'harassed-by-public': ['yes'] };
  const some: CountQuestion = {
    ...few,
    where: { ...disabled, ...harassed },
    among: { kind: 'survey', where: disabled },
  };
  for (const asked of [
    [all, few, some],
    [few, all, some],
    [few, some],
    [some, few, all],
  ]) {
    const done = protect(survey as HeldPart, asked);
    const told = done?.tables.find(({ question }) => question === some);
    assert.deepEqual(
      told?.rows,
      [{ key: [], n: null }],
      asked.map(({ where }) => JSON.stringify(where ?? 'all')).join(),
    );
  }
});
