import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction, prepareForDispatch } from '#testing/plans';
import { Client, formOf, openTestDatabase, type TestDatabase } from '#tests';
import { remote } from '#tests/remote';
import { startServer } from '#tests/server-process';

const crashes = 6;

let opened: TestDatabase;
let ours: TestOrganisation;
let token: string;

before(async () => {
  opened = await openTestDatabase(new Date());
  ours = await makeOrganisation(opened.database);
  token = await beginSession(opened.database, ours.organisationId, ours.people['plan-editor']);
});
after(() => opened.close());

/** A review whose plan is large enough that a dispatch takes a while. */
const newReview = () =>
  ours.as('plan-editor', async (scope) => {
    const actions = Array.from({ length: 400 }, (_, at) => newAction({ text: `Action ${at}` }));
    const { plan } = await makePlan(scope, { actions });
    return { planId: plan.id, reviewId: await prepareForDispatch(scope, plan.id, 'Winter review') };
  });

interface Left {
  state: string;
  versions: number;
  files: number;
  steps: number;
  events: number;
}

/** What stands of a dispatch: the state, the version with its bytes, the step, and what the audit trail tells. */
async function leftOf({ planId, reviewId }: { planId: string; reviewId: string }): Promise<Left> {
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  const { rows } = await client.query<Left>(
    `select r.state,
      (select count(*)::int from plan_version where plan_id = $1) as versions,
      (select count(*)::int from plan_version v join blob b on b.hash = v.content_hash where v.plan_id = $1) as files,
      (select count(*)::int from review_step where review_id = $2 and step = 'dispatched') as steps,
      (select count(*)::int from audit_event where kind in ('plans:version-frozen', 'plans:review-dispatched')
        and (subject_id = $2::text or detail ->> 'planId' = $1::text)) as events
     from review r where r.id = $2`,
    [planId, reviewId],
  );
  await client.end();
  assert.ok(rows[0]);
  return rows[0];
}

const nothing = { state: 'prepared', versions: 0, files: 0, steps: 0, events: 0 };
const whole = { state: 'dispatched', versions: 1, files: 1, steps: 1, events: 2 };

test(`a dispatch is whole or not at all when the server is killed ${crashes} times under way; pressed again, it is whole`, async () => {
  let cut = 0;
  for (let crash = 0; crash < crashes; crash += 1) {
    const review = await newReview();
    const address = `/plans/${review.planId}/reviews/${review.reviewId}/dispatch`;
    const server = await startServer({ DATABASE_URL: opened.url });
    const client = new Client(remote(server.address), { dr_session: token });
    const day = { 'meetingOn-day': '1', 'meetingOn-month': '12', 'meetingOn-year': '2030' };
    const form = { ...formOf(await client.get(address)), ...day };
    const pressed = client.send(address, form).catch(() => null);
    await wait(Math.random() * 250);
    await server.kill();
    const answer = await pressed;
    const left = await leftOf(review);
    assert.deepEqual(left, left.state === 'dispatched' ? whole : nothing);
    if (answer?.status === 303) assert.equal(left.state, 'dispatched', 'what was answered is there');
    else cut += 1;
    const again = await startServer({ DATABASE_URL: opened.url });
    const second = await new Client(remote(again.address), { dr_session: token }).send(address, form);
    assert.equal(second.status, 303, second.text.slice(0, 300));
    await again.stop();
    assert.deepEqual(await leftOf(review), whole);
  }
  assert.ok(cut > 0, 'some dispatches were cut short');
  console.log(`${cut} of ${crashes} dispatches got no answer`);
});
