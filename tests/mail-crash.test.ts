import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import {
  checkNotify,
  listOutbox,
  NotTaken,
  notifyTransport,
  post,
  sendAgain,
  sendTask,
  smtpTransport,
  type Transport,
} from '#platform/mail';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestDatabase, type TestDatabase } from '#tests';

const serviceId = '6a0f6ae0-1f4c-4b7e-9a55-0d8e8f0f3a11';
const secret = '0a7d5d9c-54a4-4f0d-8df3-7f6f6e2a9b22';
const templateId = '9f2d4c1b-7a3e-4e5f-8b6a-1c2d3e4f5a33';

let opened: TestDatabase;
let marlshire: TestOrganisation;
let smtp: SMTPServer;
let notify: Server;
let mailbox: string[];
/** What the stand-in for Notify took: by reference, as the real one keeps it. */
let taken: { reference: string; email_address: string; template_id: string; personalisation: object }[];
/** What it answers next instead. */
let trouble: { status: number; body: string } | null = null;
let addresses: { smtp: string; notify: string };

before(async () => {
  opened = await openTestDatabase();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      stream.resume().on('end', () => {
        mailbox.push('mail');
        done();
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', () => listening()));
  notify = standIn();
  await new Promise<void>((listening) => notify.listen(0, '127.0.0.1', () => listening()));
  const port = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port;
  addresses = { smtp: `smtp://127.0.0.1:${port(smtp.server)}`, notify: `http://127.0.0.1:${port(notify)}` };
});
after(async () => {
  await new Promise<void>((closed) => smtp.close(() => closed()));
  await new Promise<void>((closed) => notify.close(() => closed()));
  await opened.close();
});

/** Answers as docs.notifications.service.gov.uk/rest-api.html says, to tokens that it checks itself. */
function standIn(): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
    if (!isGenuine(request.headers.authorization ?? ''))
      return answer(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'Invalid token: signature' }] });
    let body = '';
    for await (const part of request) body += part;
    if (trouble) return response.writeHead(trouble.status).end(trouble.body);
    const url = new URL(request.url ?? '', 'http://notify');
    if (request.method === 'POST' && url.pathname === '/v2/notifications/email') {
      taken.push(JSON.parse(body));
      return answer(201, { id: templateId });
    }
    if (url.pathname === '/v2/notifications')
      return answer(200, {
        notifications: taken.filter(({ reference }) => reference === url.searchParams.get('reference')),
      });
    if (url.pathname === `/v2/template/${templateId}`)
      return answer(200, { subject: '((subject))', body: '((body))\n\nMarlshire' });
    return answer(404, { status_code: 404, errors: [{ error: 'NoResultFound', message: 'No result found' }] });
  });
}

/** RFC 7519 and 7515, read by hand: header, claims, HMAC with SHA-256, not older than half a minute. */
function isGenuine(authorization: string): boolean {
  const [, head = '', claims = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}');
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  const { iss, iat } = read(claims);
  const isFresh = Math.abs(Date.now() / 1000 - iat) < 30 && Number.isInteger(iat);
  return (
    read(head).alg === 'HS256' && read(head).typ === 'JWT' && iss === serviceId && isFresh && signature === expected
  );
}

const settings = () => ({ serviceId, secret, templateId, baseUrl: addresses.notify });

async function newMail(): Promise<string> {
  marlshire = await makeOrganisation(opened.database);
  [mailbox, taken, trouble] = [[], [], null];
  await marlshire.as('administrator', (scope) =>
    post(scope, { to: 'ada@marlshire.example', subject: 'A link', text: 'Open it: https://example.org' }),
  );
  return (await outbox())[0]?.id ?? '';
}

const outbox = () => marlshire.as('administrator', (scope) => listOutbox(scope));
const stateNow = async () => (await outbox())[0]?.state;
const send = (id: string, transport: Transport) =>
  sendTask(transport)({ id }, { database: opened.database, organisationId: marlshire.organisationId });

/** Sends in a process of its own that is killed in the middle. */
async function crash(when: 'before' | 'after', id: string, address: string): Promise<void> {
  const program = fileURLToPath(new URL('./support/send-and-die.ts', import.meta.url));
  const loader = fileURLToPath(new URL('../bin/loader.mjs', import.meta.url));
  const now = opened.clock.now.toISOString();
  const line = [
    '--import',
    loader,
    program,
    when,
    opened.url,
    marlshire.organisationId,
    id,
    address,
    now,
    serviceId,
    secret,
  ];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'ignore', 'inherit'] });
  const signal = await new Promise((ended) => child.on('close', (_, by) => ended(by)));
  assert.equal(signal, 'SIGKILL');
}

const later = () => {
  opened.clock.now = new Date(opened.clock.now.getTime() + 11 * 60_000);
};

for (const [when, arrived] of [
  ['before', 0],
  ['after', 1],
] as const) {
  test(`killed ${when} the SMTP server has it: never sent by itself again, and shown as unknown`, async () => {
    const id = await newMail();
    await crash(when, id, addresses.smtp);
    const transport = await smtpTransport(addresses.smtp, 'equality@marlshire.example');
    await send(id, transport);
    await send(id, transport);
    assert.equal(mailbox.length, arrived);
    assert.equal(await stateNow(), 'sending');
    later();
    assert.equal(await stateNow(), 'unknown');
    assert.equal(await marlshire.as('administrator', (scope) => sendAgain(scope, id)), true);
    await send(id, transport);
    assert.deepEqual([mailbox.length, await stateNow()], [arrived + 1, 'sent']);
  });

  test(`killed ${when} Notify has it: Notify is asked, and it is sent once`, async () => {
    const id = await newMail();
    await crash(when, id, addresses.notify);
    assert.equal(taken.length, arrived);
    await send(id, notifyTransport(settings()));
    await send(id, notifyTransport(settings()));
    assert.deepEqual([taken.length, await stateNow()], [1, 'sent']);
  });
}

test('gives Notify the template, its two fields and our id as the reference', async () => {
  const id = await newMail();
  await send(id, notifyTransport(settings()));
  assert.deepEqual(taken, [
    {
      email_address: 'ada@marlshire.example',
      template_id: templateId,
      personalisation: { subject: 'A link', body: 'Open it: https://example.org' },
      reference: id,
    },
  ]);
});

test('what Notify refuses stays to be sent, with its words', async () => {
  const id = await newMail();
  trouble = { status: 429, body: '{"errors":[{"error":"RateLimitError","message":"Exceeded rate limit"}]}' };
  await assert.rejects(send(id, notifyTransport(settings())), NotTaken);
  const [mail] = await outbox();
  assert.deepEqual([mail?.state, mail?.problem], ['waiting', 'Notify says: Exceeded rate limit']);
  trouble = null;
  await send(id, notifyTransport(settings()));
  assert.deepEqual([taken.length, await stateNow()], [1, 'sent']);
});

test('an answer of Notify that leaves it open is asked about before anything is sent again', async () => {
  const id = await newMail();
  const loses: Transport = {
    ...notifyTransport(settings()),
    async send(mail, reference) {
      await notifyTransport(settings()).send(mail, reference);
      throw new Error('the connection broke');
    },
  };
  await assert.rejects(send(id, loses), /connection broke/);
  await send(id, loses);
  assert.deepEqual([taken.length, await stateNow()], [1, 'sent']);
});

test('an SMTP server that is away has surely not taken the mail', async () => {
  const id = await newMail();
  const nowhere = await smtpTransport('smtp://127.0.0.1:1', 'equality@marlshire.example');
  await assert.rejects(send(id, nowhere), NotTaken);
  assert.equal(await stateNow(), 'waiting');
  assert.match((await outbox())[0]?.problem ?? '', /ECONNREFUSED/);
});

test('looks at Notify: the key, the template, and whether it is there', async () => {
  await newMail();
  assert.equal(await checkNotify(settings()), null);
  assert.match((await checkNotify({ ...settings(), secret: serviceId })) ?? '', /Invalid token/);
  assert.match((await checkNotify({ ...settings(), templateId: serviceId })) ?? '', /No result found/);
  assert.match((await checkNotify({ ...settings(), baseUrl: 'http://127.0.0.1:1' })) ?? '', /cannot be reached/);
});
