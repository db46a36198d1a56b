import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '#platform/database';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { exportedVersion, makePlan, makeVersion } from '#testing/plans';
import { openTestDatabase, type TestDatabase } from '#tests';

const program = fileURLToPath(new URL('../bin/due-regard', import.meta.url));
let opened: TestDatabase;
let folder: string;
let ours: TestOrganisation;

before(async () => {
  opened = await openTestDatabase();
  ours = await makeOrganisation(opened.database, 'Marlshire');
  folder = mkdtempSync(join(tmpdir(), 'due-regard-cli-'));
});
after(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  code: number | null;
  out: string;
  said: string;
}

function run(line: string[], environment: Record<string, string> = {}, from = program): Promise<Ran> {
  const ran: Ran = { code: null, out: '', said: '' };
  const child = spawn(from, line, { env: { PATH: '/usr/local/bin:/usr/bin:/bin', DATA_DIR: folder, ...environment } });
  child.stdout.on('data', (text: Buffer) => (ran.out += text));
  child.stderr.on('data', (text: Buffer) => (ran.said += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}

test('lists its commands when asked, and says so when the line is wrong', async () => {
  const help = await run(['help']);
  assert.equal(help.code, 0);
  assert.match(help.out, /audit verify[\s\S]*doctor/);
  const nothing = await run([]);
  assert.deepEqual([nothing.code, nothing.out], [2, '']);
  const wrong = await run(['verfy']);
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.said, /no command "verfy"[\s\S]*audit verify/);
});

test('runs through a link from elsewhere', async () => {
  const link = join(folder, 'due-regard');
  symlinkSync(program, link);
  assert.equal((await run(['help', 'doctor'], {}, link)).code, 0);
});

test('says what a wrong setting is before it does anything', async () => {
  const { code, said, out } = await run(['doctor'], { DATABASE_URL: 'mysql://somewhere' });
  assert.deepEqual([code, out], [1, '']);
  assert.match(said, /DATABASE_URL is not an address/);
});

test('says that there is no database yet', async () => {
  const { code, said } = await run(['audit', 'verify']);
  assert.equal(code, 1);
  assert.match(said, /^There is no database under .* yet\. Start the product/);
  const doctor = await run(['doctor']);
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, /^BAD {3}.*There is no database/m);
});

test('starts the database of the data folder when nobody does, and stops it again', async () => {
  const dataDir = join(folder, 'own');
  const server = await startEmbedded(dataDir, { durable: false });
  const beside = await run(['doctor'], { DATA_DIR: dataDir });
  assert.match(beside.out, /^good {2}PostgreSQL .* of the data folder answers/m);
  await server.stop();
  const alone = await run(['doctor'], { DATA_DIR: dataDir });
  assert.deepEqual([alone.code, alone.said], [1, '']);
  assert.match(alone.out, /^good {2}PostgreSQL[\s\S]*^BAD {3}The database is empty/m);
  assert.equal(existsSync(join(dataDir, 'postgres', 'postmaster.pid')), false);
});

test('finds nothing wrong with a good installation', async () => {
  const { code, out, said } = await run(['doctor', '--json'], { DATABASE_URL: opened.url });
  const checks = JSON.parse(out) as { check: string; good: boolean }[];
  assert.deepEqual(
    checks.map(({ check, good }) => [check, good]),
    ['node', 'data-folder', 'database', 'migrations', 'row-level-security', 'audit', 'mail'].map((check) => [
      check,
      true,
    ]),
  );
  assert.deepEqual([code, said], [0, '']);
});

test('finds a mail server that does not answer', async () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'equality@marlshire.example' };
  const { code, out } = await run(['doctor'], { DATABASE_URL: opened.url, ...mail });
  assert.equal(code, 1);
  assert.match(out, /^BAD {3}The mail server does not take us/m);
});

test('checks an exported version without a database, and finds its event on a server', async () => {
  const keep = async (label: string) => {
    const path = join(folder, `${label}.json`);
    const id = await ours.as('plan-editor', (scope) => makeVersion(scope, planId, label));
    writeFileSync(path, await ours.as('plan-editor', (scope) => exportedVersion(scope, id)));
    return path;
  };
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const planId = plan.id;
  const [first, second] = [await keep('Spring'), await keep('Autumn')];
  const whole = await run(['verify', first]);
  assert.deepEqual([whole.code, whole.said], [0, '']);
  assert.match(whole.out, /version 1 of “Equal Marlshire 2026 to 2030”, “Spring”, frozen by Test plan-editor/);
  const { eventHash, seq } = JSON.parse((await run(['verify', first, '--json'])).out);
  const server = { DATABASE_URL: opened.url };
  const found = await run(['audit', 'verify', eventHash], server);
  assert.equal(found.code, 0, found.said);
  assert.match(found.out, new RegExp(`event ${seq} has the hash ${eventHash}`));
  const unknown = await run(['audit', 'verify', 'f'.repeat(64)], server);
  assert.equal(unknown.code, 1);
  assert.match(unknown.said, /No event of any audit trail here has that hash/);
  writeFileSync(second, readFileSync(second, 'utf8').replace('Train every panel', 'Train some panels'));
  const changed = await run(['verify', second]);
  assert.deepEqual([changed.code, changed.out], [1, '']);
  assert.match(changed.said, /its content is not the one that was frozen/);
  assert.equal((await run(['plan', 'diff', first, second])).code, 1);
  const same = JSON.parse((await run(['plan', 'diff', first, first, '--json'])).out);
  assert.deepEqual([same.counts, same.items], [{ added: 0, removed: 0, changed: 0, moved: 0 }, []]);
  const wrong = [await run(['verify']), await run(['plan', 'diff', first]), await run(['verify', `${first}x`])];
  assert.deepEqual(
    wrong.map(({ code, out }) => [code, out]),
    [2, 2, 1].map((code) => [code, '']),
  );
});

test('brings in a plan, exports it and reports on it; bytes come out as they are', async () => {
  const server = { DATABASE_URL: opened.url };
  const path = join(folder, 'plan.csv');
  writeFileSync(path, 'Theme,Action,Lead,Timescale\nWorkforce,Train every panel,Head of HR,By March 2027\n');
  const brought = await run(['plan', 'import', path, '--organisation', 'marlshire', '--json'], server);
  assert.equal(brought.code, 0, brought.said);
  const { planId, actions } = JSON.parse(brought.out);
  assert.equal(actions, 1);
  const exported = await run(['plan', 'export', planId, '--format', 'json'], server);
  assert.equal(JSON.parse(exported.out).actions[0].text, 'Train every panel');
  const csv = await run(['plan', 'report', planId, '--format', 'csv', '--form', 'action-table'], server);
  assert.match(csv.out, /Workforce,Workforce,Train every panel/);
  const pdf = join(folder, 'report.pdf');
  const written = await run(['plan', 'report', planId, '--format', 'pdf', '--out', pdf], server);
  assert.deepEqual([written.code, written.out], [0, '']);
  assert.equal(readFileSync(pdf, 'latin1').slice(0, 5), '%PDF-');
  const wrong = [
    await run(['plan', 'report', planId], server),
    await run(['plan', 'report', planId, '--format', 'csv', '--since', 'May'], server),
    await run(['plan', 'report', planId, '--format', 'csv', '--colour', 'red'], server),
    await run(['plan', 'report', 'nothing', '--format', 'csv'], server),
    await run(['plan', 'import', path, '--organisation', 'Nowhere'], server),
    await run(['plan', 'import', join(folder, 'nothing.csv'), '--organisation', 'Marlshire'], server),
  ];
  assert.deepEqual(
    wrong.map(({ code, out }) => [code, out]),
    [2, 2, 2, 1, 1, 1].map((code) => [code, '']),
  );
  assert.match(wrong[0]?.said ?? '', /Say --format and one of: html, pdf/);
});

test('proves the audit trail, and finds where it was changed', async () => {
  const good = await run(['audit', 'verify'], { DATABASE_URL: opened.url });
  assert.equal(good.code, 0, good.said);
  assert.match(good.out, /^Marlshire: \d+ events, every link holds/);
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  await client.query('alter table audit_event disable trigger all');
  await client.query(`update audit_event set actor_name = 'Somebody else' where seq = 3`);
  await client.end();
  const changed = await run(['audit', 'verify', '--json'], { DATABASE_URL: opened.url });
  assert.equal(changed.code, 1);
  assert.deepEqual(JSON.parse(changed.out)[0].broken, { seq: 3, problem: 'changed' });
});
