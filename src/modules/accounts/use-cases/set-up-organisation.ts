import type { Database } from '#platform/database';
import { hashToken } from '#platform/http';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { type PasswordProblem, passwordProblem } from '../domain/passwords.ts';
import { hasOrganisation } from '../store/sign-in-reader.ts';
import { useLink } from '../store/sign-in-writer.ts';
import { createOrganisation } from './create-organisation.ts';
import { hashPassword } from './hash-password.ts';

interface Setup {
  organisation: string;
  name: string;
  email: string;
  password: string;
}

type Refusal = { code: 'link-used' } | { code: 'weak'; problem: PasswordProblem } | { code: 'email-taken' };

/** Uses the link printed at the first start: makes the organisation, its first body and its first administrator. */
export async function setUpOrganisation(
  database: Database,
  token: string,
  setup: Setup,
): Promise<Result<undefined, Refusal>> {
  const problem = passwordProblem(setup.password, setup.email);
  if (problem) return refused({ code: 'weak', problem });
  const passwordHash = await hashPassword(setup.password);
  const now = database.now();
  const ours = await database.system(
    async (db) => !(await hasOrganisation(db)) && (await useLink(db, hashToken(token), now)),
  );
  if (!ours) return refused({ code: 'link-used' });
  const { name, email } = setup;
  const created = await database.write({ organisationId: newId(now.getTime()) }, (scope) =>
    createOrganisation(scope, { name: setup.organisation, administrator: { name, email, passwordHash } }),
  );
  return created.ok ? ok() : created;
}
