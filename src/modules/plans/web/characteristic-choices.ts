import { type Characteristic, listCharacteristics } from '#modules/classifications';
import type { Scope } from '#platform/database';

/** Those in use, and those that something is for already though they are not in use any more. */
export async function listCharacteristicChoices(
  scope: Scope,
  current: { characteristics: readonly string[] } | null,
): Promise<Characteristic[]> {
  const known = await listCharacteristics(scope);
  const retired = (current?.characteristics ?? []).filter((code) => !known.some((one) => one.code === code));
  return [...known, ...retired.map((code) => ({ code, label: code, local: true, alsoCalled: [] }))];
}
