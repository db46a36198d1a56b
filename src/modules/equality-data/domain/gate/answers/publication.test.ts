import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { policyOf } from '../policy.ts';
import { type AnswerTable, cellName, type People } from './answer-table.ts';
import { hideToo, holdsInside, knownTo } from './audience.ts';
import { linkAnswerTables } from './link-answer-tables.ts';
import { addPublished, type Publication, publicationOf } from './publication.ts';
import { admitWaived, tellWaived } from './waivers.ts';

const solver = await loadOptimiser();
const people: People = { files: ['staff.csv'], kind: 'workforce', conditions: [] };
const by = [{ field: 'team', cut: '' }];
const named = (code: string) => cellName(people, by, [code]);
const table: AnswerTable = {
  ...{ people, by, among: null, withoutTotal: new Set(), rule: 'small' },
  rows: Object.entries({ North: 12, South: 4, West: 31, None: 0 }).map(([code, n]) => ({ key: [code], n })),
};
const told = (cells: Record<string, [number, number] | null>, more: Partial<Publication> = {}): Publication => ({
  ...{ lines: [], asked: { counts: [], pay: [] }, files: ['staff.csv'], threshold: 10, small: [] },
  cells: Object.entries(cells).map(([code, own]) => ({ name: named(code), told: own })),
  ...more,
});
const linked = (now = true) => linkAnswerTables(now ? [table] : [], now ? [] : [table], () => null, 10);
const under10 = policyOf('under-10');

test('what was told before is known: a number exactly, a rounded one within its span, the exact one first', () => {
  const all = linked();
  const of = (code: string) => all.cells[all.at.get(named(code)) ?? -1];
  const before = [
    told({ North: [10, 14], West: [31, 31], Elsewhere: [1, 1] }),
    told({ North: [12, 12], West: [28, 32], South: null }, { small: [2] }),
  ];
  addPublished(all, before, under10);
  assert.deepEqual(of('North')?.before, { count: 12 });
  assert.equal(of('North')?.small, false, 'a rounded number that is not small need not stay unknown');
  assert.deepEqual(of('West')?.before, { count: 31 });
  assert.deepEqual([of('South')?.before, of('South')?.small], [null, true], 'what was small once stays small');
  assert.equal(all.cells.length, 5);
});

test('a publication holds what is told now or was told before, and which hidden ones are small', () => {
  const all = linked();
  addPublished(all, [told({ West: [31, 31] })], under10);
  const shown = all.cells.map(({ codes, count }) =>
    [named('South'), named('West')].includes(codes[0] ?? '') ? null : count,
  );
  const about = { asked: { counts: [], pay: [] }, files: ['staff.csv'] };
  const { cells, small, threshold, lines, files } = publicationOf(all, shown, under10, about);
  const own = Object.fromEntries(cells.map((cell) => [cell.name, cell.told]));
  assert.deepEqual([own[named('North')], own[named('South')], own[named('West')]], [[12, 12], null, [31, 31]]);
  assert.deepEqual(
    small.map((at) => cells[at]?.name),
    [named('South')],
  );
  assert.deepEqual([threshold, files, lines.length], [10, ['staff.csv'], 1]);
  const later = publicationOf(linked(false), shown, under10, about);
  assert.ok(
    later.cells.every((cell) => cell.told === null),
    'nothing is told now',
  );
  const rounded = publicationOf(all, shown, policyOf('nearest-5'), about);
  assert.deepEqual(rounded.cells.find(({ name }) => name === named('North'))?.told, [10, 14]);
});

test('each audience knows what it was told; to publish hides what was hidden inside, and nothing that was published', () => {
  const [inside, open] = [told({ South: null, West: null, North: [12, 12] }, { small: [0] }), told({ West: [31, 31] })];
  const all = [
    { audience: 'inside' as const, cells: inside },
    { audience: 'public' as const, cells: open },
  ];
  assert.deepEqual(knownTo('public', all), { published: [open], inside: [inside] });
  const known = knownTo('inside', [...all, { audience: 'public', cells: told({}, { small: [1], threshold: 50 }) }]);
  assert.deepEqual(known.inside, []);
  assert.deepEqual(
    known.published.map(({ small, threshold }) => [small, threshold]),
    [
      [[0], 10],
      [[], 0],
      [[], 0],
    ],
  );
  const next = linked();
  addPublished(next, [open], under10);
  hideToo(next, [inside]);
  const small = (code: string) => next.cells[next.at.get(named(code)) ?? -1]?.small;
  assert.deepEqual([small('South'), small('West'), small('North')], [true, undefined, undefined]);
  const past = linked(false);
  hideToo(past, [inside]);
  assert.ok(past.cells.every((cell) => cell.small === undefined));
});

test('what is told to the public must not show those inside what they were not told, by their own threshold', () => {
  const holds = (toPublic: Publication, inside: Publication[]) =>
    holdsInside([table], [toPublic], inside, { within: () => null, policy: under10, open: solver, clock: () => 5 }).ok;
  const [few, all] = [
    told({ Total: [47, 47], North: [12, 12] }, { small: [0] }),
    told({ Total: [47, 47], North: [12, 12], West: [31, 31] }),
  ];
  const inside = told({ North: [12, 12], South: null, West: null }, { small: [1] });
  assert.equal(holds(all, []), true, 'nobody inside was told anything');
  assert.equal(holds(all, [inside]), false, '47 - 12 - 31 = 4');
  assert.equal(holds(few, [inside]), true, 'South and West are 35 together');
  assert.equal(holds(few, [inside, { ...inside, threshold: 40 }]), false, 'so both are fewer than 40');
});

test('a waived count is told exactly where it is shown, and stays hidden where it would give another away', () => {
  const all = linked();
  const found = admitWaived(all, [named('South'), named('Elsewhere')]);
  assert.deepEqual(
    found.map((at) => all.cells[at]?.small),
    [false],
  );
  assert.deepEqual(admitWaived(linked(false), [named('South')]), []);
  for (const [given, expected] of [
    [5, 4],
    [null, null],
  ] as const) {
    const shown = all.cells.map((_, at) => (found.includes(at) ? given : null));
    const publication = publicationOf(all, shown, policyOf('nearest-5'), { asked: { counts: [], pay: [] }, files: [] });
    tellWaived(found, all, shown, publication);
    assert.equal(shown[found[0] ?? -1], expected);
    const own = publication.cells[found[0] ?? -1]?.told;
    assert.deepEqual(own, expected === null ? null : [expected, expected]);
  }
});
