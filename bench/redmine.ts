import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from '#tests';
import { remote } from '#tests/remote';

const program = '/usr/share/redmine';
const empty = '/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default';

export interface Redmine {
  address: string;
  cookie: string;
  issues: string[];
  client: Client;
  stop(): Promise<void>;
}

/** Redmine as Debian installs it (`redmine redmine-sqlite puma`), with two processes; null where it is not installed. */
export async function startRedmine(folder: string, port: number): Promise<Redmine | null> {
  if (!existsSync(program) || !existsSync(empty)) return null;
  const database = join(folder, 'redmine.sqlite3');
  copyFileSync(empty, database);
  const options = {
    cwd: program,
    env: {
      ...process.env,
      ...{ RAILS_ENV: 'production', X_DEBIAN_SITEID: 'default', DATABASE_URL: `sqlite3:${database}?timeout=10000` },
    },
  };
  const seed = fileURLToPath(new URL('redmine-seed.rb', import.meta.url));
  const seeded = execFileSync('bundle', ['exec', 'rails', 'runner', seed], { ...options, encoding: 'utf8' });
  const address = `http://127.0.0.1:${port}`;
  const puma = spawn('puma', ['--workers', '2', '--threads', '5:5', '--preload', '--bind', `tcp://127.0.0.1:${port}`], {
    ...options,
    stdio: 'ignore',
  });
  const client = new Client(remote(address));
  for (let tries = 0; !(await answers(address)); tries += 1) {
    if (puma.exitCode !== null || tries > 300) throw new Error('Redmine did not start.');
    await wait(200);
  }
  const page = await client.get('/login');
  await client.send('/login', { ...tokenOf(page.body), username: 'admin', password: 'marlshire-by-the-sea' });
  const cookie = Object.entries(client.cookies).map((pair) => pair.join('='));
  return {
    ...{ address, client, cookie: cookie.join('; ') },
    issues: seeded.trim().split('\n').at(-1)?.split(' ') ?? [],
    async stop() {
      puma.kill('SIGTERM');
      if (puma.exitCode === null) await once(puma, 'exit');
    },
  };
}

export const tokenOf = (body: string) => ({
  authenticity_token: (/name="csrf-token" content="([^"]+)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&'),
});

/** A note and a status on an issue, as its page sends them. */
export async function updateIssue(client: Client, id: string, note: string): Promise<() => Promise<number>> {
  const page = await client.get(`/issues/${id}`);
  const version = /name="issue\[lock_version\]"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="issue\[lock_version\]"/.exec(
    page.body,
  );
  const fields = {
    ...tokenOf(page.body),
    ...{ _method: 'patch', 'issue[notes]': note, 'issue[status_id]': '2' },
    'issue[lock_version]': version?.[1] ?? version?.[2] ?? '',
  };
  return async () => (await client.send(`/issues/${id}`, fields)).status;
}

/** As many issues under a few parents, each in its own row. */
export function issueTable(issues: number): string {
  const rows = Array.from({ length: issues }, (_, at) => [
    at + 1,
    `Review the service ${at}`,
    at < 9 ? '' : (at % 9) + 1,
  ]);
  return [['Id', 'Subject', 'Parent'], ...rows].map((row) => row.join(',')).join('\n');
}

/** A file through the four pages of the import. */
export async function importIssues(client: Client, csv: string): Promise<number> {
  const start = await client.get('/issues/imports/new?project_id=one-plan');
  const token = tokenOf(start.body);
  const file = new File([csv], 'plan.csv', { type: 'text/csv' });
  const made = await client.send('/imports', { ...token, type: 'IssueImport', project_id: 'one-plan', file });
  const settings = new URL(made.location ?? '', 'http://x').pathname;
  await client.send(settings, {
    ...token,
    ...{ 'import_settings[separator]': ',', 'import_settings[wrapper]': '"', 'import_settings[encoding]': 'UTF-8' },
    'import_settings[date_format]': '%Y-%m-%d',
  });
  const mapping = settings.replace('settings', 'mapping');
  await client.send(mapping, {
    ...token,
    ...{ 'import_settings[mapping][project_id]': '1', 'import_settings[mapping][tracker]': 'value:1' },
    ...{ 'import_settings[mapping][unique_id]': '0', 'import_settings[mapping][subject]': '1' },
    'import_settings[mapping][parent_issue_id]': '2',
  });
  const run = settings.replace('settings', 'run');
  for (let part = 0; part < 20; part += 1) {
    const { status, location } = await client.send(run, token);
    if (status !== 302) return status;
    if (!location?.endsWith('/run')) return 200;
  }
  return 0;
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/login`).then(
    ({ ok }) => ok,
    () => false,
  );
