import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectDocument } from '../../src/modules/plans/use-cases/inspect-document.ts';
import { measureShape, type ShapeMeasure } from './measure-shape.ts';
import type { Proposed } from './score.ts';
import { SHAPES } from './shapes.ts';
import type { Field } from './truth.ts';

/** Another seed is read from files in examples.test.ts; many more in bench/import-accuracy.ts. */
const SEEDS = [47];

async function read(bytes: Uint8Array, name: string): Promise<Proposed> {
  const result = await inspectDocument(bytes, name);
  if (!result.ok) assert.fail(`${name}: ${result.refusal.code}`);
  return result.value;
}

function assertField(measure: ShapeMeasure, field: Field): void {
  const { right, all } = measure.fields[field];
  assert.ok(right >= all * 0.95, `${field}: ${right} of ${all}\n${measure.faults.slice(0, 9).join('\n')}`);
}

for (const known of SHAPES.filter((shape) => shape.regular)) {
  test(`reads generated plans in this shape: ${known.name}`, async () => {
    const measure = await measureShape(known, SEEDS, read);
    const faults = measure.faults.slice(0, 9).join('\n');
    assert.ok(measure.found >= measure.all * 0.98, `${measure.found} of ${measure.all} actions\n${faults}`);
    assert.equal(measure.invented, 0, faults);
    for (const field of ['leads', 'times', 'measures'] as const) assertField(measure, field);
  });
}

const MOST_CONFIDENCE: Record<string, number> = {
  'table without header': 0.8,
  'promises in prose': 0.7,
  'table, columns exchanged': 0.5,
  'scrambled table': 0.5,
};

for (const known of SHAPES.filter((shape) => !shape.regular)) {
  test(`is doubtful about generated plans in this shape: ${known.name}`, async () => {
    const measure = await measureShape(known, SEEDS, read);
    assert.ok(measure.confidence <= (MOST_CONFIDENCE[known.name] ?? 0.95), `${measure.confidence}`);
    if ((MOST_CONFIDENCE[known.name] ?? 1) <= 0.5) assert.equal(measure.told, measure.plans);
  });
}
