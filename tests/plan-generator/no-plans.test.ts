import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectDocument } from '../../src/modules/plans/use-cases/inspect-document.ts';
import { COUNCIL_PAPERS } from './no-plans/council-papers.ts';
import { OTHER_PAPERS } from './no-plans/other-papers.ts';

for (const { kind, file, text } of [...COUNCIL_PAPERS, ...OTHER_PAPERS]) {
  test(`takes no actions from this: ${kind}`, async () => {
    const result = await inspectDocument(new TextEncoder().encode(text), file);
    assert.ok(result.ok);
    assert.deepEqual([result.value.kind, result.value.actions.map((action) => action.text)], ['not-a-plan', []]);
    assert.ok(result.value.findings.some((finding) => finding.code === 'not-a-plan'));
  });
}
