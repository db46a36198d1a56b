import { tables, type WriteScope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { UnitLevel } from '../domain/units.ts';
import type { AccountsSchema } from './schema.ts';

export async function addOrganisationRow(
  scope: WriteScope,
  { name, colour, isDemo }: { name: string; colour: string; isDemo: boolean },
): Promise<void> {
  await tables<AccountsSchema>(scope)
    .insertInto('organisation')
    .values({ id: scope.organisationId, name, colour, logo_hash: null, is_demo: isDemo, created_at: scope.now })
    .execute();
}

/** False when somebody changed the organisation since that version. */
export async function updateOrganisationRow(
  scope: WriteScope,
  version: number,
  fields: { name: string; colour: string; logo: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<AccountsSchema>(scope)
    .updateTable('organisation')
    .set({ name: fields.name, colour: fields.colour, logo_hash: fields.logo, version: version + 1 })
    .where('id', '=', scope.organisationId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** For a rule over many rows, such as the last administrator: one transaction of the organisation at a time. */
export async function lockOrganisation(scope: WriteScope): Promise<void> {
  await tables<AccountsSchema>(scope)
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', scope.organisationId)
    .forUpdate()
    .execute();
}

export async function addBodyRow(scope: WriteScope, id: string, name: string, position: number): Promise<void> {
  await tables<AccountsSchema>(scope)
    .insertInto('body')
    .values({ organisation_id: scope.organisationId, id, name, position, closed_on: null })
    .execute();
}

export async function updateBodyRow(
  scope: WriteScope,
  id: string,
  version: number,
  fields: { name: string; closedOn: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<AccountsSchema>(scope)
    .updateTable('body')
    .set({ name: fields.name, closed_on: fields.closedOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface UnitFields {
  bodyId: string;
  parentId: string | null;
  level: UnitLevel;
  name: string;
}

export async function addUnitRow(
  scope: WriteScope,
  id: string,
  { bodyId, parentId, level, name }: UnitFields,
): Promise<void> {
  await tables<AccountsSchema>(scope)
    .insertInto('unit')
    .values({
      organisation_id: scope.organisationId,
      id,
      body_id: bodyId,
      parent_id: parentId,
      level,
      name,
      closed_on: null,
    })
    .execute();
}

export async function updateUnitRow(
  scope: WriteScope,
  id: string,
  version: number,
  fields: { name: string; closedOn: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<AccountsSchema>(scope)
    .updateTable('unit')
    .set({ name: fields.name, closed_on: fields.closedOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
