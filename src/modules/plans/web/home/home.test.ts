import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addUnit } from '#modules/accounts';
import type { WriteScope } from '#platform/database';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';
import { listActions } from '../../store/action-reader.ts';
import { listMeasures } from '../../store/measure-reader.ts';
import { answerMeasure } from '../../use-cases/answer-measure.ts';
import { decideRating } from '../../use-cases/decide-rating.ts';
import { editAction } from '../../use-cases/edit-action.ts';
import { recordProgress } from '../../use-cases/record-progress.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const home = async (role: Parameters<TestOrganisation['as']>[0]) => (await browserOf(server, ours, role)).get('/');
const numbered = async (scope: WriteScope, planId: string, number: string) => {
  const action = (await listActions(scope, { planId })).find((one) => one.number === number);
  assert.ok(action);
  return action;
};
const hrefsOf = (page: Awaited<ReturnType<Client['get']>>) => page.elements('a').map((a) => a.attribute('href') ?? '');

test('each role is told what needs it, what is late and what changed, with the reason', async () => {
  const lead = ['Test action-lead'];
  const { plan } = await ours.as('plan-editor', (scope) =>
    makePlan(scope, {
      title: 'County plan',
      actions: [
        newAction({ number: '1', text: 'Train chairs', leads: lead, dueOn: '2026-11-20' }),
        newAction({
          number: '2',
          text: 'Publish figures',
          leads: lead,
          dueOn: '2026-12-01',
          measures: ['On the website'],
        }),
        newAction({ number: '3', text: 'Nobody does this', dueOn: '2026-11-10' }),
        newAction({ number: '4', text: 'Rated work', leads: lead, status: 'in-progress', dueOn: '2027-05-01' }),
      ],
      commitments: [{ text: 'We will publish', dueOn: '2026-11-01', places: {} }],
    }),
  );
  await ours.as('plan-editor', async (scope) => {
    const two = await numbered(scope, plan.id, '2');
    const [measure] = await listMeasures(scope, [two.id]);
    const answer = { reading: 'Soon', source: 'Web team', readOn: null, helped: '' };
    const ids = { actionId: two.id, measureId: measure?.id ?? '' };
    assert.ok((await answerMeasure(scope, ids, { ...answer, voice: 'lead', met: 'too-early' })).ok);
    const done = { note: 'Done', status: 'completed' as const, unansweredReason: 'The survey is in spring.' };
    assert.ok((await recordProgress(scope, two.id, done)).ok);
    const four = await numbered(scope, plan.id, '4');
    assert.ok(
      (await editAction(scope, four.id, four.version, { ...four, dueOn: '2027-06-01' }, 'The hall burned down.')).ok,
    );
    assert.ok((await decideRating(scope, four.id, { rating: 'overdue', reason: 'It will not make it.' })).ok);
  });

  const leads = await home('action-lead');
  assert.match(leads.text, /What needs you 4 Rated work Due 1 June 2027\. You lead it/);
  assert.match(leads.text, /What is late 1 Train chairs Was due 20 November 2026\. You lead it/);
  assert.doesNotMatch(leads.text, /Nobody does this|We will publish/);
  assert.match(
    leads.text,
    /4 Rated work Due day moved from 1 May 2027 to 1 June 2027 by Test plan-editor\. Reason: The hall burned down\./,
  );

  const editor = await home('equality-lead');
  assert.match(editor.text, /Name leads in County plan Nobody is named for 1 open action/);
  assert.match(
    editor.text,
    /3 Nobody does this Was due 10 November 2026\. Nobody leads it\. County plan 1 Train chairs .* Led by Test action-lead/,
  );
  assert.match(editor.text, /Promise: We will publish Its day was 1 November 2026\. County plan/);
  assert.ok(hrefsOf(editor).includes(`/plans/${plan.id}/health?rule=no-lead#findings`));

  const board = await home('board-member');
  assert.match(
    board.text,
    /2 Publish figures Completed, 1 measure without an answer\. Reason: The survey is in spring\./,
  );
  assert.match(board.text, /4 Rated work Rated “Overdue” by Test plan-editor\. Reason: It will not make it\./);
  assert.match(
    board.text,
    /Completed by Test plan-editor without an answer to every measure\. Reason: The survey is in spring\./,
  );
  assert.match(board.text, /Promise: We will publish/);
  assert.ok(!hrefsOf(board).some((href) => href.includes('/commitments/')), 'a board member cannot change a promise');
  assert.doesNotMatch(board.text, /Name leads in/);

  const voice = await home('staff-voice-lead');
  assert.match(
    voice.text,
    /Give the staff’s view: On the website Test plan-editor answered “Too early to say”; staff have not been heard/,
  );
  const reader = await home('reader');
  assert.doesNotMatch(reader.text, /Train chairs|Give the staff|Name leads/);
  assert.match(reader.text, /2 Publish figures Completed/);
  assert.doesNotMatch((await home('plan-editor')).text, /Due day moved/, 'what one did oneself is no news');
});

test('a manager sees what the people of the unit lead, and that the unit has not answered', async () => {
  const { people, bodyId } = ours;
  const unit = await ours.as('administrator', (scope) => addUnit(scope, { bodyId, parentId: null, name: 'Libraries' }));
  assert.ok(unit.ok);
  const administrator = await browserOf(server, ours, 'administrator');
  for (const { personId } of [people.manager, people['equality-adviser']])
    await putInUnit(administrator, personId, unit.value);
  const { plan } = await ours.as('plan-editor', (scope) =>
    makePlan(scope, {
      title: 'Library plan',
      actions: [
        newAction({ number: 'L1', text: 'Widen the doors', leads: ['Test equality-adviser'], dueOn: '2026-11-01' }),
        newAction({ number: 'L2', text: 'Open on Sundays', leads: ['Test equality-adviser'], dueOn: '2026-12-10' }),
        newAction({ number: 'L3', text: 'Buy large print', leads: ['Test equality-adviser'], dueOn: '2027-12-10' }),
        newAction({ number: 'L4', text: 'Count visitors', leads: ['All directorates'], dueOn: '2027-01-10' }),
      ],
    }),
  );
  await ours.as('plan-editor', async (scope) => {
    const all = await numbered(scope, plan.id, 'L4');
    const leads = all.leads.map((one) => ({ ...one, eachLevel: 'directorate' as const }));
    assert.ok((await editAction(scope, all.id, all.version, { ...all, leads })).ok);
  });
  const { text } = await home('manager');
  assert.match(text, /L4 Count visitors Libraries has not answered\. Due 10 January 2027/);
  assert.match(text, /L2 Open on Sundays Due 10 December 2026\. Led by Test equality-adviser, of your unit/);
  assert.match(text, /L1 Widen the doors Was due 1 November 2026\. Led by Test equality-adviser, of your unit/);
  assert.doesNotMatch(text, /L3 Buy large print|Train chairs/);
});

test('a list that is cut says how many more there are, and where', async () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    newAction({ number: `M${index}`, text: 'Late work', leads: ['Test approver'], dueOn: '2026-01-01' }),
  );
  const more = Array.from({ length: 12 }, () =>
    newAction({ text: 'Open work', leads: ['Test approver'], dueOn: '2028-01-01' }),
  );
  const { plan } = await ours.as('plan-editor', (scope) =>
    makePlan(scope, { title: 'Full', actions: [...many, ...more] }),
  );
  const page = await home('plan-editor');
  assert.match(page.text, /…and 5 more late in Full/);
  assert.ok(hrefsOf(page).includes(`/plans/${plan.id}/health?rule=late#findings`));
  const own = await home('approver');
  assert.match(own.text, /…and 2 more/);
  assert.ok(hrefsOf(own).includes('/actions'));
});

async function putInUnit(administrator: Client, personId: string, unitId: string) {
  const answer = await administrator.submit(`/settings/people/${personId}/edit`, { unitId });
  assert.equal(answer.status, 303, answer.text.slice(0, 300));
}
