import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { tables } from '#platform/database';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Answer, type Client, openTestServer, type TestServer } from '#tests';
import { listActions } from '../store/action-reader.ts';
import { listCorrections } from '../store/correction-reader.ts';
import { findImport } from '../store/import-reader.ts';
import type { PlansSchema } from '../store/schema.ts';
import { proposeImport } from '../use-cases/propose-import.ts';
import { paths } from './paths.ts';

const csv = `Theme,Action,Who,By when,Gwyliadwriaeth,RAG
Our workforce,1.1 Review the recruitment panels,Head of Resourcing,March 2027,Half of the panels are mixed,Teal
Our workforce,1.2 Publish the pay gap by grade,,Short term,The gap is on the website,Teal
Our workforce,1.3 Train managers in adjustments,Learning team,June 2028,All managers have been trained,Teal
Our services,2.1 Translate the tenancy letters,Housing team,May 2027,Ten letters are translated,Teal
Our services,2.2 Install a hearing loop in every library,Libraries,Short term,Loops are in all libraries,Teal
`;
const table = csv
  .trim()
  .split('\n')
  .map((line, at) => `| ${line.split(',').join(' | ')} |${at === 0 ? '\n|---|---|---|---|---|---|' : ''}`)
  .join('\n');
const text = `# Marlshire County Council equality action plan 2026 to 2029\n\n${table}\n`;

const formMeanings = (page: Answer): string[] => page.elements('select').map(() => 'other');

describe('the import workbench', () => {
  let server: TestServer;
  let marlshire: TestOrganisation;
  let editor: Client;
  let colleague: Client;

  before(async () => {
    server = await openTestServer();
    marlshire = await makeOrganisation(server.database);
    editor = await browserOf(server, marlshire, 'plan-editor');
    colleague = await browserOf(server, marlshire, 'equality-lead');
  });
  after(() => server.close());

  const bringIn = async (name = 'Equality plan.csv', contents = csv): Promise<string> => {
    const bytes = new TextEncoder().encode(contents);
    const proposed = await marlshire.as('plan-editor', (scope) => proposeImport(scope, { name, bytes }));
    assert.ok(proposed.ok);
    return proposed.value;
  };
  const read = (id: string) =>
    marlshire.as('plan-editor', async (scope) => {
      const found = await findImport(scope, id);
      assert.ok(found);
      return found;
    });
  const keyOf = async (id: string, words: string): Promise<string> => {
    const { proposal } = await read(id);
    const all = [...proposal.actions, ...proposal.loose];
    const found = all.find((one) => one.text.includes(words));
    assert.ok(found, `nothing says “${words}”`);
    return found.key;
  };
  const item = async (importId: string, words: string) =>
    paths.correctItem({ importId, key: await keyOf(importId, words) });
  const sentences = async (id: string) => {
    const { reconciliation, actions } = (await read(id)).proposal;
    assert.equal(reconciliation.placed + reconciliation.unplaced, reconciliation.words);
    return actions.map((one) => `${one.number ?? ''} ${one.text}`.trim());
  };
  const saved = (answer: Answer) => assert.equal(answer.status, 303, answer.text.slice(0, 600));

  test('shows what was read beside its source, each leading to the other', async () => {
    const importId = await bringIn();
    const page = await editor.get(paths.planImport({ importId }));
    const ids = new Set(page.elements('li').map((one) => one.attribute('id')));
    const links = page
      .elements('a')
      .map((one) => one.attribute('href') ?? '')
      .filter((href) => href.startsWith('#'));
    assert.ok(links.some((href) => href.startsWith('#i-')) && links.some((href) => href.startsWith('#s-')));
    for (const href of links.filter((one) => /^#[is]-a?/.test(one) && !one.startsWith('#i-g')))
      assert.ok(ids.has(href.slice(1)), href);
    assert.match(page.text, /Nobody has corrected anything yet/);
  });

  test('changes what an action says', async () => {
    const importId = await bringIn();
    saved(
      await editor.submit(await item(importId, 'pay gap'), {
        what: 'set',
        leads: 'Payroll team\nFinance',
        timescale: 'by June 2027',
      }),
    );
    const action = (await read(importId)).proposal.actions[1];
    assert.deepEqual(action?.leads, ['Payroll team', 'Finance']);
    assert.equal(action?.timescale?.to, '2027-06-30');
    const page = await editor.get(paths.planImport({ importId }));
    assert.match(page.text, /Last corrected by Test plan-editor/);
    assert.match(page.text, /Changed leads, when of “1.2 Publish the pay gap by grade”/);
  });

  test('moves, joins, splits, retypes, takes out and brings back', async () => {
    const importId = await bringIn();
    const after = await keyOf(importId, 'tenancy letters');
    saved(await editor.submit(await item(importId, 'panels'), { what: 'move', place: `after|${after}` }));
    assert.match((await sentences(importId))[3] ?? '', /^1.1/);
    saved(await editor.submit(await item(importId, 'Train managers'), { what: 'merge', as: 'part' }));
    assert.equal((await sentences(importId)).length, 4);
    saved(await editor.submit(await item(importId, 'pay gap'), { what: 'split', at: 'parts' }));
    assert.equal((await sentences(importId)).length, 5);
    const broken = 'Install a hearing loop\nin every library';
    saved(await editor.submit(await item(importId, 'hearing loop'), { what: 'split', at: 'text', broken }));
    assert.equal((await sentences(importId)).at(-1), 'in every library');
    saved(await editor.submit(await item(importId, 'in every library'), { what: 'retype', to: 'commitment' }));
    saved(await editor.submit(await item(importId, 'tenancy letters'), { what: 'remove' }));
    assert.equal((await sentences(importId)).length, 4);
    saved(await editor.submit(await item(importId, 'tenancy letters'), { to: 'action' }));
    assert.equal((await sentences(importId)).length, 5);
  });

  test('asks again, with sentences, where an answer is missing', async () => {
    const importId = await bringIn();
    const address = await item(importId, 'pay gap');
    const ask = async (fields: Record<string, string>) => {
      const answer = await editor.submit(address, fields);
      assert.equal(answer.status, 422);
      return answer.text;
    };
    assert.match(await ask({}), /Choose what you want to do/);
    assert.match(await ask({ what: 'set' }), /Change something/);
    assert.match(await ask({ what: 'set', text: '' }), /Enter the text/);
    assert.match(await ask({ what: 'merge' }), /Choose how to join them/);
    assert.match(await ask({ what: 'split' }), /Choose where to split it/);
    assert.match(await ask({ what: 'split', at: 'text', broken: 'Other words' }), /Add line breaks/);
    assert.match(await ask({ what: 'retype' }), /Choose what it is/);
    assert.match(await ask({ what: 'move', place: '' }), /Choose where it stands/);
  });

  test('a column gets a meaning in all its rows, and undo takes it back', async () => {
    const importId = await bringIn();
    const address = paths.correctColumns({ importId });
    const page = await editor.get(address);
    const selects = page.elements('select').map((one) => {
      const chosen = one.all('option').find((option) => option.attribute('selected') !== null);
      return chosen?.attribute('value') ?? '';
    });
    const meaning = selects.with(4, 'measure');
    saved(await editor.submit(address, { meaning }, { loaded: page }));
    const measures = async () => (await read(importId)).proposal.actions.filter((one) => one.measures.length > 0);
    assert.equal((await measures()).length, 5);
    assert.equal((await editor.submit(address, {})).status, 422);
    const shown = await editor.get(paths.planImport({ importId }));
    assert.match(shown.text, /Column “Gwyliadwriaeth”: how will we know/);
    saved(await editor.submit(paths.planImport({ importId }), { intent: 'undo' }));
    assert.equal((await measures()).length, 0);
    assert.match((await editor.get(paths.planImport({ importId }))).text, /undone by Test plan-editor/);
  });

  test('levels, horizons, the anchor and the words of ratings hold for the whole plan', async () => {
    const importId = await bringIn();
    const address = paths.correctImport({ importId });
    const unclear = await editor.submit(address, { horizon: ['soonish'] });
    assert.match(unclear.text, /Say what “Short term” means/);
    const noAnchor = await editor.submit(address, { horizon: ['within 12 months'] });
    assert.match(noAnchor.text, /Enter the day to count spans of time from/);
    saved(
      await editor.submit(address, {
        ...{ title: 'Marlshire equality plan', bodies: 'Marlshire County Council', group: 'Pillar' },
        ...{ 'anchor-day': '1', 'anchor-month': '4', 'anchor-year': '2026', horizon: ['within 12 months'] },
        rating: ['completed'],
      }),
    );
    const { proposal } = await read(importId);
    assert.equal(proposal.title, 'Marlshire equality plan');
    assert.equal(proposal.levels[0], 'Pillar');
    assert.equal(proposal.actions[1]?.timescale?.to, '2027-04-01');
    assert.equal(proposal.actions[0]?.status?.code, 'completed');
  });

  test('an edit whose item a new reading took away is listed, not dropped', async () => {
    const importId = await bringIn();
    saved(await editor.submit(await item(importId, 'pay gap'), { what: 'set', number: '9' }));
    const address = paths.correctColumns({ importId });
    const page = await editor.get(address);
    const meaning = ['group', 'other', 'lead', 'timescale', 'action', 'other'];
    saved(await editor.submit(address, { meaning }, { loaded: page }));
    assert.match((await editor.get(paths.planImport({ importId }))).text, /Corrections that no longer apply/);
  });

  test('two people: the second is told what the first did and loses nothing', async () => {
    const importId = await bringIn();
    const address = await item(importId, 'pay gap');
    const opened = await colleague.get(address);
    const front = await colleague.get(paths.planImport({ importId }));
    saved(await editor.submit(address, { what: 'set', number: '7.7' }));
    const late = await colleague.submit(address, { what: 'set', leads: 'Board' }, { loaded: opened });
    assert.equal(late.status, 422);
    assert.match(late.text, /Somebody else changed this proposal/);
    assert.match(late.text, /Changed number of .*Test plan-editor/);
    assert.match(late.text, /Board/);
    saved(await colleague.submit(address, { number: '7.7' }, { loaded: { ...late, status: 200 } }));
    const action = (await read(importId)).proposal.actions[1];
    assert.deepEqual([action?.number, action?.leads], ['7.7', ['Board']]);
    const accepted = await colleague.submit(paths.planImport({ importId }), {}, { loaded: front });
    assert.equal(accepted.status, 422);
    assert.match(accepted.text, /What changed in the meantime/);
  });

  test('what one person takes out while another writes keeps what the other typed', async () => {
    const importId = await bringIn();
    const address = await item(importId, 'pay gap');
    const opened = await colleague.get(address);
    saved(await editor.submit(await item(importId, 'pay gap'), { what: 'merge', as: 'text' }));
    const late = await colleague.submit(address, { what: 'set', leads: 'The Board' }, { loaded: opened });
    assert.equal(late.status, 422);
    assert.match(late.text, /no longer in the proposal.*The Board/);
  });

  test('a finding can be accepted', async () => {
    const importId = await bringIn();
    const [finding] = (await read(importId)).proposal.findings;
    saved(await editor.submit(paths.planImport({ importId }), { intent: 'note', target: finding?.key ?? '' }));
    assert.match((await editor.get(paths.planImport({ importId }))).text, /Looked at and accepted \(1\)/);
  });

  test('accepting makes the corrected plan and remembers what was taught for the next file of the body', async () => {
    const first = await bringIn('First.md', text);
    const address = paths.correctColumns({ importId: first });
    const page = await editor.get(address);
    assert.deepEqual((await read(first)).proposal.bodies, ['Marlshire County Council']);
    const chosen = page.elements('select').map((one) => {
      const option = one.all('option').find((each) => each.attribute('selected') !== null);
      return option?.attribute('value') ?? '';
    });
    saved(await editor.submit(address, { meaning: chosen.with(4, 'measure') }));
    const accepted = await editor.submit(paths.planImport({ importId: first }), {});
    saved(accepted);
    const planId = accepted.location?.split('/').at(-1) ?? '';
    const actions = await marlshire.as('plan-editor', (scope) => listActions(scope, { planId }));
    assert.equal(actions.filter(({ measures }) => measures.length === 1).length, 5);
    const next = await bringIn('Next.md', text.replace('2026 to 2029', '2029 to 2032'));
    assert.equal((await read(next)).proposal.actions.filter(({ measures }) => measures.length === 1).length, 5);
    const shown = await editor.get(paths.planImport({ importId: next }));
    assert.match(shown.text, /Remembered from First.md/);
    const [remembered] = await marlshire.as('plan-editor', (scope) => listCorrections(scope, next));
    saved(
      await editor.submit(paths.planImport({ importId: next }), { intent: 'forget', target: `${remembered?.seq}` }),
    );
    assert.equal((await read(next)).proposal.actions.filter(({ measures }) => measures.length === 1).length, 0);
  });

  test('other organisations and people who only read see nothing of it', async () => {
    const importId = await bringIn();
    const other = await makeOrganisation(server.database, 'Fenmoor District Council');
    const stranger = await browserOf(server, other, 'plan-editor');
    const reader = await browserOf(server, marlshire, 'reader');
    for (const address of [
      paths.planImport({ importId }),
      paths.correctColumns({ importId }),
      paths.correctImport({ importId }),
      await item(importId, 'pay gap'),
    ]) {
      assert.equal((await stranger.get(address)).status, 404, address);
      assert.equal((await reader.get(address)).status, 403, address);
    }
  });

  test('what was brought in before documents were kept can be edited, not read again', async () => {
    const importId = await bringIn();
    const { source } = await read(importId);
    await marlshire.as('plan-editor', (scope) =>
      tables<PlansSchema>(scope)
        .updateTable('plan_import')
        .set({ source: JSON.stringify(source), document: sql<null>`null` } as object)
        .where('id', '=', importId)
        .execute(),
    );
    saved(await editor.submit(await item(importId, 'pay gap'), { what: 'remove' }));
    assert.equal((await sentences(importId)).length, 4);
    const page = await editor.get(paths.planImport({ importId }));
    assert.doesNotMatch(page.text, /Say what the columns mean|Undo the last/);
    const columns = await editor.get(paths.correctColumns({ importId }));
    const refused = await editor.submit(paths.correctColumns({ importId }), {
      meaning: formMeanings(columns).fill('other'),
    });
    assert.match(refused.text, /Bring it in again/);
  });
});
