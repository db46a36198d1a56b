import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { AccountsSchema } from './schema.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  bodyId: string;
  bodyName: string;
  unitId: string | null;
  unitName: string | null;
  leftOn: Day | null;
  lastSignInAt: Date | null;
  roles: string[];
  version: number;
}

function people(scope: Scope) {
  return tables<AccountsSchema>(scope)
    .selectFrom('person')
    .innerJoin('body', 'body.id', 'person.body_id')
    .leftJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name', 'email', 'job_title as jobTitle', 'person.body_id as bodyId'])
    .select([
      'body.name as bodyName',
      'unit_id as unitId',
      'unit.name as unitName',
      'left_on as leftOn',
      'last_sign_in_at as lastSignInAt',
      'person.version',
    ])
    .select(
      sql<string[]>`coalesce((select array_agg(role order by role) from person_role
        where person_id = person.id), '{}')`.as('roles'),
    );
}

export async function findPerson(scope: Scope, id: string): Promise<Person | null> {
  return (await people(scope).where('person.id', '=', id).executeTakeFirst()) ?? null;
}

export async function findPersonByEmail(scope: Scope, email: string): Promise<Person | null> {
  return (await people(scope).where('email', '=', email.toLowerCase()).executeTakeFirst()) ?? null;
}

export async function findPersonByName(scope: Scope, name: string): Promise<Person | null> {
  return (await people(scope).where('person.name', '=', name).executeTakeFirst()) ?? null;
}

export interface PeopleFilter {
  /** Part of a name, address or job title. */
  words?: string;
  role?: string | null;
  bodyId?: string | null;
  /** Those who have left are hidden unless asked for. */
  withLeavers?: boolean;
}

export const peopleSorts = ['name', 'body', 'last-sign-in'] as const;

export interface PeopleSort {
  by: (typeof peopleSorts)[number];
  descending: boolean;
}

export function listPeople(
  scope: Scope,
  filter: PeopleFilter = {},
  limit = 10_000,
  offset = 0,
  { by, descending }: PeopleSort = { by: 'name', descending: false },
): Promise<Person[]> {
  const column = by === 'name' ? 'person.name' : by === 'body' ? 'body.name' : 'last_sign_in_at';
  return filterPeople(scope, filter)
    .orderBy(column, (order) => (descending ? order.desc().nullsLast() : order.asc().nullsFirst()))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export interface Leaver {
  id: string;
  name: string;
  leftOn: Day;
}

/** Those who have left by today. */
export async function listLeavers(scope: Scope): Promise<Leaver[]> {
  const found = await tables<AccountsSchema>(scope)
    .selectFrom('person')
    .select(['id', 'name', 'left_on as leftOn'])
    .where('left_on', '<=', scope.today)
    .execute();
  return found.flatMap(({ leftOn, ...person }) => (leftOn ? [{ ...person, leftOn }] : []));
}

export async function countPeople(scope: Scope, filter: PeopleFilter = {}): Promise<number> {
  const counted = filterPeople(scope, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

function filterPeople(scope: Scope, { words, role, bodyId, withLeavers }: PeopleFilter) {
  let narrowed = people(scope);
  if (!withLeavers)
    narrowed = narrowed.where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', scope.today)]));
  if (bodyId) narrowed = narrowed.where('person.body_id', '=', bodyId);
  if (role)
    narrowed = narrowed.where(
      sql<boolean>`exists (select 1 from person_role where person_id = person.id and role = ${role})`,
    );
  if (words) {
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    narrowed = narrowed.where((eb) =>
      eb.or([eb('person.name', 'ilike', like), eb('email', 'ilike', like), eb('job_title', 'ilike', like)]),
    );
  }
  return narrowed;
}
