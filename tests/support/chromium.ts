import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser for the journeys: CHROMIUM, or one that is installed, or one that `apt-get` may install. Null when there
 * is none: the journeys are then skipped, and this says so. On CI nothing is skipped.
 */
export function findChromium(environment = process.env): string | null {
  const given = environment.CHROMIUM;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM is ${given}, and there is no such file.`);
    return given;
  }
  const found = installed(environment) ?? (mayInstall(environment) && install() ? installed(environment) : null);
  if (found) return found;
  const sentence = 'There is no Chromium here and it could not be installed by apt-get';
  if (environment.CI) throw new Error(`${sentence}. On CI the journeys are not skipped.`);
  console.error(`${sentence}: the journeys are skipped. Install chromium, or set CHROMIUM.`);
  return null;
}

function installed(environment: NodeJS.ProcessEnv): string | null {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** NO_INSTALL says that nothing may be installed. */
const mayInstall = (environment: NodeJS.ProcessEnv): boolean =>
  !environment.NO_INSTALL && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

function install(): boolean {
  console.error('Installing Chromium for the journeys (apt-get install chromium).');
  const run = (...line: string[]) =>
    spawnSync('apt-get', line, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  run('update', '-q');
  return run('install', '-y', '-q', '--no-install-recommends', 'chromium');
}
