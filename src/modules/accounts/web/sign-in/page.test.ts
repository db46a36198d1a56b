import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hashPassword } from '#modules/accounts';
import { makeOrganisation } from '#testing/accounts';
import { openTestServer, type TestServer } from '#tests';
import { addPerson } from '../../use-cases/add-person.ts';

let server: TestServer;
const password = 'plum-kettle-harbour';

before(async () => {
  server = await openTestServer();
  const { as, bodyId } = await makeOrganisation(server.database);
  const passwordHash = await hashPassword(password);
  for (const name of ['ada', 'ben', 'cem'])
    await as('administrator', (scope) =>
      addPerson(
        scope,
        { name, email: `${name}@marlshire.example`, jobTitle: '', bodyId, unitId: null, roles: ['reader'] },
        passwordHash,
      ),
    );
});
after(() => server.close());

test('signs a person in and leads to where they wanted to go', async () => {
  const browser = server.visitor();
  assert.equal((await browser.get('/account')).location, '/sign-in?next=%2Faccount');
  const answer = await browser.submit('/sign-in?next=/account', { email: 'Ada@marlshire.example', password });
  assert.equal(answer.location, '/account');
  assert.match((await browser.get('/account')).text, /ada@marlshire\.example/);
});

test('never leads to another site', async () => {
  const browser = server.visitor();
  for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
    const answer = await browser.submit(`/sign-in?next=${encodeURIComponent(next)}`, {
      email: 'ben@marlshire.example',
      password,
    });
    assert.equal(answer.location, '/');
    await browser.submit('/sign-out', {});
  }
});

test('says the same for a wrong password and an unknown address, and keeps what was typed', async () => {
  const browser = server.visitor();
  const wrong = await browser.submit('/sign-in', { email: 'ben@marlshire.example', password: 'wrong' });
  const unknown = await browser.submit('/sign-in', { email: 'nobody@marlshire.example', password: 'wrong' });
  for (const answer of [wrong, unknown]) {
    assert.equal(answer.status, 422);
    assert.match(answer.text, /do not belong together/);
    assert.match(answer.title, /^Error: /);
  }
  assert.match(wrong.body, /value="ben@marlshire.example"/);
  assert.doesNotMatch(wrong.body, /value="wrong"/);
});

test('makes one colleague wait after five wrong passwords and lets the next one in from the same address', async () => {
  const browser = server.visitor();
  for (let tries = 0; tries < 5; tries += 1)
    await browser.submit('/sign-in', { email: 'cem@marlshire.example', password: 'wrong' });
  const waiting = await browser.submit('/sign-in', { email: 'cem@marlshire.example', password });
  assert.match(waiting.text, /Wait 1 minute/);
  const colleague = await browser.submit('/sign-in', { email: 'ada@marlshire.example', password });
  assert.equal(colleague.status, 303);
  server.clock.now = new Date(server.clock.now.getTime() + 61_000);
  const patient = await server.visitor().submit('/sign-in', { email: 'cem@marlshire.example', password });
  assert.equal(patient.status, 303);
});

test('refuses a form that was not opened here', async () => {
  const answer = await server.visitor().send('/sign-in', { email: 'ada@marlshire.example', password });
  assert.equal(answer.status, 403);
  assert.match(answer.text, /Send the form again/);
});

test('signs out everywhere when asked', async () => {
  const [here, there] = [server.visitor(), server.visitor()];
  for (const browser of [here, there]) await browser.submit('/sign-in', { email: 'ada@marlshire.example', password });
  await here.submit('/sign-out', { everywhere: 'yes' });
  assert.equal((await there.get('/')).location, '/sign-in');
});
