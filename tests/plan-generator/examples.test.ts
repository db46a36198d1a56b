import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspectDocument } from '../../src/modules/plans/use-cases/inspect-document.ts';
import { addScore, emptyScore } from './score.ts';
import type { Field, TrueAction } from './truth.ts';

const folder = new URL('../../examples/plans/', import.meta.url);
const expected: Record<string, { shape: string; carries: Field[]; actions: TrueAction[] }> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
);

for (const [name, { shape, carries, actions }] of Object.entries(expected))
  test(`the example “${shape}” says the same in each format`, async () => {
    const files = readdirSync(new URL(`${name}/`, folder));
    assert.ok(files.length >= 1, 'there is a file');
    for (const file of files) {
      const result = await inspectDocument(readFileSync(new URL(`${name}/${file}`, folder)), file);
      if (!result.ok) assert.fail(`${file}: ${result.refusal.code}`);
      const score = emptyScore();
      addScore(score, actions, carries, result.value);
      assert.deepEqual(score.faults, [], file);
      assert.equal(score.right, actions.length, file);
    }
  });
