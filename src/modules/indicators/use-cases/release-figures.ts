import { type Asked, askPublication, type PolicyCode } from '#modules/equality-data';
import type { WriteScope } from '#platform/database';
import type { Result } from '#platform/kernel';
import { askAll, type Breakdown, together } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import { exceptWhiteBritish } from '../domain/dress-standard.ts';

export interface ToRelease {
  standard: Standard;
  policy: PolicyCode;
  /** Besides the whole body. */
  by: readonly Breakdown[];
  /** Everybody but White British as well. */
  secondCut: boolean;
}

/** Asks for the figures of a standard to be released together, so that each protects the others. */
export function releaseFigures(
  scope: WriteScope,
  { standard, policy, by, secondCut }: ToRelease,
): Promise<Result<string, { code: 'no-body' | 'no-data' }>> {
  const cuts = secondCut ? [standard, exceptWhiteBritish(standard)] : [standard];
  const asked = together(cuts.flatMap(({ indicators }) => [null, ...by].map((unit) => askAll(indicators, unit))));
  return askPublication(scope, { scheme: standard.code, title: standard.title, policy, asked: asked as Asked });
}
