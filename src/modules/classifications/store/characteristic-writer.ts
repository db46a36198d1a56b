import { tables, type WriteScope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { ClassificationsSchema } from './schema.ts';

export async function addCharacteristicRow(
  scope: WriteScope,
  { code, label, alsoCalled }: { code: string; label: string; alsoCalled: readonly string[] },
): Promise<void> {
  await tables<ClassificationsSchema>(scope)
    .insertInto('local_characteristic')
    .values({ organisation_id: scope.organisationId, code, label, also_called: [...alsoCalled], retired_on: null })
    .execute();
}

/** False when somebody changed it since that version. */
export async function updateCharacteristicRow(
  scope: WriteScope,
  code: string,
  version: number,
  fields: { label: string; alsoCalled: readonly string[]; retiredOn: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<ClassificationsSchema>(scope)
    .updateTable('local_characteristic')
    .set({
      label: fields.label,
      also_called: [...fields.alsoCalled],
      retired_on: fields.retiredOn,
      version: version + 1,
    })
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
