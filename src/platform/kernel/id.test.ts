import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId, newId } from './id.ts';

test('identifiers are of version 7, different, and in the order in which they were made', () => {
  const at = Date.parse('2026-11-22T09:00:00Z');
  const ids = Array.from({ length: 1000 }, () => newId(at));
  assert.ok(ids.every((id) => isId(id) && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(id)));
  assert.equal(new Set(ids).size, 1000);
  assert.deepEqual([...ids].sort(), ids);
  assert.ok(newId(at + 1) > (ids.at(-1) ?? ''));
  assert.equal(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16), at);
});
