import { sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { StatusCode } from '../domain/plan.ts';

/** The latest that one unit or one body reported on an action. */
export interface OwnReport {
  actionId: string;
  /** The unit or body. */
  of: string;
  at: Date;
  by: string;
  note: string;
  status: StatusCode;
}

const latest = (column: 'unit_id' | 'body_id', actionIds: readonly string[]) => sql<OwnReport>`
  select distinct on (action_id, ${sql.ref(column)}) action_id as "actionId", ${sql.ref(column)} as of, at,
    by_name as by, note, status
  from progress_update
  where action_id = any(${actionIds}::uuid[]) and ${sql.ref(column)} is not null
    and (${sql.lit(column)} = 'unit_id' or unit_id is null)
  order by action_id, ${sql.ref(column)}, at desc, id desc`;

export const listUnitReports = async (scope: Scope, actionIds: readonly string[]): Promise<OwnReport[]> =>
  (await latest('unit_id', actionIds).execute(scope.db)).rows;

/** What was reported for a body as a whole. */
export const listBodyReports = async (scope: Scope, actionIds: readonly string[]): Promise<OwnReport[]> =>
  (await latest('body_id', actionIds).execute(scope.db)).rows;
