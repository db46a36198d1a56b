import { type Scope, tables } from '#platform/database';
import type { Audience } from '../domain/gate/answers/audience.ts';
import type { EqualityDataSchema } from './schema.ts';

/** Why a small count of a body is shown all the same. */
export interface Waiver {
  id: string;
  /** What it counts, in words. */
  what: string;
  reason: string;
  agreedBy: string;
  waivedAt: Date;
  waivedBy: string;
}

const waivers = (scope: Scope) => tables<EqualityDataSchema>(scope).selectFrom('waiver').orderBy('waived_at');

/** The cells of a body that a waiver shows to an audience, by their names. */
export const listWaivedCells = (
  scope: Scope,
  { bodyId, audience }: { bodyId: string; audience: Audience },
): Promise<{ id: string; cell: string }[]> =>
  waivers(scope).where('body_id', '=', bodyId).where('audience', '=', audience).select(['id', 'cell']).execute();

/** By which counts are shown in a publication; oldest first. */
export async function listWaivers(scope: Scope, { waiverIds }: { waiverIds: readonly string[] }): Promise<Waiver[]> {
  if (waiverIds.length === 0) return [];
  return waivers(scope)
    .where('id', 'in', waiverIds)
    .select(['id', 'what', 'reason', 'agreed_by as agreedBy', 'waived_at as waivedAt', 'waived_by as waivedBy'])
    .execute();
}
