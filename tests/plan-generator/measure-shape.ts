import { printAs } from './formats.ts';
import { makeTruth } from './make-truth.ts';
import { seededRandom } from './random.ts';
import { addScore, emptyScore, type Proposed, type Score } from './score.ts';
import type { Format, KnownShape } from './shapes.ts';

export type Reader = (bytes: Uint8Array, name: string) => Promise<Proposed>;
export type ShapeMeasure = Score & { plans: number; confidence: number; told: number };

const WARNINGS = new Set(['scrambled', 'low-confidence', 'row-shifted', 'not-a-plan']);

/** Prints plans of one shape from each seed in each format, reads them, and compares. */
export async function measureShape(known: KnownShape, seeds: readonly number[], read: Reader): Promise<ShapeMeasure> {
  const measure: ShapeMeasure = { ...emptyScore(), plans: 0, confidence: 0, told: 0 };
  for (const seed of seeds) {
    for (const format of known.formats) await measurePlan(measure, known, seed, format, read);
  }
  measure.confidence /= Math.max(1, measure.plans);
  return measure;
}

async function measurePlan(
  measure: ShapeMeasure,
  known: KnownShape,
  seed: number,
  format: Format,
  read: Reader,
): Promise<void> {
  const printed = printedPlan(known, seed);
  const proposed = await read(await printAs(format, printed.blocks), `plan.${format}`);
  const before = measure.faults.length;
  addScore(measure, printed.actions, printed.carries, proposed);
  measure.faults.splice(
    before,
    measure.faults.length,
    ...measure.faults.slice(before).map((fault) => `${seed} ${format} ${fault}`),
  );
  measure.plans += 1;
  measure.confidence += proposed.confidence;
  if (proposed.confidence < 0.5 || proposed.findings.some((finding) => WARNINGS.has(finding.code))) measure.told += 1;
}

/** The layout that a seed makes in a shape. */
export function printedPlan(known: KnownShape, seed: number) {
  const random = seededRandom(seed * 131 + known.name.length);
  return known.shape(makeTruth(random), random);
}
