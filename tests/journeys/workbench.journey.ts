import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const sheet = `Marlshire ferries: inclusion action plan 2026 to 2028
Action,Lead officer,Due date,Remarks
Fit a level ramp at every pier,Harbour team,31/03/2027,Nine piers have one
Train crews to guide blind passengers,Crew manager,30/06/2027,All crews are trained
Publish the timetable in large print,Information desk,30/09/2027,It lies on every counter
`;

test('a proposal is corrected and accepted by keyboard alone: an item, a column, a step back', { skip }, async () => {
  const page = await journey.open();
  await journey.signIn(page, 'dele.okafor@marlshire.example');
  await page.goto('/plans/import');
  await page.setInputFiles('input[type=file]', {
    name: 'ferries.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(sheet),
  });
  await pressByKeyboard(page, 'Read the plan');
  await page.getByRole('heading', { name: 'What was read' }).waitFor();
  const proposal = page.url();
  await expectAccessible(page);

  await pressByKeyboard(page, 'Change Fit a level ramp at every pier');
  await page.getByRole('heading', { name: 'Correct this action' }).waitFor();
  await tabTo(page, 'what');
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await typeInto(page, 'leads', 'Harbour master');
  await pressByKeyboard(page, 'Save the correction');
  await page.getByText('Harbour master').first().waitFor();

  await pressByKeyboard(page, 'Say what the columns mean');
  await page.getByRole('heading', { name: 'What the columns mean' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, 'meaning');
  for (let column = 1; column < 4; column += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('How will we know');
  await pressByKeyboard(page, 'Read the file again');
  await page.getByText(/correction made\. The file was read again/).waitFor();
  await page.getByText('How will we know: Nine piers have one').waitFor();

  await pressByKeyboard(page, 'Undo the last correction', { begins: true });
  await page.getByText('The correction is undone').waitFor();
  assert.equal(await page.getByText('How will we know: Nine piers have one').count(), 0);
  assert.equal(page.url(), proposal);
  await pressByKeyboard(page, 'Accept and make the plan');
  await page.getByText('The plan is made').waitFor();
  await page.getByText('Harbour master').first().waitFor();
  await expectAccessible(page);
});

test('a file that takes long shows its progress, with and without JavaScript', { skip }, async () => {
  const { bringInFile } = await import('../../src/modules/plans/use-cases/bring-in-file.ts');
  const { readInJob } = await import('../../src/modules/plans/use-cases/read-in-job.ts');
  const [demo] = await journey.database.system((db) =>
    import('#modules/accounts').then((door) => door.listOrganisations(db)),
  );
  assert.ok(demo);
  const { id: organisationId } = demo;
  const bytes = readFileSync(new URL('../../examples/plans/one-table-a-group/plan.pdf', import.meta.url));
  for (const javaScriptEnabled of [true, false]) {
    const page = await journey.open({ javaScriptEnabled, width: 320 });
    await journey.signIn(page, 'dele.okafor@marlshire.example');
    const brought = await journey.database.write({ organisationId }, (scope) =>
      bringInFile(scope, { name: 'long.pdf', bytes }, { seconds: 0, megabytes: 512 }),
    );
    assert.ok(brought.ok && 'readingId' in brought.value);
    await page.goto(`/plans/readings/${brought.value.readingId}`);
    await page.getByRole('progressbar').waitFor();
    if (javaScriptEnabled) await expectAccessible(page);
    await readInJob(brought.value, { database: journey.database, organisationId });
    await page.waitForURL(/\/plans\/imports\//);
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
  }
});
