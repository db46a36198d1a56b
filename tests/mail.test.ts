import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { listMails, NotTaken, post, sendTask, smtpTransport } from '#platform/mail';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestDatabase, type TestDatabase } from '#tests';

let opened: TestDatabase;
let marlshire: TestOrganisation;
let server: SMTPServer;
const received: string[] = [];

before(async () => {
  opened = await openTestDatabase();
  marlshire = await makeOrganisation(opened.database);
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part;
      });
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
});
after(async () => {
  await new Promise<void>((closed) => server.close(() => closed()));
  await opened.close();
});

test('sends a mail once, though its job runs twice, and forgets its text', async () => {
  const { organisationId, as } = marlshire;
  await as('administrator', (scope) =>
    post(scope, { to: 'ada@marlshire.example', subject: 'A link', text: 'secret-link' }),
  );
  const [mail] = await opened.database.read({ organisationId }, (scope) => listMails(scope));
  assert.equal(mail?.text, 'secret-link');
  const { port } = server.server.address() as AddressInfo;
  const send = sendTask(await smtpTransport(`smtp://127.0.0.1:${port}`, 'Equality team <equality@marlshire.example>'));
  const context = { database: opened.database, organisationId };
  await send({ id: mail.id }, context);
  await send({ id: mail.id }, context);
  assert.equal(received.length, 1);
  assert.match(received[0] ?? '', /^To: ada@marlshire\.example\r?$/m);
  assert.match(received[0] ?? '', /^From: Equality team <equality@marlshire\.example>\r?$/m);
  assert.match(received[0] ?? '', /secret-link/);
  const [after] = await opened.database.read({ organisationId }, (scope) => listMails(scope));
  assert.equal(after?.text, '');
});

test('a mail that could not be sent stays to be sent', async () => {
  const { organisationId, as } = marlshire;
  await as('administrator', (scope) => post(scope, { to: 'ben@marlshire.example', subject: 'Later', text: 'later' }));
  const find = async () =>
    (await opened.database.read({ organisationId }, (scope) => listMails(scope))).find(
      ({ subject }) => subject === 'Later',
    );
  const mail = await find();
  const send = sendTask({ send: () => Promise.reject(new NotTaken('the mail server is away')) });
  await assert.rejects(send({ id: mail?.id }, { database: opened.database, organisationId }), /away/);
  assert.equal((await find())?.text, 'later');
});
