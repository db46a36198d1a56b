import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Document, Header, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';
import { paths } from '../paths.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

const letterhead = async () => {
  const headers = { default: new Header({ children: [new Paragraph('Marlshire letterhead')] }) };
  const bytes = await Packer.toBuffer(new Document({ sections: [{ headers, children: [] }] }));
  return new File([new Uint8Array(bytes)], 'letterhead.docx');
};

test('Word reports stand on the template of the organisation until it is taken away', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const word = async () => {
    const file = await editor.get(`${paths.reportFile({ planId: plan.id, form: 'progress' })}?format=docx`);
    return Object.entries(unzipSync(file.bytes))
      .map(([name, part]) => (/^word\/header/.test(name) ? strFromU8(part) : ''))
      .join('');
  };
  assert.doesNotMatch(await word(), /letterhead/);
  const saved = await editor.submit(paths.reportTemplate(), { file: await letterhead() });
  assert.equal(saved.status, 303, saved.text.slice(0, 300));
  assert.match((await editor.get(paths.reportTemplate())).text, /letterhead\.docx, put here by/);
  assert.match(await word(), /Marlshire letterhead/);
  await editor.submit(paths.reportTemplate(), { remove: 'yes' });
  assert.doesNotMatch(await word(), /letterhead/);
});

test('refuses what cannot be a template, in a sentence, and keeps the one that is there', async () => {
  await editor.submit(paths.reportTemplate(), { file: await letterhead() });
  const wrong = await editor.submit(paths.reportTemplate(), { file: new File(['%PDF'], 'plan.pdf') });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /The file could not be read\. Open it in Word/);
  const large = await editor.submit(paths.reportTemplate(), {
    file: new File([new Uint8Array(6 * 1024 * 1024)], 'large.docx'),
  });
  assert.match(large.text, /larger than 5 MB/);
  assert.match((await editor.submit(paths.reportTemplate(), {})).text, /Choose a Word file, or tick/);
  assert.match((await editor.get(paths.reportTemplate())).text, /letterhead\.docx/);
  const reader = await browserOf(server, ours, 'reader');
  assert.equal((await reader.get(paths.reportTemplate())).status, 403);
});
