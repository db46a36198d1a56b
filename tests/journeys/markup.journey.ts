import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import pg from 'pg';
import { beginSession, makeOrganisation } from '#testing/accounts';
import { openTestServer, type TestServer } from '#tests';
import { rooms } from '../../src/rooms.ts';
import { addressOf, identifiersFor } from '../architecture/laws/addresses.ts';
import { fillOrganisation } from '../architecture/laws/two-organisations.ts';

let server: TestServer;

before(async () => {
  server = await openTestServer({ isDemo: true });
});
after(() => server.close());

// What govuk-frontend's own markup does and its makers have tested with people.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    'no-redundant-role': 'off',
    'wcag/h63': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    'aria-label-misuse': 'off',
    // Only without script, while a job is under way: the page shows how far it is.
    'meta-refresh': 'off',
    // A row of leads is two inputs, and there are several rows.
    'form-dup-name': 'off',
  },
});

// The HTML standard forbids sections and headings in a header cell; the validator counts details among them.
const allowed = /<details> element is not permitted as a descendant of <th>/;

test('the markup of every page is valid', async () => {
  const organisation = await makeOrganisation(server.database);
  await fillOrganisation(organisation);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const found: string[] = [];
  let seen = 0;
  try {
    for (const page of await allPages()) {
      const identifiers = await identifiersFor(client, page.path.pattern, organisation.organisationId).catch(
        () => null,
      );
      if (!identifiers) continue;
      for (const role of ['equality-lead', 'administrator'] as const) {
        const token = await beginSession(server.database, organisation.organisationId, organisation.people[role]);
        const answer = await server.withSession(token).get(addressOf(page.path.pattern, identifiers));
        if (answer.status !== 200 || !String(answer.headers['content-type']).startsWith('text/html')) continue;
        seen += 1;
        const report = await validator.validateString(answer.body);
        for (const { messages } of report.results)
          found.push(
            ...messages
              .filter(({ message }) => !allowed.test(message))
              .map(({ ruleId, message, selector }) => `${page.name}: ${ruleId} ${message} (${selector})`),
          );
        break;
      }
    }
  } finally {
    await client.end();
  }
  assert.ok(seen > 40, `${seen} pages were looked at`);
  assert.deepEqual([...new Set(found)], []);
});

async function allPages() {
  const lazy = rooms.flatMap((room) => [...(room.pages ?? []), ...(room.openPages ?? [])]);
  return Promise.all(lazy.map(async (load) => (await load()).page));
}
