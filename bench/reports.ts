// `node --import ./bin/loader.mjs bench/reports.ts`: how long a board's report of 500 actions with 60 leads takes, as a
// page and in each format, from the request to its last byte; each once to warm up, then five times. Nothing is asserted.
import { keepSpares } from '#platform/sandbox';
import { browserOf, makeOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { openTestServer } from '#tests';

const server = await openTestServer();
const ours = await makeOrganisation(server.database);
const groups = Array.from({ length: 6 }, (_, at) => ({
  code: String(at + 1),
  label: `Priority ${at + 1}`,
  statement: 'What it stands for, in a sentence or two.',
  places: {},
}));
const actions = Array.from({ length: 500 }, (_, at) =>
  newAction({
    ...{ group: at % 6, number: `${(at % 6) + 1}.${at}`, leads: [`Head of service ${at % 60}`] },
    text: `Review how service number ${at} treats those who ask for it, and tell them what changes`,
    measures: ['Half of those who ask say that it was fair'],
    startsOn: '2026-01-01',
    dueOn: `${2026 + (at % 3)}-${String((at % 12) + 1).padStart(2, '0')}-15`,
    status: (['planned', 'in-progress', 'completed', 'stopped'] as const)[at % 4] ?? 'planned',
    updates: at % 2 === 0 ? ['Asked forty people in May; told them what changes', 'Nine of fourteen are done'] : [],
  }),
);
const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope, { groups, objectives: [], actions }));
const reader = await browserOf(server, ours, 'reader');
const letGo = keepSpares();

const report = `/plans/${plan.id}/reports/progress`;
const files = ['csv', 'xlsx', 'html', 'pdf', 'docx'].map((format) => `${report}/file?format=${format}`);
for (const address of [report, ...files, `${report}/file?format=pptx`]) {
  const times: number[] = [];
  let size = 0;
  for (let time = 0; time < 6; time += 1) {
    const began = performance.now();
    size = (await reader.get(address)).bytes.length;
    if (time > 0) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const what = address.split('format=')[1] ?? 'page';
  console.log(
    `${what.padEnd(5)} ${Math.round(times[2] ?? 0)} ms (slowest ${Math.round(times[4] ?? 0)}), ${Math.round(size / 1024)} KB`,
  );
}
letGo();
await server.close();
