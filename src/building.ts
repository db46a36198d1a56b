import { identify, listOrganisations } from '#modules/accounts';
import { recordView } from '#modules/audit';
import type { Config } from '#platform/config';
import { type Can, Database, type Migration, migrate, migrationsIn, openPool } from '#platform/database';
import type { Building } from '#platform/http';
import { openSigner } from '#platform/http';
import { enqueue, prepareQueue, type Task } from '#platform/jobs';
import { holds, type PermissionTable } from '#platform/kernel';
import { notifyTransport, sendTask, smtpTransport, type Transport } from '#platform/mail';
import { assembleSlots, rooms } from './rooms.ts';

/** The whole table of permissions: every room's. */
export const permissions: PermissionTable = Object.assign({}, ...rooms.map((room) => room.permissions));

export const can: Can = (actor, permission) => holds(permissions, actor, permission);

const platformMigrations = ['database', 'jobs', 'files', 'mail'].flatMap((part) =>
  migrationsIn(new URL(`./platform/${part}/migrations/`, import.meta.url)),
);

/** Every migration of this version. */
export const allMigrations = (): Migration[] => [
  ...platformMigrations,
  ...rooms.flatMap((room) => (room.migrations ? migrationsIn(room.migrations) : [])),
];

/** Brings the database forward for all rooms and returns the role that the application takes. */
export async function prepareDatabase(url: string): Promise<string | null> {
  await prepareQueueOf(url);
  return migrate(url, allMigrations());
}

/** Makes the queue of jobs in a database: our migrations lean on it. */
export async function prepareQueueOf(url: string): Promise<void> {
  const pool = openPool(url, null, 1);
  await prepareQueue(pool).finally(() => pool.end());
}

export function openDatabase(url: string, role: string | null, clock: () => Date = () => new Date()): Database {
  return new Database(openPool(url, role), clock, can);
}

interface Outside {
  publicUrl: string;
  trustedProxies: number;
  isDemo: boolean;
}

/** Assembles the web side. */
export async function assembleBuilding(database: Database, outside: Outside): Promise<Building> {
  const pages = await Promise.all(rooms.flatMap((room) => room.pages ?? []).map(async (load) => (await load()).page));
  const openPages = await Promise.all(
    rooms.flatMap((room) => room.openPages ?? []).map(async (load) => (await load()).page),
  );
  return {
    ...outside,
    database,
    can,
    pages,
    openPages,
    slots: await assembleSlots(),
    signer: await openSigner(database),
    recordView: (viewer, seen) => recordView(database, viewer, seen),
    identify: (token) => identify(database, token),
    signInPath: (next) => (next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
  };
}

/** Every kind of job. */
export async function assembleTasks(config: MailSettings & Pick<Config, 'publicUrl'>): Promise<Record<string, Task>> {
  const { publicUrl } = config;
  const ofRooms = await Promise.all(rooms.map(async (room) => (await room.tasks?.({ publicUrl })) ?? {}));
  return Object.assign({ 'mail.send': sendTask(await transportOf(config)) }, ...ofRooms);
}

type MailSettings = Pick<Config, 'smtpUrl' | 'mailFrom' | 'notify'>;

async function transportOf({ smtpUrl, mailFrom, notify }: MailSettings): Promise<Transport | null> {
  if (notify) return notifyTransport(notify);
  return smtpUrl ? smtpTransport(smtpUrl, mailFrom) : null;
}

/** Puts today's daily jobs of every organisation into the queue; one that is there already is not put twice. */
export async function enqueueDaily(database: Database): Promise<void> {
  const organisations = await database.system(listOrganisations);
  for (const { id: organisationId } of organisations)
    await database.write({ organisationId }, async (scope) => {
      for (const task of rooms.flatMap((room) => room.daily ?? [])) await enqueue(scope, task, {}, task);
    });
}
