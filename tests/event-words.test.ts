import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assembleSlots } from '../src/rooms.ts';

const modules = fileURLToPath(new URL('../src/modules', import.meta.url));

test('every kind of audit event has words', async () => {
  const sources = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /use-cases\/[\w-]+\.ts$/.test(file),
  );
  const kinds = sources.flatMap((file) =>
    [...readFileSync(join(modules, file), 'utf8').matchAll(/'((?!node:)(?:[a-z]+-?)+:(?:[a-z]+-?)+)'/g)].map(
      ([, kind]) => kind ?? '',
    ),
  );
  assert.ok(kinds.length > 20, `${kinds.length} kinds were seen`);
  const { events } = await assembleSlots();
  const permissions = /:(read|edit|manage|use|see|rate|record|answer|give)/;
  assert.deepEqual(
    [...new Set(kinds)].filter((kind) => !events[kind] && !permissions.test(kind)),
    [],
  );
});
