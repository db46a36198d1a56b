import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { ReportSchema } from './report-schema.ts';

/** Null: from now on there is none. */
export async function addTemplateRow(scope: WriteScope, file: { name: string; hash: string } | null): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<ReportSchema>(scope)
    .insertInto('report_template')
    .values({
      ...{ organisation_id: scope.organisationId, id, at: scope.now, by_name: scope.actor.name },
      ...{ file_name: file?.name ?? null, file_hash: file?.hash ?? null },
    })
    .execute();
  return id;
}
