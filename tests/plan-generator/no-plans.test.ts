import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectDocument } from '../../src/modules/plans/use-cases/inspect-document.ts';
import { NO_PLANS } from './no-plans.ts';

for (const { kind, file, text } of NO_PLANS) {
  test(`takes no actions from this: ${kind}`, async () => {
    const result = await inspectDocument(new TextEncoder().encode(text), file);
    assert.ok(result.ok);
    assert.deepEqual([result.value.kind, result.value.actions.map((action) => action.text)], ['not-a-plan', []]);
    assert.ok(result.value.findings.some((finding) => finding.code === 'not-a-plan'));
  });
}
