/** Attacks answers as somebody would who knows that they all come from one list of people. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, ProtectedAnswers } from '../../questions.ts';
import { policyOf } from '../policy.ts';
import { protectAnswers } from './protect-answers.ts';
import type { Publication } from './publication.ts';

const open = await loadOptimiser();
const fields = ['ethnic-group', 'directorate', 'service', 'senior-manager', 'disciplinary'] as const;
const codes = {
  'ethnic-group': ['white-british', 'white-irish', 'asian-indian', 'black-african', 'not-stated'],
  directorate: ['Adults', 'Children'],
  service: ['Care homes', 'Day services', 'Fostering'],
  'senior-manager': ['yes', 'no'],
  disciplinary: ['yes', 'no'],
};
const directorateOf: Record<string, string> = {
  'Care homes': 'Adults',
  'Day services': 'Adults',
  Fostering: 'Children',
};

/** A generator of Park and Miller, so that a seed gives the same people each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function workforce(seed: number): HeldPart {
  const roll = dice(seed);
  const rows = codes['ethnic-group'].flatMap((ethnic, group) =>
    codes.service.flatMap((service) =>
      codes['senior-manager'].flatMap((senior) =>
        codes.disciplinary.map((entered) => {
          const usual = [40, 6, 14, 5, 3][group] ?? 1;
          const share = (senior === 'yes' ? 0.15 : 1) * (entered === 'yes' ? 0.2 : 1);
          return {
            key: [ethnic, directorateOf[service] ?? '', service, senior, entered],
            n: Math.floor(roll() * 2 * usual * share),
          };
        }),
      ),
    ),
  );
  return { kind: 'workforce', constants: {}, fields, rows: rows.filter(({ n }) => n > 0), file: 'staff.csv' };
}

const inTwo = { field: 'ethnic-group', cut: '2' } as const;
const inFive = { field: 'ethnic-group', cut: '5' } as const;
const against = { field: 'ethnic-group', cut: 'white-british', against: 'white-british' } as const;
const senior = { 'senior-manager': ['yes'] };
const questions: CountQuestion[] = [
  { kind: 'workforce', by: [inTwo] },
  { kind: 'workforce', by: [inTwo, 'directorate'] },
  { kind: 'workforce', by: [inTwo, 'service'] },
  { kind: 'workforce', where: senior, by: [inTwo, 'directorate'] },
  { kind: 'formal-process', where: { process: ['disciplinary'] }, by: [inTwo, 'directorate'] },
  { kind: 'workforce', by: [inFive] },
  { kind: 'workforce', where: senior, by: [against] },
];

type Row = HeldPart['rows'][number];

/** Whether somebody of the list is counted under a key of a question. */
function isCounted({ key }: Row, { kind, where = {}, by }: CountQuestion, asked: readonly string[]): boolean {
  const of = (field: string) => key[fields.indexOf(field as (typeof fields)[number])] ?? '';
  if (kind === 'formal-process' && of('disciplinary') !== 'yes') return false;
  if (where['senior-manager'] && of('senior-manager') !== 'yes') return false;
  return by.every((dimension, at) => {
    if (asked[at] === 'Total') return true;
    if (typeof dimension === 'string') return of(dimension) === asked[at];
    const code = of('ethnic-group');
    if (code === 'not-stated') return asked[at] === 'not-known';
    const own = {
      '2': code.startsWith('white') ? 'white' : 'bme',
      '5': code.split('-')[0] ?? '',
      'white-british': code === 'white-british' ? code : 'others',
    }['cut' in dimension ? (dimension.cut ?? '') : ''];
    return own === asked[at];
  });
}

/** The range of each hidden cell for somebody who solves for the whole list of people. */
function attackList(part: HeldPart, published: readonly { question: CountQuestion; rows: Rows }[]) {
  const cells = codes['ethnic-group'].flatMap((ethnic) =>
    codes.service.flatMap((service) =>
      ['yes', 'no'].flatMap((is) =>
        ['yes', 'no'].map((entered) => ({ key: [ethnic, directorateOf[service] ?? '', service, is, entered], n: 0 })),
      ),
    ),
  );
  const entries = (question: CountQuestion, key: readonly string[]) =>
    cells.flatMap((cell, at): [number, number][] => (isCounted(cell, question, key) ? [[at, 1]] : []));
  const everyKey = (question: CountQuestion): string[][] => {
    const all = question.by.map((one) => {
      if (one === 'directorate' || one === 'service') return ['Total', ...codes[one]];
      const cut = typeof one === 'object' && 'cut' in one ? (one.cut ?? '') : '';
      const own: Record<string, string[]> = { '2': ['white', 'bme'], '5': ['white', 'asian', 'black'] };
      return ['Total', 'not-known', ...(own[cut] ?? ['white-british', 'others'])];
    });
    return all.reduce<string[][]>((keys, own) => keys.flatMap((key) => own.map((code) => [...key, code])), [[]]);
  };
  const rows: { lower: number; upper: number; entries: [number, number][] }[] = [];
  const hidden: { question: CountQuestion; key: readonly string[]; n: number }[] = [];
  for (const { question, rows: given } of published)
    for (const key of everyKey(question)) {
      const told = given.find((row) => row.key.join() === key.join());
      const n = part.rows.reduce((sum, row) => sum + (isCounted(row, question, key) ? row.n : 0), 0);
      if (told?.n === null) {
        hidden.push({ question, key, n });
        rows.push({ lower: 0, upper: Infinity, entries: entries(question, key) });
      } else {
        assert.equal(told?.n ?? 0, n, `what is shown is true: ${key.join()}`);
        rows.push({ lower: n, upper: n, entries: entries(question, key) });
      }
    }
  return hidden.map(({ question, key, n }) => {
    const range = [1, -1].map((sign) => {
      const cost = new Map(entries(question, key).map(([at]) => [at, sign]));
      const programme = open({
        columns: cells.map((_, at) => ({ lower: 0, upper: 10_000, cost: cost.get(at) ?? 0 })),
        rows: rows.filter((row) => row.entries.length > 0),
      });
      const { cost: found, status } = programme.solve();
      programme.close();
      assert.equal(status, 'best');
      return sign * found;
    });
    return { question, key, n, lower: Math.ceil((range[0] ?? 0) - 1e-6), upper: Math.floor((range[1] ?? 0) + 1e-6) };
  });
}

type Rows = Extract<ProtectedAnswers['counts'][number], { state: 'counted' }>['rows'];

function protect(
  part: HeldPart,
  asked: CountQuestion[],
  published: Publication[] = [],
  code: 'under-10' | 'nhs' = 'under-10',
) {
  const order = { questions: { counts: asked, pay: [] }, parts: [part], policy: policyOf(code), published };
  const done = protectAnswers(order, classifier, open, () => 5);
  if (!done.ok) {
    assert.equal(done.refusal.code, 'cannot-protect');
    return null;
  }
  const tables = done.value.answers.counts.map((answer, at) => {
    assert.ok(answer.state === 'counted');
    return { question: asked[at] as CountQuestion, rows: answer.rows };
  });
  return { ...done.value, tables };
}

const threshold = 10;
function assertSafe(found: ReturnType<typeof attackList>, seed: number): void {
  for (const { question, key, n, lower, upper } of found) {
    const where = `seed ${seed}: ${JSON.stringify(question)} ${key.join(', ')} is ${n}, told ${lower} to ${upper}`;
    assert.notEqual(lower, upper, where);
    if (n === 0 || n >= threshold) continue;
    assert.ok(lower < threshold && threshold <= upper && upper - lower >= threshold, where);
  }
}

describe('answers of one release, protected together', () => {
  for (let seed = 1; seed <= 8; seed += 1)
    test(`no small count of list ${seed} can be worked out from all tables, cuts, units and filters`, () => {
      const part = workforce(seed);
      const done = protect(part, questions);
      assert.ok(done);
      assertSafe(attackList(part, done.tables), seed);
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
      if (second) assertSafe(attackList(part, [...first.tables, ...second.tables]), seed);
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
      const exact = part.rows.reduce((sum, row) => sum + (isCounted(row, question, key) ? row.n : 0), 0);
      if (exact > 0 && exact < 8) assert.equal(n, null, key.join());
      else if (n !== null) assert.equal(n, 5 * Math.round(exact / 5), key.join());
    }
});
