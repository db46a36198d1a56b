import { type Asked, type Audience, askPublication, findLastMergers, type PolicyCode } from '#modules/equality-data';
import type { WriteScope } from '#platform/database';
import type { Result } from '#platform/kernel';
import { askAll, type Breakdown, together } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import { exceptWhiteBritish } from '../domain/dress-standard.ts';

export interface ToRelease {
  standard: Standard;
  audience: Audience;
  /** `standard`: what the standard says for the audience. */
  policy: PolicyCode | 'standard';
  /** Besides the whole body. */
  by: readonly Breakdown[];
  /** Everybody but White British as well. */
  secondCut: boolean;
  /** With the units as one that the last ones told as one. */
  merged: boolean;
}

/** Asks for the figures of a standard to be released together, so that each protects the others. */
export async function releaseFigures(
  scope: WriteScope,
  { standard, audience, policy: chosen, by, secondCut, merged }: ToRelease,
): Promise<Result<string, { code: 'no-body' | 'no-data' }>> {
  const cuts = secondCut ? [standard, exceptWhiteBritish(standard)] : [standard];
  const asked = together(cuts.flatMap(({ indicators }) => [null, ...by].map((unit) => askAll(indicators, unit))));
  const policy = chosen === 'standard' ? (standard.disclosure[audience] as PolicyCode) : chosen;
  const { code: scheme, title } = standard;
  const mergers = merged ? await findLastMergers(scope, scheme) : [];
  const wanted = { ...(asked as Asked), ...(mergers.length > 0 ? { merged: mergers } : {}) };
  return askPublication(scope, { scheme, title, policy, audience, asked: wanted });
}
