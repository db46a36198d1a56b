import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('what has not the shape of a proof is none', () => {
  const proof = good() as unknown as Record<string, unknown>;
  const own = (proof['tables'] as Record<string, unknown>[])[0] ?? {};
  const row = (more: object) => ({ ...proof, tables: [{ ...own, rows: [{ codes: ['a', 'F'], ...more }] }] });
  const wrong: unknown[] = [
    ...['', '{', 'null', '[]', '7'],
    ...[
      { ...proof, format: 'x' },
      { ...proof, rule: null },
      { ...proof, hierarchy: [] },
      { ...proof, tables: {} },
    ],
    ...[
      { ...proof, ledger: undefined },
      { ...proof, hierarchy: { team: { a: 'b' } } },
      { ...proof, hierarchy: { team: 1 } },
    ],
    ...[{ threshold: -1 }, { threshold: 1.5 }, { protect: 'maybe' }, { groups: 'x' }].map((more) => ({
      ...proof,
      rule: { ...(proof['rule'] as object), ...more },
    })),
    ...[
      { file: 1 },
      { dimensions: [] },
      { dimensions: [1] },
      { rows: {} },
      { rests: null },
      { rests: [{ whole: 'a' }] },
    ].map((more) => ({ ...proof, tables: [{ ...own, ...more }] })),
    ...[
      {},
      { count: -1 },
      { count: 1, mark: '' },
      { mark: 1, lower: 0, upper: 1 },
      { mark: '', lower: -1, upper: null },
    ],
  ].map((one) =>
    typeof one === 'object' && one !== null && !('format' in one) && !Array.isArray(one) ? row(one) : one,
  );
  for (const one of wrong) assert.equal(readProof(bytes(one)), null, JSON.stringify(one));
  assert.equal(readProof(new Uint8Array([0xff, 0xfe])), null);
  assert.notEqual(readProof(bytes(row({ count: 3 }))), null);
  assert.notEqual(readProof(bytes(row({ mark: '', lower: 0, upper: null }))), null);
  assert.equal(readProof(bytes({ ...proof, tables: [{ ...own, rows: [{ codes: ['a'], count: 1 }] }] })), null);
});
