import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInSandbox } from './run.ts';
import { keepSpares } from './spare.ts';

const probes = new URL('./probes.ts', import.meta.url);
const limits = { seconds: 10, megabytes: 256 };

test('gives back what the work returns', async () => {
  const result = await runInSandbox(probes, 'double', { bytes: new Uint8Array(21) }, limits);
  assert.deepEqual(result, { ok: true, value: { length: 42 } });
});

test('tells how far the work is, then gives its value', async () => {
  const heard: string[] = [];
  const report = (done: number, total: number) => void heard.push(`${done} of ${total}`);
  const result = await runInSandbox(probes, 'countToThree', null, limits, report);
  assert.deepEqual(result, { ok: true, value: 'counted' });
  assert.deepEqual(heard, ['1 of 3', '2 of 3', '3 of 3']);
});

test('ends work that takes too long', async () => {
  const result = await runInSandbox(probes, 'loopForever', null, { ...limits, seconds: 1 });
  assert.deepEqual(result, { ok: false, refusal: { code: 'too-slow' } });
});

test('ends work that takes too much memory, outside the heap too', async () => {
  const result = await runInSandbox(probes, 'eatMemory', null, limits);
  assert.deepEqual(result, { ok: false, refusal: { code: 'too-much-memory' } });
});

test('tells that the work failed', async () => {
  assert.deepEqual(await runInSandbox(probes, 'fail', null, limits), { ok: false, refusal: { code: 'crashed' } });
});

test('lets the work see no environment, read no other file, write none and start no program', async () => {
  const result = await runInSandbox<Record<string, unknown>>(probes, 'reachOut', null, limits);
  assert.ok(result.ok);
  assert.deepEqual(result.value, {
    environment: 0,
    read: 'ERR_ACCESS_DENIED',
    write: 'ERR_ACCESS_DENIED',
    program: 'ERR_ACCESS_DENIED',
  });
});

test('a child that waited does the work as one that was started, within the same limits', async (context) => {
  context.after(keepSpares());
  for (const turn of [1, 2, 3]) {
    const result = await runInSandbox(probes, 'double', { bytes: new Uint8Array(turn) }, limits);
    assert.deepEqual(result, { ok: true, value: { length: turn * 2 } });
  }
  const slow = await runInSandbox(probes, 'loopForever', null, { ...limits, seconds: 1 });
  assert.deepEqual(slow, { ok: false, refusal: { code: 'too-slow' } });
  const reached = await runInSandbox<{ read: string }>(probes, 'reachOut', null, limits);
  assert.equal(reached.ok && reached.value.read, 'ERR_ACCESS_DENIED');
});
