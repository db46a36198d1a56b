import type { Database, Scope } from '#platform/database';
import { findProgress } from '#platform/jobs';
import { listPeople, type Person } from '../store/person-reader.ts';
import { listOrganisations } from '../store/sign-in-reader.ts';

/** Every person of the demo signs in with this; it exists nowhere else. */
export const demoPassword = 'marlshire-by-the-sea';

export interface DemoPeople {
  password: string;
  people: Person[];
  /** The rest of the demo is still being made. */
  filling: boolean;
}

/** The people of the demo organisation. Never anybody of a real one. */
export async function listDemoPeople(database: Database): Promise<DemoPeople> {
  const demo = (await database.system(listOrganisations)).find(({ isDemo }) => isDemo);
  if (!demo) return { password: demoPassword, people: [], filling: false };
  return database.read({ organisationId: demo.id }, async (scope) => ({
    password: demoPassword,
    people: await listPeople(scope),
    filling: await isDemoFilling(scope),
  }));
}

/** True while the job that makes the demo has not finished. */
export async function isDemoFilling(scope: Scope): Promise<boolean> {
  const progress = await findProgress(scope, 'demo');
  return progress !== null && progress.state !== 'done';
}
