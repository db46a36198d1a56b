import type { Database, WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Role } from '../domain/roles.ts';
import { listOrganisations } from '../store/sign-in-reader.ts';
import { addBody } from './add-body.ts';
import { addPerson } from './add-person.ts';
import { addUnit } from './add-unit.ts';
import { createOrganisation } from './create-organisation.ts';
import { hashPassword } from './hash-password.ts';
import { demoPassword } from './list-demo-people.ts';

const council = 'Marlshire County Council';
const trust = 'Marlshire Community Health NHS Trust';

/** Every role has somebody; names are invented. */
const people: [name: string, role: Role, jobTitle: string, unit: string | null][] = [
  ['Bridget Cole', 'equality-lead', 'Head of Equality and Inclusion', 'Corporate Services'],
  ['Callum Reid', 'equality-adviser', 'Equality adviser', 'Corporate Services'],
  ['Dele Okafor', 'plan-editor', 'Policy officer', 'Adult Social Care'],
  ['Elin Parry', 'action-lead', 'Recruitment manager', 'Corporate Services'],
  ['Farid Haddad', 'action-lead', 'Service development manager', 'Adult Social Care'],
  ['Grace Whitlock', 'manager', 'Libraries manager', 'Corporate Services'],
  ['Harriet Osei', 'approver', 'Director of Adult Social Care', 'Adult Social Care'],
  ['Imran Shah', 'staff-voice-lead', 'Chair, race equality network', 'Adult Social Care'],
  ['Joan Pickering', 'board-member', 'Councillor, Inclusion Board', null],
  ['Kofi Mensah', 'analyst', 'Workforce analyst', 'Corporate Services'],
  ['Lucy Tran', 'reader', 'Team assistant', 'Adult Social Care'],
];

/** Makes the demo's bodies, units and people, once. Returns the organisation when it was made now. */
export async function makeDemoOrganisation(database: Database): Promise<string | null> {
  if ((await database.system(listOrganisations)).length > 0) return null;
  const passwordHash = await hashPassword(demoPassword);
  const organisationId = newId(database.now().getTime());
  await database.write({ organisationId }, (scope) => fill(scope, passwordHash));
  return organisationId;
}

async function fill(scope: WriteScope, passwordHash: string): Promise<void> {
  const administrator = { name: 'Amina Rahman', email: 'amina.rahman@marlshire.example', passwordHash };
  const made = await createOrganisation(scope, { name: council, colour: '#1B5E4B', isDemo: true, administrator });
  if (!made.ok) return;
  const { bodyId } = made.value;
  const units = new Map<string, string>();
  for (const name of ['Adult Social Care', 'Children’s Services', 'Corporate Services']) {
    const unit = await addUnit(scope, { bodyId, parentId: null, name });
    if (unit.ok) units.set(name, unit.value);
  }
  for (const [name, role, jobTitle, unit] of people) {
    const place = { bodyId, unitId: unit === null ? null : (units.get(unit) ?? null) };
    await addPerson(
      scope,
      { name, email: emailOf(name, 'marlshire.example'), jobTitle, ...place, roles: rolesOf(role) },
      passwordHash,
    );
  }
  const partner = await addBody(scope, trust);
  if (!partner.ok) return;
  const morag = { name: 'Morag Sinclair', jobTitle: 'Inclusion lead', bodyId: partner.value, unitId: null };
  const email = emailOf(morag.name, 'marlshire-health.example');
  await addPerson(scope, { ...morag, email, roles: ['action-lead'] }, passwordHash);
}

/** The analyst of the demo leads actions too. */
const rolesOf = (role: Role): Role[] => (role === 'analyst' ? ['analyst', 'action-lead'] : [role]);

const emailOf = (name: string, domain: string): string => `${name.toLowerCase().replace(' ', '.')}@${domain}`;
