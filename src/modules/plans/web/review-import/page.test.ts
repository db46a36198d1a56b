import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Answer, type Client, formOf, openTestServer, type TestServer } from '#tests';

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
  const answer = await editor.submit('/plans/import', { file: new File([[header, ...lines].join('\n')], name) });
  assert.equal(answer.status, 303, answer.text);
  return answer.location ?? '';
}

/** Makes the plan of a file and returns its address. */
async function accepted(lines: readonly string[] = rows): Promise<string> {
  const made = await editor.submit(await bringIn('ferry.csv', lines), {});
  assert.equal(made.status, 303, made.text);
  return made.location ?? '';
}

const idIn = (address: string): string => address.split('/').at(-1) ?? '';

/** Brings in a file for a plan and returns the address of its review. */
async function compared(plan: string, lines: readonly string[], role = 'version', name = 'ferry 2.csv') {
  const proposal = await bringIn(name, lines);
  const chosen = await editor.submit(`${proposal}/update`, { planId: idIn(plan), role });
  assert.equal(chosen.location, `${proposal}/review`, chosen.text);
  return `${proposal}/review`;
}

/** The address of the action whose words match. */
async function actionIn(plan: string, words: RegExp): Promise<string> {
  const link = (await editor.get(plan)).elements('a').find((a) => words.test(a.rawText()));
  assert.ok(link, `${words} is in the plan`);
  return link.attribute('href') ?? '';
}

/** The boxes of the page by their labels: what each sends, and whether it is ticked. */
const boxes = (page: Answer) => {
  const labels = new Map(
    page.elements('label').map((one) => [one.attribute('for'), one.rawText().replace(/\s+/g, ' ')]),
  );
  return page
    .elements('input')
    .filter((one) => one.attribute('name') === 'take')
    .map((one) => ({
      value: one.attribute('value') ?? '',
      label: labels.get(one.attribute('id')) ?? '',
      ticked: one.attribute('checked') !== null,
    }));
};

const takes = (page: Answer, wanted: (box: { label: string; ticked: boolean }) => boolean): string[] =>
  boxes(page)
    .filter(wanted)
    .map(({ value }) => value);

const anchorsIn = (page: Answer, proposal: string) =>
  page.elements('a').filter((a) => a.attribute('href')?.startsWith(`${proposal}#s-`));

test('the proposal names the plan that it belongs to; choosing it shows every difference, and changes nothing', async () => {
  const plan = await accepted();
  await editor.get(plan);
  const before = (await editor.get(plan)).text;
  const review = await compared(plan, nextRows);
  const proposal = review.replace('/review', '');
  assert.match((await editor.get(`${proposal}/update`)).text, /3 of 4 actions of the file match/);
  const page = await editor.get(review);
  assert.match(page.text, /Changed \(3\) New in the file \(1\) No longer in the file \(1\)/);
  assert.match(page.text, /In the plan: Fit a level ramp at every pier In the file: .* every pier and jetty/);
  assert.match(page.text, /Due on In the plan: 31 March 2027 In the file: 30 September 2027/);
  assert.match(page.text, /Leads Empty in the file In the plan: “Crew manager” In the file: nothing/);
  assert.deepEqual(
    boxes(page).flatMap(({ label, ticked }) => (ticked ? [] : [label.trim().replace(/ In the .*/, '')])),
    ['Leads Empty in the file', 'Take it out of the plan'],
  );
  assert.equal((await editor.get(plan)).text, before);
});

test('applying keeps ids, updates and people, records each change, and keeps the file with the plan', async () => {
  const plan = await accepted();
  const ramp = await actionIn(plan, /level ramp/);
  await editor.submit(`${ramp}/update`, { note: 'We ordered the steel', status: 'in-progress' });
  const review = await compared(plan, nextRows);
  const done = await editor.submit(review, {});
  assert.equal(done.location, plan, done.text);
  const page = await editor.get(plan);
  assert.match(
    page.text,
    /Boarding .* B1 Meet disabled .* B2 Fit a level ramp at every pier and jetty .* B3 Train crews/,
  );
  assert.match(page.text, /T2 Announce every pier/);
  const action = await editor.get(ramp);
  assert.match(action.text, /We ordered the steel/);
  assert.match(action.text, /Four piers have ramps/);
  assert.match(action.text, /ferry 2\.csv/);
  assert.match(
    action.text,
    /Words changed.*from “Fit a level ramp at every pier” to “Fit a level ramp at every pier and jetty”/,
  );
  const about = await editor.get(`${plan}/about`);
  assert.match(about.text, /Later files ferry 2\.csv/);
});

test('each field leads to the file that it came from', async () => {
  const plan = await accepted();
  const crews = await actionIn(plan, /Train crews/);
  const before = (await editor.get(crews)).elements('a').flatMap((a) => a.attribute('href') ?? []);
  const first = before.find((href) => href.startsWith('/plans/imports/'))?.split('#')[0] ?? '';
  const review = await compared(plan, nextRows);
  await editor.submit(review, {});
  const proposal = review.replace('/review', '');
  const page = await editor.get(crews);
  assert.ok(anchorsIn(page, proposal).length > 0, 'the words stand in the new file');
  assert.ok(anchorsIn(page, first).length > 0, 'the lead, which the new file lacks, stands in the old one');
  for (const [file, words] of [
    [proposal, /B3/],
    [first, /Crew manager/],
  ] as const) {
    const anchor = anchorsIn(page, file)[0]?.attribute('href')?.split('#')[1];
    const line = (await editor.get(file)).elements('li').find((li) => li.attribute('id') === anchor);
    assert.match(line?.rawText() ?? '', words);
  }
});

test('the same file brought in again changes nothing, and says so', async () => {
  const plan = await accepted();
  const page = await editor.get(await compared(plan, rows));
  assert.match(page.text, /The file says the same as the plan/);
  assert.match(page.text, /brought in this same file on 22 November 2026/);
  assert.deepEqual(boxes(page), []);
});

test('what was changed here and in the file is shown first with both texts, and ours stays unless it is ticked', async () => {
  const plan = await accepted();
  const print = await actionIn(plan, /large print/);
  await editor.submit(`${print}/edit`, { text: 'Publish the timetable in large print and Braille' });
  const lines = nextRows.map((line) => line.replace('in large print', 'in large print and plain words'));
  const review = await compared(plan, lines);
  const page = await editor.get(review);
  assert.match(
    page.text,
    /Look at these first 1 .*Words Changed here too In the plan: .* Braille In the file: .* plain words/,
  );
  await editor.submit(review, {});
  assert.match((await editor.get(print)).text, /large print and Braille/);
  const third = await editor.get(await compared(plan, lines, 'version', 'ferry 3.csv'));
  assert.match(third.text, /Different here, and kept/);
  assert.doesNotMatch(third.text, /Changed here too/);
});

test('gone items go only when ticked, and only where nothing stands in them any more', async () => {
  const plan = await accepted();
  const lines = nextRows.slice(0, 3);
  const review = await compared(plan, lines);
  const page = await editor.get(review);
  const gone = takes(page, ({ label }) => /Take it out/.test(label));
  assert.equal(gone.length, 3, 'a group and two actions');
  const refused = await editor.submit(review, { take: gone.slice(0, 1) });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Something still stands in Timetables/);
  assert.match((await editor.get(plan)).text, /large print/);
  const done = await editor.submit(review, { take: gone });
  assert.equal(done.location, plan);
  const after = await editor.get(plan);
  assert.doesNotMatch(after.text, /Timetables|large print/);
  assert.match((await editor.get(`${plan}/history`)).text, /History/);
});

test('refuses when the plan changed meanwhile, keeps the ticks, and shows the comparison as it stands now', async () => {
  const plan = await accepted();
  const review = await compared(plan, nextRows);
  const page = await editor.get(review);
  const form = formOf(page);
  const print = await actionIn(plan, /large print/);
  await editor.submit(`${print}/edit`, { text: 'Publish the timetable in very large print' });
  const take = (Array.isArray(form.take) ? form.take : []).slice(0, 2);
  const refused = await editor.send(review, { ...form, take });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Somebody changed the plan or the proposal meanwhile/);
  assert.deepEqual(
    takes(refused, ({ ticked }) => ticked),
    take,
  );
  assert.doesNotMatch((await editor.get(plan)).text, /jetty/);
  const again = await editor.send(review, { ...formOf(refused), take });
  assert.equal(again.location, plan);
});

test('two people who apply at once change the plan once', async () => {
  const plan = await accepted();
  const review = await compared(plan, nextRows);
  const forms = [formOf(await editor.get(review)), formOf(await editor.get(review))];
  const answers = await Promise.all(forms.map((form) => editor.send(review, form)));
  assert.equal(answers.filter(({ location }) => location === plan).length, 1);
  assert.equal((await editor.get(plan)).text.match(/Meet disabled passengers/g)?.length, 1);
});

test('a person says which item is which: it is compared anew before anything changes, and can be left', async () => {
  const plan = await accepted();
  const lines = nextRows.map((line) =>
    line.replace('Meet disabled passengers twice a year', 'Voice announcements on all boats'),
  );
  const review = await compared(plan, lines);
  const page = await editor.get(review);
  const select = page.elements('select')[0];
  const option = select?.all('option').find((one) => /T2 Announce/.test(one.rawText()));
  assert.ok(option, 'the action that is gone is offered');
  const take = takes(page, ({ label }) => /^ *Number/.test(label));
  const sent = await editor.submit(review, { take, pair: option.attribute('value') ?? '' });
  assert.equal(sent.location, review);
  const next = await editor.get(review);
  assert.match(next.text, /Moved \(1\).*T2 Announce every pier .*In the file: Voice announcements on all boats/);
  assert.doesNotMatch(next.text, /No longer in the file/);
  const ticked = takes(next, ({ ticked: is }) => is);
  for (const one of take) assert.ok(ticked.includes(one), 'what was ticked stays ticked');
  assert.doesNotMatch((await editor.get(plan)).text, /Voice announcements/);
  const announce = await actionIn(plan, /T2 Announce/);
  assert.equal((await editor.submit(review, {})).location, plan);
  assert.match((await editor.get(announce)).text, /Voice announcements/);
});

test('a report records progress by its name on its day, adds nothing else, and the second time nothing at all', async () => {
  const plan = await accepted();
  const ramp = await actionIn(plan, /level ramp/);
  const lines = [
    'Boarding,B1,Fit a level ramp at every pier,Harbour team,31/03/2027,,Completed,All nine piers have ramps',
    'Boarding,B9,Paint the gangways in strong colours,Harbour team,,,In progress,Two boats are painted',
  ];
  const review = await compared(plan, lines, 'report', 'autumn report.csv');
  const page = await editor.get(review);
  assert.match(page.text, /Reported \(1\) Reported, and not in the plan \(1\)/);
  assert.match(page.text, /does not mention 3 actions/);
  const day = { 'reportedOn-day': '30', 'reportedOn-month': '9', 'reportedOn-year': '2026' };
  const future = await editor.submit(review, { ...day, 'reportedOn-year': '2027' });
  assert.match(future.text, /Choose a day that is not in the future/);
  assert.equal((await editor.submit(review, day)).location, plan);
  const action = await editor.get(ramp);
  assert.match(action.text, /Completed/);
  assert.match(action.text, /autumn report/);
  assert.match(action.text, /30 September 2026/);
  assert.doesNotMatch((await editor.get(plan)).text, /gangways/);
  const second = await compared(plan, lines, 'report', 'autumn report.csv');
  await editor.submit(second, { ...day, intent: 'compare' });
  assert.match((await editor.get(second)).text, /not in the plan \(1\)/);
  assert.doesNotMatch((await editor.get(second)).text, /Reported \(\d/);
  assert.equal((await editor.submit(second, day)).location, plan);
  assert.equal(
    (await editor.get(ramp)).text.match(/All nine piers have ramps/g)?.length,
    action.text.match(/All nine piers have ramps/g)?.length,
  );
});

test('a status that is older than the latest update joins the history and leaves the status', async () => {
  const plan = await accepted();
  const ramp = await actionIn(plan, /level ramp/);
  await editor.submit(`${ramp}/update`, { note: 'We had to stop', status: 'stopped' });
  const lines = ['Boarding,B1,Fit a level ramp at every pier,Harbour team,,,In progress,Steel is ordered'];
  const review = await compared(plan, lines, 'report', 'spring report.csv');
  const day = { 'reportedOn-day': '1', 'reportedOn-month': '5', 'reportedOn-year': '2026' };
  assert.equal((await editor.submit(review, day)).location, plan);
  const page = await editor.get(ramp);
  assert.match(page.text, /Steel is ordered/);
  assert.match(page.text, /Status Stopped|Rating Stopped/);
});

test('a closed plan is not offered, and a reader may not compare', async () => {
  const plan = await accepted();
  const review = await compared(plan, nextRows);
  await editor.submit(`${plan}/edit`, { state: 'closed', bodies: 'Ferry Service' });
  const refused = await editor.submit(review, {});
  assert.match(refused.text, /This plan is closed/);
  assert.ok(!(await editor.get(review.replace('review', 'update'))).body.includes(`value="${idIn(plan)}"`));
  const reader = await browserOf(server, ours, 'reader');
  assert.equal((await reader.get(review)).status, 403);
});
