import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

const header = 'Theme,Ref,Action,Lead officer,Due date,Success measure,Status,Progress update';
const rows = [
  'Boarding,B1,Fit a level ramp at every pier,Harbour team,31/03/2027,Nine piers done,Not started,',
  'Boarding,B2,Train crews to guide blind passengers,Crew manager,30/06/2027,All crews,Not started,',
  'Timetables,T1,Publish the timetable in large print,Information desk,30/09/2027,Printed,Not started,',
  'Timetables,T2,Announce every pier by voice and on screen,Information desk,31/12/2027,All boats,Not started,',
];
const nextRows = [
  'Boarding,B1,Meet disabled passengers twice a year,Access panel,31/12/2027,Two meetings,Not started,',
  'Boarding,B2,Fit a level ramp at every pier and jetty,Harbour team,30/09/2027,Nine piers done,In progress,Four piers have ramps',
  'Boarding,B3,Train crews to guide blind passengers,,30/06/2027,All crews,Not started,',
  'Timetables,T1,Publish the timetable in large print,Print shop,30/09/2027,Printed,Not started,',
];

async function bringIn(name: string, lines: readonly string[]): Promise<string> {
  const file = new File([[header, ...lines].join('\n')], name);
  const answer = await editor.submit('/plans/import', { file });
  assert.equal(answer.status, 303, answer.text);
  return answer.location ?? '';
}

/** Makes the plan of a file, and returns its id. */
async function accepted(lines: readonly string[] = rows): Promise<string> {
  const made = await editor.submit(await bringIn('ferry.csv', lines), {});
  assert.equal(made.status, 303, made.text);
  return made.location?.split('/')[2] ?? '';
}

test('looks', async () => {
  const planId = await accepted();
  const proposal = await bringIn('ferry 2.csv', nextRows);
  console.log((await editor.get(proposal)).text.slice(0, 900));
  const choose = await editor.get(`${proposal}/update`);
  console.log(choose.text.slice(0, 900));
  const chosen = await editor.submit(`${proposal}/update`, { planId, role: 'version' });
  console.log(chosen.status, chosen.location);
  const review = await editor.get(`${proposal}/review`);
  console.log(review.text);
  console.log(formOf(review));
  const done = await editor.submit(`${proposal}/review`, {});
  console.log(done.status, done.location, done.text.slice(0, 1000));
  console.log((await editor.get(done.location ?? '')).text);
});
