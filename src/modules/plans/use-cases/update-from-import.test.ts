import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listEvents } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestServer, type TestServer } from '#tests';
import { proposedTakes } from '../domain/import-again/choice.ts';
import type { FileRole } from '../domain/import-again/compare.ts';
import { findAction, listActions } from '../store/action-reader.ts';
import { findImport } from '../store/import-reader.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { listOccurrences } from '../store/occurrence-reader.ts';
import { listReportedCounts } from '../store/plan-reader.ts';
import { answerMeasure } from './answer-measure.ts';
import { choosePlan } from './choose-plan.ts';
import { compareImport } from './compare-import.ts';
import { acceptImport } from './decide-import.ts';
import { editAction } from './edit-action.ts';
import { proposeImport } from './propose-import.ts';
import { updateFromImport } from './update-from-import.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const header = 'Theme,Ref,Action,Lead officer,Start date,Due date,Success measure,Status';
const rows = [
  'Reading,R1,Open the library on two late evenings,Branch team,01/04/2026,31/03/2027,Visits rise,Not started',
  'Reading,R2,Buy books in the languages people read,Stock buyer,,30/06/2027,200 titles,Not started',
  'Meeting,M1,Lend a room to new parents each week,Branch team,,30/09/2027,40 meetings,Not started',
];

const asEditor = <T>(work: (scope: WriteScope) => Promise<T>) => ours.as('plan-editor', work);

async function propose(scope: WriteScope, name: string, text: string): Promise<string> {
  const proposed = await proposeImport(scope, { name, bytes: Buffer.from(text) });
  assert.ok(proposed.ok);
  return proposed.value;
}

const csv = (lines: readonly string[]) => [header, ...lines].join('\n');

const makePlan = (name = 'library.csv') =>
  asEditor(async (scope) => {
    const accepted = await acceptImport(scope, await propose(scope, name, csv(rows)));
    assert.ok(accepted.ok);
    return accepted.value;
  });

/** Brings in a file and applies what is proposed, or what is chosen from it. */
async function update(planId: string, text: string, { role = 'version', name = 'next.csv', take }: Applied = {}) {
  const importId = await asEditor((scope) => propose(scope, name, text));
  return asEditor(async (scope) => {
    const chosen = await choosePlan(scope, importId, 1, { planId, role });
    assert.ok(chosen.ok);
    const found = await findImport(scope, importId);
    const compared = found?.comparison && (await compareImport(scope, found, found.comparison));
    assert.ok(compared);
    const proposed = proposedTakes(compared.comparison, role);
    const { reportedOn = null } = found.comparison ?? {};
    const taken = { version: found.version, state: compared.state, take: take?.(proposed) ?? proposed, reportedOn };
    return updateFromImport(scope, importId, taken);
  });
}

interface Applied {
  role?: FileRole;
  name?: string;
  take?: (proposed: string[]) => string[];
}

const actionsOf = (planId: string) => asEditor((scope) => listActions(scope, { planId }));

test('a lead keeps its person and a measure its answers; the dates of recurring work follow the file', async () => {
  const planId = await makePlan();
  const [first] = await actionsOf(planId);
  assert.ok(first);
  const { id } = first;
  const { personId } = ours.people['action-lead'];
  await asEditor(async (scope) => {
    const leads = first.leads.map((lead) => ({ ...lead, personId }));
    assert.ok((await editAction(scope, id, first.version, { ...first, leads })).ok);
    const [measure] = await listMeasures(scope, [id]);
    assert.ok(measure);
    const answer = { met: 'yes' as const, reading: 'Up by a tenth', source: 'Gate counter', readOn: null, helped: '' };
    assert.ok((await answerMeasure(scope, { actionId: id, measureId: measure.id }, { ...answer, voice: 'lead' })).ok);
  });
  const next = rows.map((row) =>
    row
      .replace(
        'R1,Open the library on two late evenings,Branch team',
        'R7,Open the library on two evenings,Branch team;Head of libraries',
      )
      .replace('01/04/2026,31/03/2027', ',Every quarter'),
  );
  const updated = await update(planId, csv(next));
  assert.ok(updated.ok);
  assert.deepEqual(updated.value, { planId, added: 0, changed: 1, removed: 0, reports: 0 });
  await asEditor(async (scope) => {
    const action = await findAction(scope, id);
    assert.equal(action?.number, 'R7');
    assert.equal(action?.leads.find(({ label }) => label === 'Branch team')?.personId, personId);
    assert.equal(action?.dueOn, '2027-03-31', 'an empty day wipes nothing');
    const [measure] = await listMeasures(scope, [id]);
    assert.equal(measure?.answers.length, 1);
    assert.ok((await listOccurrences(scope, [id])).length > 0);
  });
});

test('dates that would end before they begin are refused, and nothing changes', async () => {
  const planId = await makePlan();
  const next = rows.map((row) => row.replace('01/04/2026,31/03/2027', '01/04/2028,31/03/2029'));
  const before = await actionsOf(planId);
  const updated = await update(planId, csv(next), { take: (all) => all.filter((one) => !one.endsWith('dueOn')) });
  assert.deepEqual(updated.ok ? null : updated.refusal, {
    code: 'end-before-start',
    names: ['R1 Open the library on two late evenings'],
  });
  assert.deepEqual(await actionsOf(planId), before);
});

test('counts that a report gives are kept beside the older ones, once', async () => {
  const planId = await makePlan();
  const report = (day: string, done: number) =>
    `Library plan: progress update\n\nDate: ${day}\n\nTheme A: Reading\t\t\nRating\tStatus\tNumber of actions\nRed\tLate\t\nGreen\tCompleted\t${done}\nTotal\t\t3\n`;
  const counted = async (text: string) => {
    const updated = await update(planId, text, { role: 'report', name: 'report.txt' });
    assert.ok(updated.ok);
    return (await asEditor((scope) => listReportedCounts(scope, planId))).map(({ code, count }) => `${code} ${count}`);
  };
  const once = ['red null', 'green 2', 'total 3'];
  assert.deepEqual(await counted(report('1 May 2026', 2)), once);
  assert.deepEqual(await counted(report('1 May 2026', 2)), once);
  assert.equal((await counted(report('1 May 2026', 3))).length, 4);
});

test('each change has an event of its own, with the import that it came from', async () => {
  const planId = await makePlan();
  const next = [...rows.slice(0, 2), 'Reading,R3,Read to toddlers on Saturdays,Branch team,,,,Not started'];
  const take = (all: string[]) => all.concat(gone);
  const gone = (await actionsOf(planId)).filter(({ number }) => number === 'M1').map(({ id }) => `gone ${id}`);
  assert.ok((await update(planId, csv(next.map((row) => row.replace('200', '300'))), { take })).ok);
  const events = await ours.as('administrator', (scope) => listEvents(scope, {}, 5));
  assert.deepEqual(events.map(({ kind }) => kind).sort(), [
    'plans:action-added',
    'plans:action-edited',
    'plans:action-removed',
    'plans:import-applied',
    'plans:import-proposed',
  ]);
});
