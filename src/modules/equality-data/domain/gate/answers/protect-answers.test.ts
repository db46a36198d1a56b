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
const fields = ['ethnic-group', 'directorate', 'service', 'senior-manager', 'disciplinary', 'list'] as const;
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

function workforce(seed: number, list = 'one'): HeldPart {
  const roll = dice(seed);
  const rows = codes['ethnic-group'].flatMap((ethnic, group) =>
    codes.service.flatMap((service) =>
      codes['senior-manager'].flatMap((senior) =>
        codes.disciplinary.map((entered) => {
          const usual = [40, 6, 14, 5, 3][group] ?? 1;
          const share = (senior === 'yes' ? 0.15 : 1) * (entered === 'yes' ? 0.2 : 1);
          return {
            key: [ethnic, directorateOf[service] ?? '', service, senior, entered, list],
            n: Math.floor(roll() * 2 * usual * share),
          };
        }),
      ),
    ),
  );
  return { kind: 'workforce', constants: {}, fields, rows: rows.filter(({ n }) => n > 0), file: `${list}.csv` };
}

/** A second list, which says neither who is senior nor who was disciplined. */
function plainList(seed: number): HeldPart {
  const { rows, ...part } = workforce(seed, 'two');
  const kept = fields.filter((field) => field !== 'senior-manager' && field !== 'disciplinary');
  const few = rows.map(({ key, n }) => ({ key: [...key.slice(0, 3), 'two'], n: Math.ceil(n / 4) }));
  return { ...part, fields: kept, rows: few };
}

/** As the attack sees it. */
const inFull = ({ rows, file }: HeldPart): Row[] =>
  rows.map(({ key, n }) => ({ key: file === 'two.csv' ? [...key.slice(0, 3), '', '', 'two'] : key, n }));

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
function isCounted(
  { key }: Row,
  { question, lists = ['one', 'two'] }: Pick<Told, 'question' | 'lists'>,
  asked: readonly string[],
): boolean {
  const { kind, where = {}, by } = question;
  const of = (field: string) => key[fields.indexOf(field as (typeof fields)[number])] ?? '';
  if (!lists.includes(of('list'))) return false;
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

interface Told {
  question: CountQuestion;
  rows: Rows;
  /** Of whose people; both where it is not said. */
  lists?: string[];
}

function everyKey(question: CountQuestion): string[][] {
  const all = question.by.map((one) => {
    if (one === 'directorate' || one === 'service') return ['Total', ...codes[one]];
    const cut = typeof one === 'object' && 'cut' in one ? (one.cut ?? '') : '';
    const own: Record<string, string[]> = { '2': ['white', 'bme'], '5': ['white', 'asian', 'black'] };
    return ['Total', 'not-known', ...(own[cut] ?? ['white-british', 'others'])];
  });
  return all.reduce<string[][]>((keys, own) => keys.flatMap((key) => own.map((code) => [...key, code])), [[]]);
}

/** The range of each hidden cell for somebody who solves for the whole list of people. */
function attackList(people: readonly Row[], published: readonly Told[]) {
  const kinds = [
    ...['yes', 'no'].flatMap((is) => ['yes', 'no'].map((entered) => [is, entered, 'one'])),
    ...(people.some(({ key }) => key.at(-1) === 'two') ? [['', '', 'two']] : []),
  ];
  const cells = codes['ethnic-group'].flatMap((ethnic) =>
    codes.service.flatMap((service) =>
      kinds.map((rest) => ({ key: [ethnic, directorateOf[service] ?? '', service, ...rest], n: 0 })),
    ),
  );
  const entries = (table: Told, key: readonly string[]) =>
    cells.flatMap((cell, at): [number, number][] => (isCounted(cell, table, key) ? [[at, 1]] : []));
  const rows: { lower: number; upper: number; entries: [number, number][] }[] = [];
  const hidden: { table: Told; key: readonly string[]; n: number }[] = [];
  for (const table of published)
    for (const key of everyKey(table.question)) {
      const told = table.rows.find((row) => row.key.join() === key.join());
      const n = people.reduce((sum, row) => sum + (isCounted(row, table, key) ? row.n : 0), 0);
      if (told?.n === null) {
        hidden.push({ table, key, n });
        rows.push({ lower: 0, upper: Infinity, entries: entries(table, key) });
      } else {
        assert.equal(told?.n ?? 0, n, `what is shown is true: ${key.join()}`);
        rows.push({ lower: n, upper: n, entries: entries(table, key) });
      }
    }
  return hidden.map(({ table, key, n }) => {
    const { question } = table;
    const range = [1, -1].map((sign) => {
      const cost = new Map(entries(table, key).map(([at]) => [at, sign]));
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
  parts: HeldPart | HeldPart[],
  asked: CountQuestion[],
  published: Publication[] = [],
  code: 'under-10' | 'nhs' = 'under-10',
  earlier: HeldPart[] = [],
) {
  const all = [parts].flat();
  const order = { questions: { counts: asked, pay: [] }, parts: all, earlier, policy: policyOf(code), published };
  const done = protectAnswers(order, classifier, open, () => 5);
  if (!done.ok) {
    assert.equal(done.refusal.code, 'cannot-protect');
    return null;
  }
  const tables = done.value.answers.counts.flatMap((answer, at): Told[] => {
    assert.ok(answer.state === 'counted');
    const question = asked[at] as CountQuestion;
    const lists = all.length === 1 ? { lists: [all[0]?.file.slice(0, 3) ?? ''] } : {};
    const own = { question, rows: answer.rows, ...lists };
    if (!answer.among || !question.among) return [own];
    assert.deepEqual(answer.among.leftOut, ['two.csv']);
    return [own, { question: { ...question.among, by: question.by }, rows: answer.among.rows, lists: ['one'] }];
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

describe('two lists of staff, of which one does not say who was disciplined', () => {
  const staff = { kind: 'workforce' } as const;
  const asked: CountQuestion[] = [
    { ...staff, by: [inTwo] },
    { ...staff, by: [inTwo, 'directorate'] },
    { kind: 'formal-process', where: { process: ['disciplinary'] }, by: [inTwo, 'directorate'], among: staff },
  ];
  const question: CountQuestion = { ...staff, by: [inTwo, 'directorate'] };
  /** Nobody tells it, and everybody can subtract. */
  const ofSecond: Told = { question, rows: everyKey(question).map((key) => ({ key, n: null })), lists: ['two'] };
  const smallOnes = (found: ReturnType<typeof attackList>) => {
    const small = found.filter(({ n }) => n > 0 && n < threshold);
    assert.ok(small.length > 0);
    return small;
  };
  for (let seed = 41; seed <= 44; seed += 1) {
    const lists = [workforce(seed), plainList(seed + 100)];
    const people = lists.flatMap(inFull);
    test(`lists ${seed}: they are counted among those of whom it is said, and nobody can be worked out`, () => {
      const done = protect(lists, asked);
      assert.ok(done);
      assert.equal(done.tables.length, 4);
      assertSafe(attackList(people, done.tables), seed);
      assertSafe(smallOnes(attackList(people, [...done.tables, ofSecond])), seed);
    });
    test(`lists ${seed}: the second comes after figures of the first, which cannot be taken from those of both`, () => {
      const [one] = lists as [HeldPart];
      const first = protect(one, asked.slice(0, 2));
      assert.ok(first);
      const second = protect(lists, asked.slice(0, 2), [first.publication]);
      assert.ok(second);
      const told = [...first.tables, ...second.tables];
      assertSafe(attackList(people, told), seed);
      assertSafe(smallOnes(attackList(people, [...told, ofSecond])), seed);
    });
  }
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
