import { findPersonByName, makeDemoOrganisation } from '#modules/accounts';
import type { Database, WriteScope } from '#platform/database';
import { enqueue, findProgress, reportProgress, type Task } from '#platform/jobs';
import { dayOf, systemActor } from '#platform/kernel';
import { can } from './building.ts';
import { rooms } from './rooms.ts';

const key = 'demo';
const day = 86_400_000;

/** Makes the demo's people at once and leaves the rest to a job, so that the sign-in page need not wait. */
export async function beginDemo(database: Database): Promise<void> {
  const organisationId = await makeDemoOrganisation(database);
  if (!organisationId) return;
  await database.write({ organisationId }, async (scope) => {
    await reportProgress(scope, {
      key,
      label: 'The demo',
      done: 0,
      total: demoRooms.length,
      state: 'waiting',
      message: null,
    });
    await enqueue(scope, 'demo.fill', {}, 'demo');
  });
}

const demoRooms = rooms.filter((room) => room.demo);

/** Fills every room in one transaction: after a crash there is either a whole demo or none, and the job runs again. */
export const fillDemo: Task = async (_, { database, organisationId }) => {
  const tell = (done: number, state: 'running' | 'done') =>
    database.write({ organisationId }, (scope) =>
      reportProgress(scope, { key, label: 'The demo', done, total: demoRooms.length, state, message: null }),
    );
  const before = await database.read({ organisationId }, (scope) => findProgress(scope, key));
  if (before?.state === 'done') return;
  await tell(0, 'running');
  await database.write({ organisationId }, async (scope) => {
    for (const room of demoRooms) await (await room.demo?.())?.demo(stepsIn(scope));
  });
  await tell(demoRooms.length, 'done');
};

function stepsIn(scope: WriteScope) {
  return {
    organisationId: scope.organisationId,
    today: scope.now,
    async as<T>(name: string, daysAgo: number, work: (then: WriteScope) => Promise<T>): Promise<T> {
      const person = await findPersonByName(scope, name);
      if (!person) throw new Error(`The demo has no person called ${name}.`);
      const actor = { personId: person.id, name, bodyId: person.bodyId, roles: person.roles };
      return work(at(scope, daysAgo, actor));
    },
    asSystem: <T>(work: (then: WriteScope) => Promise<T>): Promise<T> => work(at(scope, 0, systemActor)),
  };
}

function at(scope: WriteScope, daysAgo: number, actor: WriteScope['actor']): WriteScope {
  const now = new Date(scope.now.getTime() - daysAgo * day);
  return { ...scope, actor, now, today: dayOf(now), can: (permission) => can(actor, permission) };
}
