import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Narrative } from '../domain/reports/narrative.ts';
import type { ReportSchema } from './report-schema.ts';

/** False when somebody else wrote this version of the section. */
export async function addNarrativeRow(
  scope: WriteScope,
  { planId, form, section, version, text, figures }: Omit<Narrative, 'at' | 'by'> & { planId: string; form: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<ReportSchema>(scope)
    .insertInto('report_narrative')
    .values({
      ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), plan_id: planId },
      ...{ form, section, version, text, figures: JSON.stringify(figures) },
      ...{ at: scope.now, by_name: scope.actor.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
