import { ok, type Result } from '#platform/kernel';
import type { Clock } from '../choose.ts';
import { type Policy, ruleOf } from '../policy.ts';
import { type ProtectRefusal, protectTables } from '../protect.ts';
import type { OpenSolver } from '../solver.ts';
import type { AnswerTable } from './answer-table.ts';
import { type LinkedAnswers, linkAnswerTables, type Within } from './link-answer-tables.ts';
import { addPublished, type Publication } from './publication.ts';

/** For whom figures are released: for everybody who signs in, or to be published. */
export const audiences = ['inside', 'public'] as const;
export type Audience = (typeof audiences)[number];

interface Told {
  audience: Audience;
  cells: Publication;
}

/**
 * What an audience knows already. Those inside see what is public too; but what the public's rule calls small need not be
 * small for them. The public knows nothing of what was told `inside`.
 */
export function knownTo(
  audience: Audience,
  told: readonly Told[],
): { published: Publication[]; inside: Publication[] } {
  const of = (wanted: Audience) => told.flatMap((one) => (one.audience === wanted ? [one.cells] : []));
  if (audience === 'public') return { published: of('public'), inside: of('inside') };
  return { published: [...of('inside'), ...of('public').map(asTold)], inside: [] };
}

/** Only what was told of each cell, not what its own rule called small. */
const asTold = (publication: Publication): Publication => ({ ...publication, small: [], threshold: 0 });

/**
 * Whatever those inside were not told, they could work out with what is told now to others: so all of it is hidden here
 * too.
 */
export function hideToo({ cells, at }: LinkedAnswers, inside: readonly Publication[]): void {
  for (const { name, told } of inside.flatMap((one) => one.cells)) {
    const cell = cells[at.get(name) ?? -1];
    if (cell?.now && told === null && cell.before === null) cell.small = true;
  }
}

/**
 * Whether what is told to the public leaves what those inside must not know: they see both.
 * @param tables behind all that was told
 */
export function holdsInside(
  tables: readonly AnswerTable[],
  toPublic: readonly Publication[],
  inside: readonly Publication[],
  { within, policy, open, clock }: { within: Within; policy: Policy; open: OpenSolver; clock: Clock },
): Result<unknown, ProtectRefusal> {
  if (inside.length === 0) return ok(null);
  const own = { ...policy, threshold: Math.max(...inside.map(({ threshold }) => threshold)) };
  const linked = linkAnswerTables([], tables, within, own.threshold);
  addPublished(linked, [...inside, ...toPublic.map(asTold)], own);
  return protectTables(linked, ruleOf(own), open, clock);
}
