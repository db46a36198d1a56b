import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { canonical } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import type { CommandContext } from '#platform/room';
import { type CountedTable, readSaid } from '../domain/gate/counted-table.ts';
import { linkTables } from '../domain/gate/linked-tables.ts';
import { proofOf } from '../domain/gate/proof.ts';
import { isProof } from '../use-cases/verify-proof.ts';
import { verifyProof } from './verify-proof-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-proof-'));
after(() => rmSync(folder, { recursive: true }));
const open = await loadOptimiser();

function page(file: string, rows: [code: string, text: string][]): CountedTable {
  return {
    file,
    dimensions: ['Team'],
    rows: rows.map(([code, text], at) => {
      const said = readSaid(text);
      assert.ok(said);
      return { row: at + 2, codes: [code], said };
    }),
  };
}

function proofText(north: string, west: string): string {
  const tables = [
    page('staff.csv', [
      ['North', north],
      ['South', '52'],
      ['West', west],
      ['Total', '102'],
    ]),
  ];
  const linked = linkTables([{ table: tables[0] as CountedTable, before: false }], new Map());
  assert.ok(linked.ok);
  const order = {
    tables,
    ledger: [],
    hierarchy: new Map(),
    rule: { threshold: 10, protect: 'interval', weigh: 'cells' },
  } as const;
  const proof = proofOf({ ...order, tables, ledger: [] }, linked.value, open);
  return canonical(proof.ok ? proof.value : proof.refusal);
}

async function verify(text: string) {
  const path = join(folder, 'proof.json');
  writeFileSync(path, text);
  const told = { out: '', said: '' };
  const context = {
    arguments: [path],
    json: false,
    out: (line: string) => {
      told.out += line;
    },
    say: (line: string) => {
      told.said += line;
    },
  };
  const code = await verifyProof(context as unknown as CommandContext);
  return { code, ...told, isProof: await isProof(path) };
}

test('a proof holds from its file alone, and tells no hidden count', async () => {
  const text = proofText('[c]', '[c]');
  // North and West are 50 together, and at least 1 each.
  assert.match(text, /"codes":\["North"\],"lower":1,"mark":"\[c\]","upper":49/);
  const { code, out, isProof: known } = await verify(text);
  assert.deepEqual([code, known], [0, true]);
  assert.match(out, /The proof holds. None of the 2 hidden cells of staff.csv .* threshold is 10/);
});

test('a proof of a table that leaks is not made', () => {
  assert.equal(proofText('[c]', '43'), '{"code":"known","codes":["North"],"count":7}');
  assert.match(proofText('<5', '43'), /known/);
});

const changes: [what: string, from: string, to: string, sentence: RegExp][] = [
  ['a bound', '"upper":49', '"upper":48', /North” is not what the proof says/],
  ['a published count', '"count":52', '"count":53', /not what the proof says/],
  ['a total that cannot be', '"count":102', '"count":2', /cannot all be true/],
  ['the threshold', '"threshold":10', '"threshold":60', /North” anybody can tell/],
  ['its shape', '"dimensions":["Team"]', '"dimensions":[]', /no proof that Due Regard wrote/],
  ['its format', 'disclosure-proof', 'other-proof', /no proof that Due Regard wrote/],
  ['its end', '}', '', /no proof/],
];
for (const [what, from, to, sentence] of changes)
  test(`a proof does not hold when ${what} was changed`, async () => {
    const text = proofText('[c]', '[c]');
    assert.ok(text.includes(from));
    const { code, said } = await verify(text.replace(from, to));
    assert.equal(code, 1);
    assert.match(said, sentence);
  });
