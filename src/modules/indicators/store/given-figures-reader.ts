import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { IndicatorsSchema, NamedRelease } from './schema.ts';

/** Exact figures that the actor's body gave to a named recipient. No figure stands in it. */
export interface GivenFigures {
  id: string;
  standard: string;
  title: string;
  recipient: string;
  address: string;
  purpose: string;
  legalBase: string;
  /** The last day. */
  holdsUntil: Day;
  releases: NamedRelease[];
  /** SHA-256 of the file, in hex. */
  file: string;
  givenAt: Date;
  givenBy: string;
}

const given = (scope: Scope) =>
  tables<IndicatorsSchema>(scope)
    .selectFrom('given_figures')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['id', 'standard', 'title', 'recipient', 'address', 'purpose', 'legal_base as legalBase'])
    .select(['holds_until as holdsUntil', 'releases', 'file', 'given_at as givenAt', 'given_by as givenBy']);

/** Newest first. */
export const listGivenFigures = (scope: Scope): Promise<GivenFigures[]> =>
  given(scope).orderBy('given_at', 'desc').orderBy('id', 'desc').execute();

/** What another body gave is not found. */
export async function findGivenFigures(scope: Scope, id: string): Promise<GivenFigures | null> {
  return (await given(scope).where('id', '=', id).executeTakeFirst()) ?? null;
}
