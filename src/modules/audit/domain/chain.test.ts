import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type AuditEvent, type ChainedEvent, findBreak, hashEvent, startOfChain } from './chain.ts';

const event = (seq: number): AuditEvent => ({
  seq,
  at: new Date('2026-11-22T09:00:00Z'),
  actorId: null,
  actorName: 'Due Regard',
  kind: 'plans:created',
  subjectKind: 'plan',
  subjectId: '1',
  subjectLabel: 'A plan',
  detail: { b: 1, a: [2] },
});

function chain(length: number): ChainedEvent[] {
  let previousHash = startOfChain;
  return Array.from({ length }, (_, index) => {
    const hash = hashEvent(event(index + 1), previousHash);
    const chained = { ...event(index + 1), previousHash, hash };
    previousHash = hash;
    return chained;
  });
}

test('hashes the fields as JSON with sorted keys', () => {
  const text = `["${startOfChain}",1,"2026-11-22T09:00:00.000Z",null,"Due Regard","plans:created","plan","1","A plan",{"a":[2],"b":1}]`;
  assert.equal(hashEvent(event(1), startOfChain), createHash('sha256').update(text).digest('hex'));
});

test('finds no break in a whole chain, nor in an empty one', () => {
  assert.equal(findBreak(chain(5)), null);
  assert.equal(findBreak([]), null);
});

test('finds a changed, a removed, a moved and a forged event', () => {
  const [a, b, c] = chain(3) as [ChainedEvent, ChainedEvent, ChainedEvent];
  assert.deepEqual(findBreak([a, { ...b, actorName: 'Somebody else' }, c]), { seq: 2, problem: 'changed' });
  assert.deepEqual(findBreak([a, c]), { seq: 2, problem: 'missing' });
  assert.deepEqual(findBreak([b, c]), { seq: 1, problem: 'missing' });
  assert.deepEqual(findBreak([a, { ...b, seq: 2, previousHash: c.hash }]), { seq: 2, problem: 'unlinked' });
});
