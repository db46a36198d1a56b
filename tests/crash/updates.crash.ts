import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { post as postMail } from '#platform/mail';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { Client, formOf, openTestDatabase, type TestDatabase } from '#tests';
import { remote } from '#tests/remote';
import { type ServerProcess, startServer } from '#tests/server-process';
import { openPostOffice } from './post-office.ts';

const crashes = 20;
const writers = 8;

let opened: TestDatabase;
let ours: TestOrganisation;
let token: string;

before(async () => {
  opened = await openTestDatabase(new Date());
  ours = await makeOrganisation(opened.database);
  token = await beginSession(opened.database, ours.organisationId, ours.people['plan-editor']);
});
after(() => opened.close());

const environment = () => ({ DATABASE_URL: opened.url });
const at = (server: ServerProcess) => new Client(remote(server.address), { dr_session: token });

async function makeActions(count: number): Promise<string[]> {
  const actions = Array.from({ length: count }, (_, index) => newAction({ text: `Action ${index + 1}` }));
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  return tree.actions.map(({ id }) => `/plans/${tree.plan.id}/actions/${id}/update`);
}

/** How often each note stands in the records. */
async function countNotes(): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  const { rows } = await client.query<{ note: string; count: string }>(
    'select note, count(*) from progress_update group by note',
  );
  await client.end();
  return new Map(rows.map(({ note, count }) => [note, Number(count)]));
}

/** A form that was sent and got no answer. */
interface Press {
  address: string;
  note: string;
  form: Record<string, string | string[]>;
}

/** Says one thing after another until told to stop. What was answered "saved" is in `saved`; the press that got no
 * answer is left, as the person has it on the screen. */
async function write(
  client: Client,
  address: string,
  name: string,
  saved: Set<string>,
  isOver: () => boolean,
): Promise<Press | null> {
  for (let turn = 0; !isOver(); turn += 1) {
    const note = `${name}, turn ${turn}`;
    let form: Record<string, string | string[]> | null = null;
    try {
      form = { ...formOf(await client.get(address)), note, status: 'in-progress' };
      const answer = await client.send(address, form);
      assert.equal(answer.status, 303, answer.text.slice(0, 200));
      saved.add(note);
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return form && { address, note, form };
    }
  }
  return null;
}

test(`nothing that was answered "saved" is lost when the server is killed ${crashes} times under way`, async () => {
  const addresses = await makeActions(writers);
  const saved = new Set<string>();
  let unanswered: Press[] = [];
  let pressedAgain = 0;
  for (let crash = 0; crash <= crashes; crash += 1) {
    const server = await startServer(environment());
    for (const { address, note, form } of unanswered) {
      const again = await at(server).send(address, form);
      assert.equal(again.status, 303, again.text.slice(0, 200));
      saved.add(note);
      pressedAgain += 1;
    }
    if (crash === crashes) {
      await server.stop();
      break;
    }
    let over = false;
    const writing = addresses.map((address, writer) =>
      write(at(server), address, `Crash ${crash}, writer ${writer}`, saved, () => over),
    );
    await wait(150 + Math.random() * 1200);
    await server.kill();
    over = true;
    unanswered = (await Promise.all(writing)).filter((press) => press !== null);
  }
  const counted = await countNotes();
  assert.ok(saved.size > crashes * 2, `only ${saved.size} reports were answered`);
  assert.ok(pressedAgain > 0, 'some presses were under way when the server was killed');
  assert.deepEqual(
    [...saved].filter((note) => counted.get(note) !== 1),
    [],
    'each report that was answered is there once',
  );
  console.log(`${saved.size} reports answered, ${pressedAgain} of them pressed again after a crash`);
});

test('two web processes serve one plan', async () => {
  const [address = ''] = await makeActions(1);
  const [one, two] = await Promise.all([startServer(environment()), startServer(environment())]);
  for (let turn = 0; turn < 10; turn += 1) {
    const [writer, reader] = turn % 2 === 0 ? [one, two] : [two, one];
    const note = `Said to process ${turn % 2}, turn ${turn}`;
    const saved = await at(writer).submit(address, { note, status: 'in-progress' });
    assert.equal(saved.status, 303, saved.text.slice(0, 200));
    const shown = await at(reader).get(address.replace(/\/update$/, ''));
    assert.ok(shown.text.includes(note));
  }
  await Promise.all([one.stop(), two.stop()]);
});

test('two web processes work through one queue: each mail is sent once, by one of them', async () => {
  const letters = 60;
  const received: string[] = [];
  const post = await openPostOffice((subject) => received.push(subject));
  const mailing = { ...environment(), SMTP_URL: post.url, MAIL_FROM: 'equality@marlshire.example' };
  const [one, two] = await Promise.all([startServer(mailing), startServer(mailing)]);
  await ours.as('administrator', async (scope) => {
    for (let letter = 0; letter < letters; letter += 1)
      await postMail(scope, { to: 'reader@marlshire.example', subject: `Letter ${letter}`, text: 'Please report' });
  });
  for (let tries = 0; received.length < letters && tries < 300; tries += 1) await wait(100);
  await Promise.all([one.stop(), two.stop()]);
  await post.close();
  assert.equal(received.length, letters);
  assert.equal(new Set(received).size, letters);
});
