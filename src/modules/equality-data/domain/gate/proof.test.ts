import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hierarchy } from './counted-table.ts';
import type { Rule } from './instance.ts';
import { linkTables } from './linked-tables.ts';
import { checkProof, type Proof, proofOf, readProof } from './proof.ts';
import { flat, interval, now, open, table } from './trial.test.ts';

const page =
  'p team sex n/a F [c]/a M [c]/a Total 45/b F [c]/b M [c]/b Total 113/Total F 102/Total M 56/Total Total 158';
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

function prove(text: string, rule = interval) {
  const tables = [table(text)];
  const linked = linkTables(tables.map(now), flat);
  assert.ok(linked.ok);
  return proofOf({ tables, ledger: [], hierarchy: flat, rule }, linked.value, open);
}

function good(): Proof {
  const proof = prove(page);
  assert.ok(proof.ok, JSON.stringify(proof));
  return JSON.parse(JSON.stringify(proof.value)) as Proof;
}

test('a proof says from where to where each hidden cell can lie, and holds when it is made again', () => {
  const proof = good();
  assert.equal(checkProof(proof, open), null);
  const rows = proof.tables[0]?.rows ?? [];
  // a F + a M = 45 and a M + b M = 56, nobody below 1: from 1 to 44, and what is left of the others.
  assert.deepEqual(
    rows.filter((row) => 'mark' in row),
    [
      { codes: ['a', 'F'], mark: '[c]', lower: 1, upper: 44 },
      { codes: ['a', 'M'], mark: '[c]', lower: 1, upper: 44 },
      { codes: ['b', 'F'], mark: '[c]', lower: 58, upper: 101 },
      { codes: ['b', 'M'], mark: '[c]', lower: 12, upper: 55 },
    ],
  );
  assert.deepEqual(readProof(bytes(proof)), proof);
});

test('what can be worked out, or told to be small, is no proof', () => {
  const known = prove('p team n/a [c]/b 40/Total 47');
  assert.deepEqual(known, { ok: false, refusal: { code: 'known', codes: ['a'], count: 7 } });
  const below = prove('p team n/a [c]/b [c]/c 40/Total 47');
  assert.deepEqual(below, { ok: false, refusal: { code: 'below', codes: ['a'] } });
  assert.ok(prove('p team n/a [c]/b [c]/c 40/Total 47', { ...interval, protect: 'exact' }).ok);
});

test('a change is found', () => {
  const change = (by: (rows: Proof['tables'][number]['rows'], proof: Proof) => void) => {
    const proof = good();
    by(proof.tables[0]?.rows ?? [], proof);
    return checkProof(proof, open)?.code ?? null;
  };
  assert.equal(
    change(() => {}),
    null,
  );
  assert.equal(
    change((rows) => Object.assign(rows[0] ?? {}, { lower: 2 })),
    'bounds',
  );
  assert.equal(
    change((rows) => Object.assign(rows[3] ?? {}, { upper: null })),
    'bounds',
  );
  assert.equal(
    change((rows) => Object.assign(rows[2] ?? {}, { count: 44 })),
    'contradiction',
  );
  assert.equal(
    change((rows) => {
      rows[0] = { codes: ['a', 'F'], count: 7 };
    }),
    'bounds',
  );
  assert.equal(
    change((rows, proof) => {
      const told = rows.map((row, at) => (at === 0 ? { codes: row.codes, count: 7 } : row));
      proof.ledger = [{ file: 'q', dimensions: ['team', 'sex'], rests: [], rows: told }];
    }),
    'bounds',
  );
});

/** The proof of what stands on these pages, what was told before after it. */
function proofAfter(now: string[], before: string[], rule: Rule = interval, hierarchy: Hierarchy = flat) {
  const [tables, ledger] = [now.map(table), before.map(table)];
  const all = [
    ...tables.map((one) => ({ table: one, before: false })),
    ...ledger.map((one) => ({ table: one, before: true })),
  ];
  const linked = linkTables(all, hierarchy);
  assert.ok(linked.ok, JSON.stringify(linked));
  return proofOf({ tables, ledger, hierarchy, rule }, linked.value, open);
}
/** From where to where each hidden cell lies, or what is wrong with it. */
function ranges(...asked: Parameters<typeof proofAfter>) {
  const proof = proofAfter(...asked);
  if (!proof.ok) return proof.refusal.code;
  return proof.value.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => ('mark' in row ? [`${row.codes.join(' ')} ${row.lower} ${row.upper}`] : [])),
  );
}

test('a proof is complete: what is a part of what, the rests of each table, what was told before with its marks', () => {
  const hierarchy = new Map([
    [
      'team',
      new Map([
        ['a', ['X']],
        ['b', ['X']],
        ['c', []],
      ]),
    ],
  ]);
  const before = ['q team n/a 60/Total [c]', 'r team n/b 1-90/X [c]'];
  const proof = proofAfter(['p team n/a 60/b [c]/c [c]/Total 150'], before, { ...interval, groups: 'hide' }, hierarchy);
  assert.ok(proof.ok, JSON.stringify(proof));
  assert.deepEqual(proof.value, {
    format: 'due-regard/disclosure-proof/1',
    rule: { threshold: 10, protect: 'interval', groups: 'hide' },
    hierarchy: { team: { a: ['X'], b: ['X'], c: [] } },
    tables: [
      {
        ...{ file: 'p.csv', dimensions: ['team'], rests: [] },
        rows: [
          { codes: ['a'], count: 60 },
          { codes: ['b'], mark: '[c]', lower: 1, upper: 90 },
          { codes: ['c'], mark: '[c]', lower: 0, upper: 89 },
          { codes: ['Total'], count: 150 },
        ],
      },
    ],
    ledger: [
      {
        ...{ file: 'q.csv', dimensions: ['team'], rests: [{ dimension: 'team', whole: 'Total' }] },
        rows: [
          { codes: ['a'], count: 60 },
          { codes: ['Total'], mark: '[c]', lower: 0, upper: null },
        ],
      },
      {
        ...{ file: 'r.csv', dimensions: ['team'] },
        rests: [
          { dimension: 'team', whole: 'Total' },
          { dimension: 'team', whole: 'X' },
        ],
        rows: [
          { codes: ['b'], mark: '1-90', lower: 1, upper: 90 },
          { codes: ['X'], mark: '[c]', lower: 0, upper: null },
        ],
      },
    ],
  });
  assert.equal(checkProof(proof.value, open), null);
});

test('somebody is in every hidden cell, but not where noughts are hidden too', () => {
  const text = 'p team n/a [c]/b [c]/c 40/Total 60';
  assert.deepEqual(ranges([text], []), ['a 1 19', 'b 1 19']);
  assert.deepEqual(ranges([text], [], { ...interval, groups: 'show' }), ['a 1 19', 'b 1 19']);
  assert.deepEqual(ranges([text], [], { ...interval, groups: 'hide' }), ['a 0 20', 'b 0 20']);
  assert.deepEqual(ranges(['p team n/a [c]/b [c]/c 40'], []), ['a 1 null', 'b 1 null']);
});

test('a group is the sum of its parts', () => {
  const groups = new Map([['team', new Map(['a', 'b'].map((code) => [code, ['X']]))]]);
  const text = 'p team n/a [c]/b [c]/X 60/c 70/Total 130';
  assert.deepEqual(ranges([text], [], interval, groups), ['a 1 59', 'b 1 59']);
});

test('nobody is in a cell at the bottom that is not listed', () => {
  assert.equal(ranges(['p team sex n/a F [c]/b M 40/a Total 20/b Total 40'], []), 'known');
  assert.deepEqual(ranges(['p team sex n/a F [c]/a M [c]/b M 40/a Total 20/b Total 40/Total F [c]'], []), [
    ...['a F 1 19', 'a M 1 19', 'Total F 1 19'],
  ]);
});

test('a cell is below the threshold where its greatest value is, and no mark has told it yet', () => {
  const at = (whole: number) => `p team n/a [c]/b [c]/c 40/Total ${40 + whole}`;
  assert.equal(ranges([at(10)], []), 'below');
  assert.equal(ranges([at(10)], [], { ...interval, groups: 'show' }), 'below');
  assert.deepEqual(ranges([at(11)], []), ['a 1 10', 'b 1 10']);
  assert.deepEqual(ranges([at(7)], [], { ...interval, groups: 'hide' }), ['a 0 7', 'b 0 7']);
  const beside = 'p team n/a [c]/b [c]/c 40/Total 140';
  assert.deepEqual(ranges([beside], ['q team n/a <5']), ['a 1 4', 'b 96 99']);
  assert.equal(ranges([at(5)], ['q team n/a <9/b <9']), 'below', 'less than its mark tells');
});

test('what several marks tell of a cell is known together', () => {
  const beside = 'p team n/a [c]/b [c]/c 40/Total 140';
  assert.deepEqual(ranges([beside], ['q team n/a 20-60', 'r team n/a 5-50']), ['a 20 50', 'b 50 80']);
  assert.deepEqual(ranges([beside], ['r team n/a 5-50', 'q team n/a 20-60']), ['a 20 50', 'b 50 80']);
});

test('tables that cannot all be true are no proof', () => {
  assert.equal(ranges(['p team n/a [c]/b [c]/Total 1'], []), 'contradiction');
  const proof = good();
  proof.ledger = [{ file: 'q', dimensions: ['team'], rests: [], rows: [{ codes: ['a'], count: 44 }] }];
  assert.deepEqual(checkProof(proof, open), { code: 'contradiction' });
});

/** A copy in which another value stands at a path such as `tables.0.file`. */
function withAt(proof: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(proof) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((one, name) => one[name] as Record<string, unknown>, copy);
  holder[last] = value;
  return copy;
}

test('what has not the shape of a proof is none', () => {
  const hierarchy = new Map([['team', new Map([['a', ['X']]])]]);
  const made = proofAfter(['p team n/a [c]/b [c]/c 40/Total 140'], ['q team n/a [c]/Total 140'], interval, hierarchy);
  assert.ok(made.ok);
  const reads = (path: string, value: unknown) => readProof(bytes(withAt(made.value, path, value))) !== null;
  for (const [path, ...values] of [
    ['format', 'x', undefined],
    ['rule', null, undefined, [], 7],
    ['rule.threshold', -1, 1.5, '10', null],
    ['rule.protect', 'maybe', undefined, ['interval']],
    ['rule.groups', 'x', null, ['hide']],
    ['hierarchy', [], null],
    ['hierarchy.team', 1, null, [], { a: ['X'], b: 'X' }],
    ['hierarchy.team.a', 'b', [1], ['b', 1], null],
    ['tables', {}, undefined, [null]],
    ['ledger', {}, undefined, [7]],
    ['ledger.0', null, []],
    ['tables.0.file', 1, undefined],
    ['tables.0.dimensions', 'team', [1], ['team', 1], undefined],
    ['tables.0.rests', null, {}, [null], [{ whole: 'a' }], [{ dimension: 'team' }]],
    ['ledger.0.rests.0.whole', 1, undefined],
    ['tables.0.rows', {}, null, [null], [7]],
    ['tables.0.rows.0', null, [], 'a'],
    ['tables.0.rows.0.codes', 'a', ['a', 'F'], [], [1], undefined],
    ['tables.0.rows.0.mark', 1, undefined],
    ['tables.0.rows.0.lower', -1, 0.5, '0', undefined],
    ['tables.0.rows.0.upper', -1, 0.5, '9', undefined],
    ['tables.0.rows.0.count', 3],
    ['tables.0.rows.2.count', -1, 1.5, '40', null],
  ] as [string, ...unknown[]][])
    for (const value of values) assert.equal(reads(path, value), false, `${path} ${JSON.stringify(value)}`);
  const rest = { dimension: 'team', whole: 'Total' };
  for (const [path, value] of [
    ['rule.protect', 'exact'],
    ['rule.groups', 'hide'],
    ['rule.groups', 'show'],
    ['rule.threshold', 0],
    ['tables.0.rests', [rest]],
    ['tables.0.rows.0.upper', null],
    ['tables.0.rows.0', { codes: ['a'], count: 0 }],
    ['tables.0.rows', []],
    ['ledger', []],
  ] as const)
    assert.ok(reads(path, value), path);
  const empty = { file: 'p', dimensions: [], rests: [], rows: [] };
  assert.equal(reads('tables', [empty]), false);
});

test('bytes that are no JSON, or no UTF-8, are no proof', () => {
  for (const text of ['', '{', 'null', '[]', '7']) assert.equal(readProof(bytes(text)), null, text);
  const file = bytes(good());
  assert.notEqual(readProof(file), null);
  file[new TextDecoder().decode(file).indexOf('p.csv')] = 0xff;
  assert.equal(readProof(file), null);
});
