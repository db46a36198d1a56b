/** Attacks answers by bands and units that cross, as somebody would who knows that they all come from one list. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, Dimension } from '../../questions.ts';
import { attack } from '../attack.ts';
import { policyOf } from '../policy.ts';
import { protectAnswers } from './protect-answers.ts';
import type { Publication } from './publication.ts';
import { dice } from './testing.ts';

const open = await loadOptimiser();
const policy = policyOf('under-10');
const bands = (...edges: number[]): Dimension => ({ field: 'salary', edges });

function release(parts: HeldPart[], counts: CountQuestion[], published: Publication[] = []) {
  const order = { questions: { counts, pay: [] }, parts, policy, published };
  const done = protectAnswers(order, classifier, open, () => 10);
  if (!done.ok) return null;
  const rows = done.value.answers.counts.map((answer) => (answer.state === 'counted' ? answer.rows : []));
  return { rows, publication: done.value.publication };
}

/** Two services stand in one directorate each, one in both; four of the last are in the second. */
const staff = [
  ...['Care', 'Support'].map((service) => ({ directorate: 'Adults', service })),
  ...['Foster', 'Support'].map((service) => ({ directorate: 'Children', service })),
  { directorate: 'Roads', service: 'Lights' },
];
const salaries = [20000, 40000, 55000, 75000, 95000];
const few = new Set(['40000', '75000']);
const everybody = staff.flatMap((unit) => salaries.map((salary) => ({ ...unit, salary: String(salary) })));

/** In which band somebody is: not by the code that is tested. */
function bandOf(salary: number, edges: readonly number[]): string {
  const [first = 0] = edges;
  const last = edges.at(-1) ?? 0;
  if (salary < first) return `<${first}`;
  if (salary >= last) return `>=${last}`;
  const from = edges.findLast((edge) => edge <= salary) ?? 0;
  return `${from}-${edges.find((edge) => edge > salary)}`;
}
const codeOf = (person: Record<string, string>, by: Dimension): string =>
  typeof by === 'object' && 'edges' in by ? bandOf(Number(person['salary']), by.edges) : (person[by as string] ?? '');

const asked: Dimension[][] = [
  [bands(30000, 70000)],
  [bands(50000, 90000)],
  ['directorate'],
  ['service'],
  ['directorate', bands(50000, 90000)],
  ['service', bands(30000, 70000)],
];

test('nobody who knows that all were counted of one list can work out a small number', () => {
  let [hidden, shown, later] = [0, 0, 0];
  for (let seed = 1; seed <= 6; seed += 1) {
    const roll = dice(seed * 7919);
    const counts = everybody.map(({ salary }) => Math.floor(roll() * roll() * (few.has(salary) ? 8 : 40)));
    const rows = everybody.map(({ directorate, service, salary }, at) => ({
      key: [directorate, service, salary],
      n: counts[at] ?? 0,
    }));
    const list: HeldPart = {
      ...{ kind: 'workforce', constants: {}, file: 'staff.csv' },
      fields: ['directorate', 'service', 'salary'],
      rows: rows.filter(({ n }) => n > 0),
    };
    const questions = asked.map((by): CountQuestion => ({ kind: 'workforce', by }));
    // All at once; in two releases of which the second may be refused; and the bands alone.
    const first = release([list], [questions, questions.slice(0, 3), questions.slice(0, 2)][seed % 3] ?? []);
    assert.ok(first, `seed ${seed}`);
    const second = seed % 3 === 1 ? release([list], questions.slice(3), [first.publication]) : null;
    if (second) later += 1;
    const told = [...first.rows, ...(second?.rows ?? [])].flatMap((own, at) =>
      own.map(({ key, n }) => ({
        n,
        of: everybody.map((one) =>
          asked[at]?.every((by, place) => key[place] === 'Total' || key[place] === codeOf(one, by)),
        ),
      })),
    );
    const cells = everybody.length;
    const exact = told.map(({ of }) => counts.reduce((sum, n, at) => (of[at] ? sum + n : sum), 0));
    const bounds = {
      lower: Float64Array.from([...counts.map(() => 0), ...told.map(({ n }) => n ?? 0)]),
      upper: Float64Array.from([...counts.map(() => Infinity), ...told.map(({ n }) => n ?? Infinity)]),
    };
    const lines = told.map(({ of }, at) => ({ whole: cells + at, parts: [...counts.keys()].filter((one) => of[one]) }));
    const { lower, upper, possible } = attack(lines, bounds, open);
    assert.ok(possible, `seed ${seed}: what is shown is true`);
    for (const [at, { n }] of told.entries()) {
      const [least = 0, most = 0, own = 0] = [lower[cells + at], upper[cells + at], exact[at]];
      if (n === null) hidden += 1;
      else shown += 1;
      if (n !== null) assert.ok(own === n && (n === 0 || n >= 10), `seed ${seed}`);
      else if (own > 0 && own < 10)
        assert.ok(most >= 10 && most - least >= 10, `seed ${seed}: ${own} is from ${least} to ${most}`);
      else assert.ok(most > least, `seed ${seed}: ${own} is known`);
    }
  }
  assert.ok(hidden > 50 && shown > 50 && later > 0, `${hidden} hidden, ${shown} shown, ${later} later`);
});
