import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** How PostgreSQL is started so that it is not root and ends with us. */
export interface Wrapper {
  prefix: string[];
  postgres: string;
  /** Who owns the database folder. */
  uid: number;
}

const nobody = 65534;

/**
 * PostgreSQL refuses to run as root. Tried in turn: another user; another user that may pass through a folder only
 * root may enter; a user namespace; a copy of the program under the data folder.
 */
export function chooseWrapper(postgres: string, folder: string, sockets: string, dataDir: string): Wrapper {
  const uid = process.getuid?.() ?? nobody;
  const works = (wrapper: Wrapper) => tryWrapper(wrapper, folder, sockets);
  if (uid !== 0) {
    const dying = { prefix: ['setpriv', '--pdeathsig=INT', '--'], postgres, uid };
    return works(dying) ? dying : { prefix: [], postgres, uid };
  }
  const here = rootWrappers(postgres).find(works);
  if (here) return here;
  const copied = rootWrappers(copyOf(postgres, dataDir)).find(works);
  if (copied) return copied;
  throw new CannotStart(
    `As root, PostgreSQL needs a folder that another user can reach. Set DATA_DIR to one such as /var/lib/due-regard, start as another user, or set DATABASE_URL.`,
  );
}

function rootWrappers(postgres: string): Wrapper[] {
  const dying = ['setpriv', '--pdeathsig=INT'];
  const other = [...dying, `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const passing = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  return [
    { prefix: [...other, '--'], postgres, uid: nobody },
    { prefix: [...other, ...passing, '--'], postgres, uid: nobody },
    { prefix: [...namespace, ...dying, '--'], postgres, uid: 0 },
  ];
}

function tryWrapper({ prefix, postgres, uid }: Wrapper, folder: string, sockets: string): boolean {
  if (process.getuid?.() === 0) for (const place of new Set([folder, sockets])) giveTo(uid, place);
  const [command, ...rest] = [...prefix, 'sh', '-c', 'test -w "$1" && test -x "$1" && "$0" --version'];
  return spawnSync(command ?? '', [...rest, postgres, folder], { stdio: 'ignore' }).status === 0;
}

function giveTo(uid: number, place: string): void {
  if (statSync(place).uid !== uid) spawnSync('chown', ['-R', `${uid}:${uid}`, place]);
}

function copyOf(postgres: string, dataDir: string): string {
  const native = dirname(dirname(postgres));
  const copy = join(dataDir, 'postgres-program');
  if (!existsSync(join(copy, 'bin'))) {
    mkdirSync(copy, { recursive: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return join(copy, 'bin', 'postgres');
}
