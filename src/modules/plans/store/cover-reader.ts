import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { PlansSchema } from './schema.ts';

export interface Cover {
  id: string;
  personId: string;
  coverId: string;
  fromOn: Day;
  toOn: Day;
  madeBy: string;
}

function covers(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('lead_cover')
    .select(['id', 'person_id as personId', 'cover_id as coverId', 'from_on as fromOn', 'to_on as toOn'])
    .select('made_by as madeBy')
    .where('ended_at', 'is', null);
}

/** Cover that runs today or will run, soonest first. */
export const listCovers = (scope: Scope): Promise<Cover[]> =>
  covers(scope).where('to_on', '>=', scope.today).orderBy('from_on').orderBy('id').execute();

export const findCover = async (scope: Scope, id: string): Promise<Cover | null> =>
  (await covers(scope).where('id', '=', id).executeTakeFirst()) ?? null;

/** The actor, and everybody for whom they act today. */
export async function listActedFor(scope: Scope): Promise<string[]> {
  const { personId } = scope.actor;
  if (personId === null) return [];
  const covered = await covers(scope)
    .where('cover_id', '=', personId)
    .where('from_on', '<=', scope.today)
    .where('to_on', '>=', scope.today)
    .execute();
  return [personId, ...covered.map((cover) => cover.personId)];
}
