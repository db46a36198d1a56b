import { type Scope, tables } from '#platform/database';
import type { AccountsSchema } from './schema.ts';
import { asSystem } from './system-reader.ts';

export interface PeopleImport {
  id: string;
  hash: string;
  fileName: string;
  createUnits: boolean;
  at: Date;
  byName: string;
  acceptedAt: Date | null;
}

export async function findPeopleImport(scope: Scope, id: string): Promise<PeopleImport | null> {
  const found = await tables<AccountsSchema>(scope)
    .selectFrom('people_import')
    .select(['id', 'hash', 'file_name as fileName', 'create_units as createUnits', 'at', 'by_name as byName'])
    .select('accepted_at as acceptedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** The addresses that belong to an account of another organisation. */
export async function emailsElsewhere(scope: Scope, emails: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (let start = 0; start < emails.length; start += 1000) {
    const part = emails.slice(start, start + 1000);
    const found = await asSystem(scope, (system) =>
      system
        .selectFrom('credential')
        .select('email')
        .where('email', 'in', part)
        .where('organisation_id', '!=', scope.organisationId)
        .execute(),
    );
    for (const { email } of found) taken.add(email);
  }
  return taken;
}
