import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { policyOf } from '../policy.ts';
import { type AnswerTable, between, cellName } from './answer-table.ts';
import { fewerHidden, type Known, type Preview } from './fewer-hidden.ts';

const open = await loadOptimiser();

/** Staff by directorate and sex. */
const tableOf = (counts: Record<string, [women: number, men: number]>): AnswerTable => ({
  people: { files: ['staff.csv'], kind: 'workforce', conditions: [] },
  by: [
    { field: 'directorate', cut: '' },
    { field: 'sex', cut: '' },
  ],
  rows: Object.entries(counts).flatMap(([unit, [women, men]]) => [
    { key: [unit, 'female'], n: women },
    { key: [unit, 'male'], n: men },
  ]),
  among: null,
  withoutTotal: new Set(),
  rule: 'small',
});
const nothing: Known = { tables: [], published: [] };
const suggestKnowing = (known: Known, clock: () => number, ...tables: AnswerTable[]) =>
  fewerHidden(tables, () => null, policyOf('under-10'), known, open, clock);
const suggest = (...tables: AnswerTable[]) => suggestKnowing(nothing, () => 5, ...tables);
const rowsOf = (preview: Preview | undefined) =>
  Object.fromEntries(preview?.rows.map(({ key, n }) => [key.join(), n]) ?? []);

test('a directorate with few men told with another leaves nothing to hide', () => {
  const [best] = suggest(tableOf({ Adults: [40, 3], Children: [30, 25], Highways: [12, 60] }));
  assert.ok(best?.codes.includes('Adults'));
  assert.deepEqual([best?.before, best?.after], [4, 0]);
  const [before, after] = best?.preview ?? [];
  assert.equal(before?.rows.filter(({ n }) => n === null).length, 4);
  assert.ok(after?.rows.every(({ n }) => n !== null));
  const merged = after?.rows.find(({ key }) => key[0]?.includes('|') && key[1] === 'male');
  assert.ok(merged?.n === 28 || merged?.n === 63, 'with Children 28 men, with Highways 63');
});

test('nothing is suggested where nothing is hidden, and two groups are never made one', () => {
  assert.deepEqual(suggest(tableOf({ Adults: [40, 30], Children: [30, 25], Highways: [12, 60] })), []);
  assert.deepEqual(suggest(tableOf({ Adults: [40, 3], Children: [30, 25] })), []);
});

test('the preview is of the table with two groupings at most that gains the most', () => {
  const bySex = tableOf({ Adults: [40, 3], Children: [30, 25], Highways: [12, 60] });
  const [directorate = { field: 'directorate', cut: '' }, sex = { field: 'sex', cut: '' }] = bySex.by;
  const sum = (at: number, field: typeof sex): AnswerTable => ({
    ...{ ...bySex, by: [field] },
    rows: [...Map.groupBy(bySex.rows, ({ key }) => key[at] ?? '')].map(([code, rows]) => ({
      key: [code],
      n: rows.reduce((so, { n }) => so + n, 0),
    })),
  });
  const byGrade: AnswerTable = {
    ...{ ...bySex, by: [directorate, sex, { field: 'grade', cut: '' }] },
    rows: bySex.rows.flatMap(({ key, n }) => [
      { key: [...key, 'low'], n: n - Math.floor(n / 2) },
      { key: [...key, 'high'], n: Math.floor(n / 2) },
    ]),
  };
  const hiddenIn = (rows: { n: number | null }[] = []) => rows.filter(({ n }) => n === null).length;
  const [best] = suggest(sum(1, sex), byGrade, sum(0, directorate), bySex);
  const [before, after] = best?.preview ?? [];
  assert.deepEqual([before?.by, after?.by], [bySex.by, bySex.by]);
  assert.ok(hiddenIn(before?.rows) > hiddenIn(after?.rows));
  assert.deepEqual(suggest(sum(0, directorate)), []);
});

test('the best five come first; periods, quarters of pay and who is not known are never made one with another', () => {
  const units = { A: [40, 3], B: [30, 4], C: [12, 60], D: [50, 45], E: [33, 6], F: [70, 80] } as const;
  const all = tableOf(units as never);
  const found = suggest(all);
  assert.ok(found.length > 1 && found.length <= 5);
  assert.deepEqual(
    found.map(({ after }) => after),
    found.map(({ after }) => after).toSorted((a, b) => a - b),
  );
  assert.ok(found.every(({ before, after }) => after < before));
  for (const field of ['quarter', 'event-date']) {
    const by = [{ field, cut: '' }, ...all.by.slice(1)];
    assert.deepEqual(suggest({ ...all, by }), [], field);
  }
  const unknown = tableOf({ 'not-known': [40, 3], others: [30, 25], Adults: [12, 60], Roads: [50, 45] });
  assert.deepEqual(suggest(unknown), [], 'two are left that could be one, and they are too few');
});

/** Only Adults told with Children have ten men together, who are not few. */
const onePair = tableOf({ Adults: [40, 3], Children: [30, 7], Highways: [12, 60] });

test('the one pair that helps, with the table as it is and as it would be', () => {
  const [only, ...others] = suggest(onePair);
  assert.ok(only);
  assert.deepEqual(others, []);
  assert.deepEqual([only.grouping, only.codes], [onePair.by[0], ['Adults', 'Children']]);
  assert.deepEqual([only.before, only.after], [4, 0]);
  const [before, after] = only.preview;
  const ofAll = { 'Total,female': 82, 'Total,male': 70, 'Total,Total': 152 };
  const highways = { 'Highways,female': 12, 'Highways,male': 60, 'Highways,Total': 72 };
  assert.deepEqual(rowsOf(before), {
    ...{ 'Adults,female': null, 'Adults,male': null, 'Adults,Total': 43 },
    ...{ 'Children,female': null, 'Children,male': null, 'Children,Total': 37, ...highways, ...ofAll },
  });
  assert.deepEqual(rowsOf(after), {
    ...{ 'Adults|Children,female': 70, 'Adults|Children,male': 10, 'Adults|Children,Total': 80 },
    ...{ ...highways, ...ofAll },
  });
  const units = { A: [50, 45], B: [33, 36], C: [70, 80], D: [20, 30], E: [25, 15], F: [40, 3], G: [30, 7] } as const;
  assert.deepEqual(
    suggest(tableOf(units as never)).map(({ codes }) => codes),
    [['F', 'G']],
    'of twenty-one pairs the few that are tried are those that leave the fewest small counts',
  );
});

test('a total that is not told stands in no preview; a table of three groupings is not shown, and helps all the same', () => {
  const [open] = suggest({ ...onePair, withoutTotal: new Set(['sex']) });
  assert.deepEqual(Object.keys(rowsOf(open?.preview[1])), [
    ...['Adults|Children,female', 'Adults|Children,male', 'Highways,female', 'Highways,male'],
    ...['Total,female', 'Total,male'],
  ]);
  const by = [...onePair.by, { field: 'grade', cut: '' }];
  const [three] = suggest({ ...onePair, by, rows: onePair.rows.map(({ key, n }) => ({ key: [...key, 'all'], n })) });
  assert.deepEqual([three?.codes, three?.after, three?.preview], [['Adults', 'Children'], 0, []]);
});

test('a key that must not be told stays hidden under the name of both', () => {
  const table = tableOf({ Adults: [40, 30], Children: [30, 25], Highways: [12, 60] });
  const found = suggest({ ...table, sensitive: new Set([['Adults', 'male'].join(between)]) });
  assert.deepEqual(found, [], 'a key and three corners, told with another or not');
});

test('codes of one cut of a field are made one with no code of another cut', () => {
  const [, sex = { field: 'sex', cut: '' }] = onePair.by;
  const five = { ...onePair, by: [{ field: 'ethnic-group', cut: '5' }, sex] };
  const two: AnswerTable = {
    ...{ ...onePair, by: [{ field: 'ethnic-group', cut: '2' }] },
    rows: [
      { key: ['bme'], n: 80 },
      { key: ['white'], n: 72 },
    ],
  };
  for (const tables of [
    [five, two],
    [two, five],
  ]) {
    const found = suggest(...tables);
    assert.deepEqual(
      found.map(({ grouping, codes, preview }) => [grouping.cut, codes, preview[1]?.by]),
      [['5', ['Adults', 'Children'], five.by]],
    );
  }
});

test('what was told before counts: whose men are known lend no cover to the men of Adults', () => {
  const table = tableOf({ Adults: [40, 3], Children: [30, 25], Highways: [12, 60] });
  const told = (unit: string, n: number) => ({
    name: cellName(table.people, table.by, [unit, 'male']),
    told: [n, n] as [number, number],
  });
  const published: Known['published'] = [
    {
      ...{ cells: [told('Children', 25), told('Highways', 60)], lines: [], small: [] },
      ...{ asked: { counts: [], pay: [] }, files: ['staff.csv'], threshold: 10 },
    },
  ];
  assert.equal(suggest(table).length, 2);
  assert.deepEqual(
    suggestKnowing({ ...nothing, published }, () => 5, table),
    [],
  );
});

test('the time is shared: a quarter is for what is hidden now, and one for each of three pairs', () => {
  let asked = 0;
  const clock = () => {
    asked += 1;
    return asked === 1 ? 4 : 3.1;
  };
  const [only] = suggestKnowing(nothing, clock, onePair);
  assert.deepEqual([only?.before, only?.after], [4, 0]);
});

test('what hides the fewest comes first, though more small counts are left', () => {
  const table = tableOf({ Adults: [40, 3], Children: [30, 25], Highways: [12, 60] });
  const byGrade: AnswerTable = {
    ...{ ...table, by: [{ field: 'grade', cut: '' }] },
    rows: Object.entries({ low: 6, middle: 5, high: 159 }).map(([code, n]) => ({ key: [code], n })),
  };
  assert.deepEqual(
    suggest(byGrade, table).map(({ codes, before, after }) => [codes.join(), before, after]),
    [
      ['Adults,Children', 6, 2],
      ['Adults,Highways', 6, 2],
      ['low,middle', 6, 4],
    ],
  );
});

test('the preview is of the table that gains the most, not of the one that hides the most or is the largest', () => {
  const [directorate = { field: 'directorate', cut: '' }] = onePair.by;
  const ages = { Adults: [20, 12, 11], Children: [12, 12, 13], Highways: [3, 39, 30] };
  const byAge: AnswerTable = {
    ...{ ...onePair, by: [directorate, { field: 'age', cut: '' }] },
    rows: Object.entries(ages).flatMap(([unit, counts]) => counts.map((n, at) => ({ key: [unit, `age ${at}`], n }))),
  };
  const [best] = suggest(byAge, onePair);
  assert.deepEqual([best?.codes, best?.before, best?.after], [['Adults', 'Children'], 8, 4]);
  assert.deepEqual(best?.preview[0]?.by, onePair.by);
});

test('a pair has its codes in order, whatever the order of the rows', () => {
  const found = suggest({ ...onePair, rows: onePair.rows.toReversed() });
  assert.deepEqual(
    found.map(({ codes }) => codes),
    [['Adults', 'Children']],
  );
});

test('all others, and those of whom it is not known, are never told with a named group', () => {
  for (const code of ['others', 'not-known'])
    assert.deepEqual(
      suggest(tableOf({ [code]: [40, 3], Children: [30, 7], Highways: [12, 60], Roads: [50, 45] })),
      [],
      code,
    );
});

test('nobody is no small count', () => {
  const codes = ['female', 'male', 'other', 'unsaid'];
  const units = { A: [40, 0, 0, 0], F: [40, 3, 20, 20], G: [30, 7, 20, 20] };
  const big = Object.fromEntries(['B', 'C', 'D', 'E'].map((unit) => [unit, [50, 45, 30, 30]]));
  const rows = Object.entries({ ...units, ...big }).flatMap(([unit, counts]) =>
    counts.map((n, at) => ({ key: [unit, codes[at] ?? ''], n })),
  );
  assert.deepEqual(suggest({ ...onePair, rows })[0]?.codes, ['F', 'G']);
});

test('where a count is given away whatever is hidden, nothing is suggested', () => {
  const cells = [
    [['Adults', 'Total'], 43],
    [['Adults', 'female'], 40],
  ].map(([key, n]) => ({
    name: cellName(onePair.people, onePair.by, key as string[]),
    told: [n, n] as [number, number],
  }));
  const published: Known['published'] = [
    {
      ...{ cells, lines: [], small: [], asked: { counts: [], pay: [] } },
      ...{ files: ['staff.csv'], threshold: 10 },
    },
  ];
  assert.deepEqual(
    suggestKnowing({ ...nothing, published }, () => 5, onePair),
    [],
  );
});
