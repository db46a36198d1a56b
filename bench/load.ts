// `node --import ./bin/loader.mjs bench/load.ts`: what one server answers under load, with sessions, permissions and a
// durable database. Each page at 1, 16 and 64 clients, first of one plan with 524 actions, then Redmine with as many
// issues where Debian's package is installed, then of 50,000 actions in 200 plans of 20 organisations. Nothing is
// asserted. With `one`, `redmine` or `many` as arguments only these parts run.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#platform/database';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { findPlanTree, makePlan, newAction } from '#testing/plans';
import { Client, formOf } from '#tests';
import { remote } from '#tests/remote';
import { type ServerProcess, startServer } from '#tests/server-process';
import { openDatabase, prepareDatabase } from '../src/building.ts';
import { planTable } from './plan-table.ts';
import { importIssues, issueTable, type Redmine, startRedmine, updateIssue } from './redmine.ts';

const clients = [1, 16, 64];
const milliseconds = 3000;

interface Plan {
  id: string;
  actionId: string;
}

type Press = (turn: number) => Promise<number>;

const folder = mkdtempSync(join(tmpdir(), 'due-regard-load-'));
const embedded = await startEmbedded(folder);
const url = embedded.url('postgres');
const database = openDatabase(url, await prepareDatabase(url));
const agent = new Agent({ keepAlive: true, maxSockets: 128 });

/** A plan as large as the largest that people have shown us, with months of reports. */
async function makeLargePlan({ as, people }: TestOrganisation, actions: number, title: string): Promise<Plan> {
  const groups = Array.from({ length: 12 }, (_, at) => ({
    code: String(at + 1),
    label: `Priority ${at + 1}`,
    statement: '',
    places: {},
  }));
  const objectives = Array.from({ length: 60 }, (_, at) => ({
    ...{ group: at % 12, number: `${(at % 12) + 1}.${at}`, text: `Objective number ${at}`, issue: '', aim: '' },
    places: {},
  }));
  const made = Array.from({ length: actions }, (_, at) =>
    newAction({
      ...{ group: at % 12, objective: at % 60, number: `${(at % 12) + 1}.${at}` },
      text: `Review how the service number ${at} treats those who ask for it, and tell them what changes`,
      leads: at % 3 === 0 ? [people['action-lead'].name, 'Head of Service'] : ['Head of Service'],
      measures: ['Half of those who ask say that it was fair'],
      startsOn: '2026-04-01',
      dueOn: `2027-${String((at % 12) + 1).padStart(2, '0')}-15`,
      status: at % 4 === 0 ? 'in-progress' : 'planned',
      updates: at % 2 === 0 ? ['Asked forty people in May', 'Told them what changes'] : [],
    }),
  );
  const tree = await as('plan-editor', (scope) => makePlan(scope, { title, groups, objectives, actions: made }));
  return { id: tree.plan.id, actionId: tree.actions[0]?.id ?? '' };
}

const get =
  (address: string, cookie: string): Press =>
  () =>
    new Promise((resolve, reject) => {
      const sent = request(address, { agent, headers: { cookie }, timeout: 30_000 }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      });
      sent.on('timeout', () => sent.destroy(new Error('No answer.')));
      sent.on('error', reject).end();
    });

/** Loads no form between: it sends again what a form of this session sends, each time as a new press. */
async function update(server: ServerProcess, token: string, paths: string[]): Promise<Press> {
  const client = new Client(remote(server.address), { dr_session: token });
  const { version: _, ...form } = formOf(await client.get(paths[0] ?? ''));
  return async (turn) => {
    const path = paths[turn % paths.length] ?? '';
    const page = formOf(await client.get(path));
    const began = performance.now();
    const { status } = await client.send(path, {
      ...page,
      ...form,
      submission: page.submission ?? '',
      version: page.version ?? '',
      note: `Turn ${turn}`,
      status: 'in-progress',
    });
    spent.push(performance.now() - began);
    return status === 303 || status === 422 ? 200 : status;
  };
}

/** Times that a press measured for itself, where it must do something else first. */
let spent: number[] = [];

async function load(press: Press, count: number): Promise<{ times: number[]; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  let turn = 0;
  spent = [];
  const until = performance.now() + milliseconds;
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      const status = await press(turn++).catch(() => 0);
      times.push(performance.now() - began);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: count }, one));
  return { times: spent.length > 0 ? spent : times, failed };
}

const at = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);

async function measure(what: string, press: Press, counts = clients, warming = 20): Promise<void> {
  for (let warm = 0; warm < warming; warm += 1) await press(warm);
  for (const count of counts) {
    const { times, failed } = await load(press, count);
    console.log(
      [
        what.padEnd(34),
        `${count} clients`.padStart(11),
        `p50 ${at(times, 0.5)} ms`.padStart(15),
        `p99 ${at(times, 0.99)} ms`.padStart(16),
        `${((times.length * 1000) / milliseconds).toFixed(0)}/s`.padStart(8),
        failed > 0 ? `${failed} failed` : '',
      ].join(' '),
    );
  }
}

async function pages(server: ServerProcess, token: string, plan: Plan): Promise<void> {
  const base = `${server.address}/plans/${plan.id}`;
  const cookie = `dr_session=${token}`;
  await measure('list of plans', get(`${server.address}/plans`, cookie));
  await measure('a page of 100 actions', get(`${base}/actions`, cookie));
  await measure('one action', get(`${base}/actions/${plan.actionId}`, cookie));
  await measure('timeline', get(`${base}/timeline`, cookie));
}

/** The same of Redmine; its list shows 25 rows. */
async function redminePages({ address, cookie, client, issues, stop }: Redmine): Promise<void> {
  const project = `${address}/projects/one-plan/issues`;
  await measure('Redmine: list of issues', get(project, cookie));
  await measure('Redmine: a page of 100 issues', get(`${project}?per_page=100`, cookie));
  await measure('Redmine: one issue', get(`${address}/issues/${issues[3]}`, cookie));
  await measure('Redmine: Gantt chart', get(`${project}/gantt`, cookie), clients, 3);
  const press: Press = async (turn) => {
    const send = await updateIssue(client, issues[turn % issues.length] ?? '', `Turn ${turn}`);
    const began = performance.now();
    const status = await send();
    spent.push(performance.now() - began);
    return status === 302 || status === 409 ? 200 : status;
  };
  await measure('Redmine: an update', press);
  await measure('Redmine: import of 85 rows', () => importIssues(client, issueTable(85)), [1], 1);
  await stop();
}

/** Brings in a file of 85 rows with groups and objectives, and accepts it. */
function bringIn(server: ServerProcess, token: string): Press {
  const client = new Client(remote(server.address), { dr_session: token });
  const bytes = planTable(85);
  return async (turn) => {
    const file = new File([bytes], `plan ${turn}.csv`);
    const page = formOf(await client.get('/plans/import'));
    const began = performance.now();
    const read = await client.send('/plans/import', { ...page, file });
    const proposal = await client.get(read.location ?? '');
    const accepted = await client.send(read.location ?? '', { ...formOf(proposal), intent: 'accept' });
    spent.push(performance.now() - began);
    return accepted.status === 303 ? 200 : accepted.status;
  };
}

const actionIds = ({ as }: TestOrganisation, planId: string): Promise<string[]> =>
  as('plan-editor', async (scope) => {
    const tree = await findPlanTree(scope, planId);
    return tree.actions.map(({ id }) => id);
  });

const parts = process.argv.slice(2);
const asked = (part: string) => parts.length === 0 || parts.includes(part);

try {
  const ours = await makeOrganisation(database, 'Marlshire');
  const plan = await makeLargePlan(ours, 524, 'One plan of 524 actions');
  const token = await beginSession(database, ours.organisationId, ours.people['plan-editor']);
  const server = await startServer({ DATABASE_URL: url });
  const addresses = (await actionIds(ours, plan.id)).map((id) => `/plans/${plan.id}/actions/${id}/update`);
  if (asked('one')) {
    console.log('One plan of 524 actions');
    await pages(server, token, plan);
    await measure('an update', await update(server, token, addresses));
    await measure('import of 85 rows', bringIn(server, token), [1], 3);
  }
  if (asked('redmine')) {
    const redmine = await startRedmine(folder, 3999);
    if (redmine) await redminePages(redmine);
    else console.log('Redmine is not installed.');
  }
  if (asked('many')) {
    console.log('50,000 actions in 200 plans of 20 organisations');
    for (let organisation = 0; organisation < 20; organisation += 1) {
      const other = await makeOrganisation(database, `County ${organisation}`);
      const titles = Array.from({ length: 10 }, (_, at) => `Plan ${at} of county ${organisation}`);
      await Promise.all(titles.map((title) => makeLargePlan(other, 250, title)));
    }
    await pages(server, token, plan);
    await measure('an update', await update(server, token, addresses));
  }
  await server.stop();
} finally {
  agent.destroy();
  await database.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
