/** For tests: attacks answers as somebody would who knows that they all come from lists of people. */
import assert from 'node:assert/strict';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, ProtectedAnswers } from '../../questions.ts';
import { type PolicyCode, policyOf, type Weigh } from '../policy.ts';
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
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function workforce(seed: number, list = 'one'): HeldPart {
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
export function plainList(seed: number): HeldPart {
  const { rows, ...part } = workforce(seed, 'two');
  const kept = fields.filter((field) => field !== 'senior-manager' && field !== 'disciplinary');
  const few = rows.map(({ key, n }) => ({ key: [...key.slice(0, 3), 'two'], n: Math.ceil(n / 4) }));
  return { ...part, fields: kept, rows: few };
}

/** As the attack sees it. */
export const inFull = ({ rows, file }: HeldPart): Row[] =>
  rows.map(({ key, n }) => ({ key: file === 'two.csv' ? [...key.slice(0, 3), '', '', 'two'] : key, n }));

export const inTwo = { field: 'ethnic-group', cut: '2' } as const;
const inFive = { field: 'ethnic-group', cut: '5' } as const;
const against = { field: 'ethnic-group', cut: 'white-british', against: 'white-british' } as const;
const senior = { 'senior-manager': ['yes'] };
export const questions: CountQuestion[] = [
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
export function isCounted(
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

export interface Told {
  question: CountQuestion;
  rows: Rows;
  /** Of whose people; both where it is not said. */
  lists?: string[];
}

export function everyKey(question: CountQuestion): string[][] {
  const all = question.by.map((one) => {
    if (one === 'directorate' || one === 'service') return ['Total', ...codes[one]];
    const cut = typeof one === 'object' && 'cut' in one ? (one.cut ?? '') : '';
    const own: Record<string, string[]> = { '2': ['white', 'bme'], '5': ['white', 'asian', 'black'] };
    return ['Total', 'not-known', ...(own[cut] ?? ['white-british', 'others'])];
  });
  return all.reduce<string[][]>((keys, own) => keys.flatMap((key) => own.map((code) => [...key, code])), [[]]);
}

/** The range of each hidden cell for somebody who solves for the whole list of people. */
export function attackList(people: readonly Row[], published: readonly Told[]) {
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

export function protect(
  parts: HeldPart | HeldPart[],
  asked: CountQuestion[],
  published: Publication[] = [],
  code: PolicyCode = 'under-10',
  inside: Publication[] = [],
  weigh?: Weigh,
) {
  const all = [parts].flat();
  const policy = policyOf(code, weigh);
  const order = { questions: { counts: asked, pay: [] }, parts: all, policy, published, inside };
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

export const threshold = 10;
export function assertSafe(found: ReturnType<typeof attackList>, seed: number, least = threshold): void {
  for (const { question, key, n, lower, upper } of found) {
    const where = `seed ${seed}: ${JSON.stringify(question)} ${key.join(', ')} is ${n}, told ${lower} to ${upper}`;
    assert.notEqual(lower, upper, where);
    if (n === 0 || n >= least) continue;
    assert.ok(lower < least && least <= upper && upper - lower >= least, where);
  }
}
