import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { UnitLevel } from '../domain/units.ts';
import type { AccountsSchema } from './schema.ts';

export interface Organisation {
  name: string;
  colour: string;
  logo: string | null;
  isDemo: boolean;
  version: number;
}

export async function findOrganisation(scope: Scope): Promise<Organisation | null> {
  const found = await tables<AccountsSchema>(scope)
    .selectFrom('organisation')
    .select(['name', 'colour', 'logo_hash as logo', 'is_demo as isDemo', 'version'])
    .where('id', '=', scope.organisationId)
    .executeTakeFirst();
  return found ?? null;
}

export interface Body {
  id: string;
  name: string;
  closedOn: Day | null;
  version: number;
}

export function listBodies(scope: Scope): Promise<Body[]> {
  return tables<AccountsSchema>(scope)
    .selectFrom('body')
    .select(['id', 'name', 'closed_on as closedOn', 'version'])
    .orderBy('position')
    .orderBy('name')
    .execute();
}

export interface Unit {
  id: string;
  bodyId: string;
  parentId: string | null;
  level: UnitLevel;
  name: string;
  closedOn: Day | null;
  version: number;
}

export function listUnits(scope: Scope): Promise<Unit[]> {
  return tables<AccountsSchema>(scope)
    .selectFrom('unit')
    .select(['id', 'body_id as bodyId', 'parent_id as parentId', 'level', 'name', 'closed_on as closedOn', 'version'])
    .orderBy('name')
    .execute();
}

/** When the person was here before this session; null the first time. */
export async function findPreviousVisit(scope: Scope, personId: string): Promise<Date | null> {
  const found = await tables<AccountsSchema>(scope)
    .selectFrom('person')
    .select('last_visit_at')
    .where('id', '=', personId)
    .executeTakeFirst();
  return found?.last_visit_at ?? null;
}

/** How many people work in each body today. */
export const countPeopleOfBodies = (scope: Scope) => countPeopleBy(scope, 'body_id');

/** How many people work in each unit itself today, not below it. */
export const countPeopleOfUnits = (scope: Scope) => countPeopleBy(scope, 'unit_id');

async function countPeopleBy(scope: Scope, column: 'body_id' | 'unit_id'): Promise<Map<string, number>> {
  const rows = await tables<AccountsSchema>(scope)
    .selectFrom('person')
    .select([`${column} as id`, ({ fn }) => fn.countAll<number>().as('count')])
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', scope.today)]))
    .groupBy(column)
    .execute();
  return new Map(rows.flatMap(({ id, count }) => (id ? [[id, count] as const] : [])));
}
