import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import {
  codeFor,
  commonLocalCharacteristics,
  protectedCharacteristics,
  recogniseCharacteristic,
} from '../domain/characteristics.ts';
import { listLocalCharacteristics } from '../store/characteristic-reader.ts';
import { addCharacteristicRow } from '../store/characteristic-writer.ts';

type Refusal = { code: 'already-there'; label: string };

/** Adds a local characteristic and returns its code. One that many bodies have brings its other words with it. */
export async function addCharacteristic(
  scope: WriteScope,
  label: string,
  alsoCalled: readonly string[] = [],
): Promise<Result<string, Refusal>> {
  const there = [...protectedCharacteristics, ...(await listLocalCharacteristics(scope))];
  const code = codeFor(label);
  const same = recogniseCharacteristic(label, there) ?? there.find((one) => one.code === code);
  if (same) return refused({ code: 'already-there', label: same.label });
  const common = recogniseCharacteristic(label, commonLocalCharacteristics)?.alsoCalled ?? [];
  await addCharacteristicRow(scope, { code, label, alsoCalled: [...new Set([...alsoCalled, ...common])] });
  recordEvent(scope, {
    kind: 'classifications:characteristic-added',
    subject: { kind: 'characteristic', id: code, label },
  });
  return ok(code);
}
