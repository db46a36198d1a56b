import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import type { Publication } from './publication.ts';
import {
  checkPublicationProof,
  type PublicationProof,
  provePublication,
  readPublicationProof,
} from './publication-proof.ts';

const open = await loadOptimiser();
type Told = [number, number] | null;
const publication = (told: Record<string, Told>, ...lines: Publication['lines']): Publication => ({
  ...{ lines, asked: { counts: [], pay: [] }, files: ['staff.csv'], threshold: 10, small: [] },
  cells: Object.entries(told).map(([name, own]) => ({ name, told: own })),
});
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const whole = { whole: 0, parts: [1, 2, 3] };
/** 30 in all, 12 in the South. */
const now = publication({ all: [30, 30], 'at\u001fNorth': null, South: [12, 12], West: null }, whole);

function prove(one: Publication, hidden: number[], before: Publication[] = []): PublicationProof {
  const proof = provePublication(one, before, new Set(hidden), 10, open);
  assert.ok(proof.ok, JSON.stringify(proof));
  return proof.value;
}
const rangesOf = ({ cells }: PublicationProof) => cells.map(({ lower, upper }) => [lower, upper]);

test('says of each cell what was told and from where to where it can lie, and holds when it is made again', () => {
  const proof = prove(now, [1, 2, 3]);
  assert.deepEqual(proof, {
    format: 'due-regard/publication-proof/1',
    threshold: 10,
    cells: [
      { name: ['all'], told: [30, 30], hidden: false, lower: 30, upper: 30 },
      { name: ['at', 'North'], told: null, hidden: true, lower: 0, upper: 18 },
      { name: ['South'], told: [12, 12], hidden: false, lower: 12, upper: 12 },
      { name: ['West'], told: null, hidden: true, lower: 0, upper: 18 },
    ],
    sums: [whole],
  });
  assert.equal(checkPublicationProof(proof, open), null);
  assert.deepEqual(readPublicationProof(bytes(proof)), proof);
  const alone = prove(publication({ all: [30, 30], elsewhere: null }), [1]);
  assert.deepEqual(rangesOf(alone), [
    [30, 30],
    [0, null],
  ]);
  assert.equal(checkPublicationProof(alone, open), null);
});

test('what was told before is known besides: the narrowest span of all that was told', () => {
  const first = publication({ West: [3, 12], 'at\u001fNorth': null, all: [28, 32], else: [1, 1] });
  const second = publication({ West: [5, 14] });
  assert.deepEqual(rangesOf(prove(now, [1, 3], [first, second])), [
    [30, 30],
    [6, 13],
    [12, 12],
    [5, 12],
  ]);
  const rounded = publication({ all: [28, 32], North: null, South: [10, 14], West: null }, whole);
  assert.deepEqual(rangesOf(prove(rounded, [1, 3], [publication({ South: [13, 17] })])), [
    [28, 32],
    [0, 19],
    [13, 14],
    [0, 19],
  ]);
});

test('a hidden cell that can be worked out, or figures that contradict each other, are no proof', () => {
  const known = publication({ all: [30, 30], North: [14, 14], South: [12, 12], 'at\u001fWest': null }, whole);
  const refusalOf = (one: Publication, hidden: number[], before: Publication[] = []) => {
    const proof = provePublication(one, before, new Set(hidden), 10, open);
    return proof.ok ? null : proof.refusal;
  };
  assert.deepEqual(refusalOf(known, [3]), { code: 'known', codes: ['at', 'West'], count: 4 });
  assert.equal(refusalOf(known, []), null, 'nobody hid it');
  assert.deepEqual(refusalOf(now, [1, 3], [publication({ South: [13, 13] })]), { code: 'contradiction' });
  assert.deepEqual(refusalOf(now, [1, 3], [publication({ West: [19, 19] })]), { code: 'contradiction' });
});

test('whatever is changed in a proof is found', () => {
  const changed = (by: (cells: PublicationProof['cells'], proof: PublicationProof) => void) => {
    const proof = prove(now, [1, 3]);
    by(proof.cells, proof);
    return checkPublicationProof(proof, open);
  };
  const bounds = { code: 'bounds', codes: ['at', 'North'] };
  assert.deepEqual(
    changed((cells) => Object.assign(cells[1] ?? {}, { lower: 1 })),
    bounds,
  );
  assert.deepEqual(
    changed((cells) => Object.assign(cells[1] ?? {}, { upper: null })),
    bounds,
  );
  assert.deepEqual(
    changed((cells) => Object.assign(cells[3] ?? {}, { told: [3, 3], lower: 3, upper: 3 })),
    bounds,
  );
  assert.deepEqual(
    changed((cells) => Object.assign(cells[0] ?? {}, { told: [11, 11] })),
    { code: 'contradiction' },
  );
  assert.deepEqual(
    changed((cells) => {
      Object.assign(cells[1] ?? {}, { lower: 14, upper: 14 });
      Object.assign(cells[3] ?? {}, { told: [4, 4], lower: 4, upper: 4 });
    }),
    { code: 'known', codes: ['at', 'North'], count: 14 },
  );
});

test('a file that is not a proof, or no longer whole, is none', () => {
  const isRead = (change: object) => readPublicationProof(bytes({ ...prove(now, [1, 3]), ...change })) !== null;
  const cell = { name: ['a'], told: null, hidden: true, lower: 0, upper: null };
  const ofCell = (change: object) => isRead({ cells: [{ ...cell, ...change }], sums: [] });
  assert.ok(!isRead({ cells: [cell, { ...cell, lower: -1 }], sums: [] }));
  const ofSum = (sum: unknown) => isRead({ cells: [cell, cell], sums: [sum] });
  assert.ok(isRead({}) && isRead({ title: 'Staff' }) && isRead({ threshold: 0 }));
  assert.ok(ofCell({}) && ofCell({ told: [0, 4], upper: 4, lower: 4 }) && ofCell({ name: [] }));
  assert.ok(ofSum({ whole: 0, parts: [1] }) && ofSum({ whole: 1, parts: [0] }));
  for (const change of [
    { format: 'due-regard/publication-proof/2' },
    { title: 3 },
    { threshold: -1 },
    { threshold: 1.5 },
  ])
    assert.ok(!isRead(change), JSON.stringify(change));
  for (const change of [{ cells: null }, { sums: {} }]) assert.ok(!isRead(change), JSON.stringify(change));
  for (const change of [
    ...[{ name: 'a' }, { name: [1] }, { name: ['a', null] }],
    ...[{ told: [1] }, { told: [1, 2, 3] }, { told: '12' }, { told: [1, -1] }, { told: ['1', 2] }],
    ...[{ hidden: 1 }, { lower: -1 }, { lower: null }, { upper: 0.5 }, { upper: '4' }],
  ])
    assert.ok(!ofCell(change), JSON.stringify(change));
  for (const sum of [
    ...[{ whole: 2, parts: [1] }, { whole: -1, parts: [1] }, { whole: 0.5, parts: [1] }, { parts: [1] }],
    ...[{ whole: 0, parts: [2] }, { whole: 0, parts: [1, -1] }, { whole: 0, parts: '1' }, { whole: 0 }],
  ])
    assert.ok(!ofSum(sum), JSON.stringify(sum));
  assert.equal(readPublicationProof(new Uint8Array([0xff, 0x7b])), null);
  assert.equal(readPublicationProof(new TextEncoder().encode('{')), null);
  assert.equal(readPublicationProof(bytes(null)), null);
  // A letter that is broken inside a text is not mended.
  const text = bytes({ ...prove(now, [1, 3]), title: 'Staff~' });
  assert.ok(readPublicationProof(text));
  assert.equal(readPublicationProof(text.map((byte) => (byte === 0x7e ? 0xff : byte))), null);
});
