import { sql } from 'kysely';
import { inParts, tables, type WriteScope } from '#platform/database';
import type { Said } from '../domain/import-again/items.ts';
import type { Places } from '../domain/plan.ts';
import type { PlansSchema } from './schema.ts';

interface Of {
  planId: string;
  importId: string;
}

/** Keeps what a file said of items, in place of what an older file said. */
export async function keepSaid(
  scope: WriteScope,
  { planId, importId }: Of,
  items: readonly { id: string; said: Said }[],
): Promise<void> {
  const rows = items.map(({ id, said }) => ({
    organisation_id: scope.organisationId,
    subject_id: id,
    plan_id: planId,
    import_id: importId,
    said: JSON.stringify(said),
  }));
  for (const part of inParts(rows))
    await tables<PlansSchema>(scope)
      .insertInto('imported_item')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'subject_id']).doUpdateSet(({ ref }) => ({
          import_id: ref('excluded.import_id'),
          said: ref('excluded.said'),
        })),
      )
      .execute();
}

/** Puts items in the order given, each with the places of its fields. */
export async function arrangeRows(
  scope: WriteScope,
  table: 'plan_group' | 'objective' | 'action',
  items: readonly { id: string; places: Places }[],
): Promise<void> {
  const rows = items.map((item, position) => ({ ...item, position }));
  await sql`update ${sql.table(table)} as item set position = given.position, places = given.places
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, position integer, places jsonb)
    where item.id = given.id`.execute(scope.db);
}

/** Lets nobody else change the plan until this transaction ends. */
export async function holdPlan(scope: WriteScope, planId: string): Promise<void> {
  await tables<PlansSchema>(scope).selectFrom('plan').select('id').where('id', '=', planId).forUpdate().execute();
}
