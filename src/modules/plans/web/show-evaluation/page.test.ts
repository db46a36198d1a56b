import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let reader: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
  reader = await browserOf(server, ours, 'reader');
});
after(() => server.close());

const outcome = {
  ...{
    text: 'Staff say that promotion is fair',
    tools: ['survey', 'feedback'],
    toolsText: 'Staff survey, questions 4 to 9',
  },
  ...{ rhythm: 'Every autumn', agreedBy: 'The staff networks' },
};
const day = { 'foundOn-day': '1', 'foundOn-month': '10', 'foundOn-year': '2026' };

async function newPlan() {
  const tree = await ours.as('plan-editor', (scope) =>
    makePlan(scope, {
      about: {
        ...{ roles: [], outcomes: ['More people tell us who they are'], metrics: [], characteristics: [] },
        ...{ reviewCycle: [], signOff: null, figures: [] },
      },
    }),
  );
  const page = `/plans/${tree.plan.id}/evaluation`;
  const hrefs = async () => (await editor.get(page)).elements('a').map((a) => a.attribute('href') ?? '');
  return {
    plan: `/plans/${tree.plan.id}`,
    page,
    link: async (end: string) => (await hrefs()).find((one) => one.endsWith(end)) ?? '',
  };
}

test('outcomes, their tools, what was found and what was learnt; frozen with the plan', async () => {
  const { plan, page, link } = await newPlan();
  assert.match(
    (await editor.get(page)).text,
    /No outcome has been written down yet.*More people tell us who they are Take it over/,
  );
  const empty = await editor.submit(`${page}/new`, {});
  assert.match(empty.text, /Enter what should be different Choose what will show it Enter how often/);
  assert.equal((await editor.submit(`${page}/new`, outcome)).location, page);
  await editor.submit(`${page}/new?text=More+people+tell+us+who+they+are`, {
    tools: ['workforce-data'],
    rhythm: 'Yearly',
  });
  const seen = await reader.get(page);
  assert.match(seen.text, /3 tools will show whether 2 outcomes came about/);
  assert.match(
    seen.text,
    /Survey: Staff say that promotion is fair\. Workforce data: More people tell us who they are\./,
  );
  assert.doesNotMatch(seen.text, /Take it over/);
  const finding = await link('/findings/new');
  assert.match((await editor.submit(finding, { ...day, 'foundOn-year': '2027' })).text, /Choose which tool showed it/);
  const future = { tool: 'survey', kind: 'reading', text: '61%', source: 'Survey', ...day, 'foundOn-year': '2027' };
  assert.match((await editor.submit(finding, future)).text, /Enter a day that is not in the future/);
  await editor.submit(finding, { ...future, text: '61% of 412 answers', ...day });
  await editor.submit(`${page}/learnt`, { text: 'Ask earlier.' });
  await editor.submit(`${page}/learnt`, { text: 'Ask earlier, and night teams first.' });
  const now = await reader.get(page);
  assert.match(now.text, /Survey, 1 October 2026, Survey 61% of 412 answers Noted by Test plan-editor/);
  assert.match(now.text, /What was learnt Ask earlier, and night teams first\..*Earlier words Ask earlier\./);
  const { location } = await editor.submit(`${plan}/versions/new`, { label: 'At the end' });
  const frozen = await reader.get(location ?? '');
  assert.match(frozen.text, /Evaluation Staff say that promotion is fair What will show it Survey Feedback/);
  assert.match(frozen.text, /1 October 2026, Survey \(Survey\): 61% of 412 answers/);
  const edit = await link('/edit');
  await editor.submit(edit, { rhythm: 'Every spring' });
  const version = (location ?? '').split('/').at(-1);
  const compared = await reader.get(`${plan}/versions/compare?a=${version}&b=now`);
  assert.match(
    compared.text,
    /Evaluation Expected outcome Staff say.* Changed How often Earlier: Every taken out: autumn Later: Every put in: spring/,
  );
  assert.match((await editor.submit(edit, { text: 'Mine', version: '1' })).text, /What was saved in the meantime/);
  assert.equal((await editor.submit(edit.replace(/edit$/, 'remove'), {})).location, page);
  assert.equal((await editor.get(edit)).status, 404);
  assert.match((await reader.get(location ?? '')).text, /Staff say that promotion is fair/);
});

test('editors only; an outcome stands under its own plan', async () => {
  const [one, other] = [await newPlan(), await newPlan()];
  await editor.submit(`${one.page}/new`, outcome);
  const edit = await one.link('/edit');
  assert.equal((await reader.get(edit)).status, 403);
  assert.equal((await reader.get(`${one.page}/learnt`)).status, 403);
  assert.equal((await editor.get(edit.replace(one.plan, other.plan))).status, 404);
});
