/** Attacks answers by bands, units and conditions that cross, as somebody would who knows that all are of one list. */
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

type Person = Record<string, string>;

/** One service stands in two directorates. */
const units: Person[] = [
  { directorate: 'Adults', service: 'Care' },
  { directorate: 'Adults', service: 'Support' },
  { directorate: 'Children', service: 'Foster' },
  { directorate: 'Children', service: 'Support' },
  { directorate: 'Roads', service: 'Lights' },
];
const directorates: Person[] = ['Adults', 'Children', 'Roads', 'Schools', 'Parks'].map((directorate) => ({
  directorate,
}));
const allWith = (field: string, codes: string[], of = units): Person[] =>
  of.flatMap((unit) => codes.map((code) => ({ ...unit, [field]: code })));

/** In which band somebody is: not by the code that is tested. */
function bandOf(salary: number, edges: readonly number[]): string {
  const [first = 0] = edges;
  const last = edges.at(-1) ?? 0;
  if (salary < first) return `<${first}`;
  if (salary >= last) return `>=${last}`;
  const from = edges.findLast((edge) => edge <= salary) ?? 0;
  return `${from}-${edges.find((edge) => edge > salary)}`;
}
const codeOf = (person: Person, by: Dimension): string =>
  typeof by === 'object' && 'edges' in by ? bandOf(Number(person['salary']), by.edges) : (person[by as string] ?? '');
const meets = (person: Person, { where = {}, except = {} }: CountQuestion): boolean =>
  Object.entries(where).every(([field, codes]) => codes.includes(person[field] ?? '')) &&
  !Object.entries(except).some(([field, codes]) => codes.includes(person[field] ?? ''));

/** What is told of a list in some releases, and what can be worked out from it: nothing small, and no hidden number. */
function assertHeld(
  people: Person[],
  counts: number[],
  releases: CountQuestion[][],
): { hidden: number; last: boolean } {
  const fields = Object.keys(people[0] ?? {});
  const rows = people.map((one, at) => ({ key: fields.map((field) => one[field] ?? ''), n: counts[at] ?? 0 }));
  const list: HeldPart = {
    ...{ kind: 'training', constants: {}, file: 'list.csv', fields },
    rows: rows.filter(({ n }) => n > 0),
  };
  const published: Publication[] = [];
  const told: { n: number | null; exact: number; parts: number[] }[] = [];
  for (const questions of releases) {
    const done = release([list], questions, published);
    if (!done) break;
    published.push(done.publication);
    for (const [at, own] of done.rows.entries()) {
      const question = questions[at] as CountQuestion;
      const isIn = (one: Person, key: readonly string[]) =>
        meets(one, question) &&
        question.by.every((by, place) => key[place] === 'Total' || key[place] === codeOf(one, by));
      for (const { key, n } of own) {
        const parts = [...people.keys()].filter((one) => isIn(people[one] as Person, key));
        told.push({ n, exact: parts.reduce((sum, one) => sum + (counts[one] ?? 0), 0), parts });
      }
    }
  }
  const first = people.length;
  const { lower, upper, possible } = attack(
    told.map(({ parts }, at) => ({ whole: first + at, parts })),
    {
      lower: Float64Array.from([...counts.map(() => 0), ...told.map(({ n }) => n ?? 0)]),
      upper: Float64Array.from([...counts.map(() => Infinity), ...told.map(({ n }) => n ?? Infinity)]),
    },
    open,
  );
  assert.ok(possible, 'what is shown is true');
  for (const [at, { n, exact }] of told.entries()) {
    const [least = 0, most = 0] = [lower[first + at], upper[first + at]];
    if (n !== null) assert.ok(exact === n && (n === 0 || n >= 10));
    else if (exact > 0 && exact < 10) assert.ok(most >= 10 && most - least >= 10, `${exact}: ${least} to ${most}`);
    else assert.ok(most > least, `${exact} is known`);
  }
  return { hidden: told.filter(({ n }) => n === null).length, last: published.length === releases.length };
}

const kind = 'training';
const byBands: CountQuestion[] = [
  { kind, by: [bands(30000, 70000)] },
  { kind, by: [bands(50000, 90000)] },
  { kind, by: ['directorate'] },
  { kind, by: ['service'] },
  { kind, by: ['directorate', bands(50000, 90000)] },
  { kind, by: ['service', bands(30000, 70000)] },
];
const steps = (...some: string[]): CountQuestion => ({ kind, where: { 'training-step': some }, by: ['directorate'] });
const byConditions: CountQuestion[] = [
  steps('asked', 'approved', 'refused', 'taken'),
  steps('approved', 'taken'),
  steps('refused'),
  steps('taken'),
  { kind, except: { 'training-step': ['refused'] }, by: ['directorate'] },
  { kind, by: ['training-step', 'directorate'] },
];
const ways: [name: string, people: Person[], few: string[], asked: CountQuestion[]][] = [
  [
    'bands and units that cross',
    allWith('salary', ['20000', '40000', '55000', '75000', '95000']),
    ['40000', '75000'],
    byBands,
  ],
  [
    'conditions',
    allWith('training-step', ['asked', 'approved', 'refused', 'taken'], directorates),
    ['asked', 'taken'],
    byConditions,
  ],
];

for (const [name, people, few, asked] of ways)
  test(`${name}: nobody who knows that all were counted of one list can work out a small number`, () => {
    let [hidden, later] = [0, 0];
    for (let seed = 1; seed <= 6; seed += 1) {
      const roll = dice(seed * 7919);
      const counts = people.map((one) =>
        Math.floor(roll() * roll() * (few.some((code) => Object.values(one).includes(code)) ? 8 : 40)),
      );
      // All at once; in two releases of which the second may be refused; and two or three alone.
      const releases = [[asked], [asked.slice(0, 2), asked.slice(2, 4)], [asked.slice(seed % 2, 3)]][seed % 3] ?? [];
      const held = assertHeld(people, counts, releases);
      hidden += held.hidden;
      if (seed % 3 === 1 && held.last) later += 1;
    }
    assert.ok(hidden > 10 && later > 0, `${hidden} hidden, ${later} later`);
  });
