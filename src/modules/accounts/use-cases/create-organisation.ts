import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { addBodyRow, addOrganisationRow } from '../store/organisation-writer.ts';
import { addPersonRow, replaceRoles, setCredentialEmail } from '../store/person-writer.ts';

interface NewOrganisation {
  name: string;
  colour?: string;
  isDemo?: boolean;
  administrator: { name: string; email: string; passwordHash: string };
}

interface Created {
  bodyId: string;
  personId: string;
}

/** Makes the scope's organisation with its first body, of the same name, and its first administrator. */
export async function createOrganisation(
  scope: WriteScope,
  { name, colour = '#12436D', isDemo = false, administrator }: NewOrganisation,
): Promise<Result<Created, { code: 'email-taken' }>> {
  const bodyId = newId(scope.now.getTime());
  const personId = newId(scope.now.getTime());
  const email = administrator.email.toLowerCase();
  await addOrganisationRow(scope, { name, colour, isDemo });
  await addBodyRow(scope, bodyId, name, 1);
  const person = { name: administrator.name, email, jobTitle: '', bodyId, unitId: null, leftOn: null };
  await addPersonRow(scope, personId, person);
  await replaceRoles(scope, personId, ['administrator', 'equality-lead']);
  if (!(await setCredentialEmail(scope, personId, email, administrator.passwordHash)))
    return refused({ code: 'email-taken' });
  recordEvent(scope, {
    kind: 'accounts:organisation-created',
    subject: { kind: 'organisation', id: scope.organisationId, label: name },
    detail: { administrator: administrator.name },
  });
  return ok({ bodyId, personId });
}
