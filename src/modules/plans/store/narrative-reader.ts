import { sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { Narrative } from '../domain/reports/narrative.ts';

/** The newest text of each section of one form of a plan's report. */
export async function listNarratives(scope: Scope, planId: string, form: string): Promise<Narrative[]> {
  const found = await sql<Narrative>`
    select distinct on (section) section, version, text, figures, at, by_name as by from report_narrative
    where plan_id = ${planId} and form = ${form} order by section, version desc`.execute(scope.db);
  return found.rows;
}
