import { tables, type WriteScope } from '#platform/database';
import type { Dataset } from './dataset-reader.ts';
import type { EqualityDataSchema } from './schema.ts';

export async function addDatasetRow(scope: WriteScope, bodyId: string, dataset: Dataset): Promise<void> {
  const { id, name, purpose, legalBase, retentionMonths, publisher, licence } = dataset;
  await tables<EqualityDataSchema>(scope)
    .insertInto('dataset')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, name, purpose, publisher, licence },
      ...{ legal_base: legalBase, retention_months: retentionMonths, created_at: scope.now },
    })
    .execute();
}

export async function addTextMapping(
  scope: WriteScope,
  id: string,
  bodyId: string,
  said: { field: string; text: string; code: string },
): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .insertInto('text_mapping')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, ...said },
      ...{ said_at: scope.now, said_by: scope.actor.name },
    })
    .execute();
}

export async function addColumnMapping(
  scope: WriteScope,
  id: string,
  bodyId: string,
  { header, column, field }: { header: string; column: string; field: string },
): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .insertInto('column_mapping')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, header, column_name: column, field },
      ...{ said_at: scope.now, said_by: scope.actor.name },
    })
    .execute();
}

export async function addGapRow(
  scope: WriteScope,
  id: string,
  bodyId: string,
  gap: { what: string; proxy: string; plan: string },
): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .insertInto('data_gap')
    .values({ organisation_id: scope.organisationId, id, body_id: bodyId, ...gap, closed_on: null })
    .execute();
}

/** False where somebody closed it before. */
export async function closeGapRow(scope: WriteScope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables<EqualityDataSchema>(scope)
    .updateTable('data_gap')
    .set({ closed_on: scope.today })
    .where('id', '=', id)
    .where('body_id', '=', scope.actor.bodyId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
