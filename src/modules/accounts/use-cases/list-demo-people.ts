import type { Database } from '#platform/database';
import { listPeople, type Person } from '../store/person-reader.ts';
import { listOrganisations } from '../store/sign-in-reader.ts';

/** Every person of the demo signs in with this; it exists nowhere else. */
export const demoPassword = 'marlshire-by-the-sea';

export interface DemoPeople {
  password: string;
  people: Person[];
}

/** The people of the demo organisation. Never anybody of a real one. */
export async function listDemoPeople(database: Database): Promise<DemoPeople> {
  const demo = (await database.system(listOrganisations)).find(({ isDemo }) => isDemo);
  const people = demo ? await database.read({ organisationId: demo.id }, (scope) => listPeople(scope)) : [];
  return { password: demoPassword, people };
}
