import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const plan = `Marlshire Fire Service

Inclusion Action Plan 2026 to 2027

Priority 1: Recruitment

- Visit every secondary school in the county with a mixed crew
Lead: Community team
By: 31 March 2027

- Change the fitness test so that it measures the job
Lead: Training manager
By: 30 June 2027

Priority 2: Safety at home

- Offer home safety visits in the five languages most spoken in Marlshire
Lead: Prevention team
By: 30 September 2027
`;

for (const javaScriptEnabled of [true, false])
  test(`an equality lead brings in a plan and sees it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    skip,
  }, async () => {
    const page = await journey.open({ javaScriptEnabled });
    await journey.signIn(page, 'bridget.cole@marlshire.example');
    await page.getByRole('link', { name: 'Plans', exact: true }).click();
    await page.getByRole('button', { name: 'Bring in a plan' }).click();
    await page.setInputFiles('input[type=file]', {
      name: 'fire.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(plan),
    });
    await page.getByRole('button', { name: 'Read the plan' }).click();
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
    await page
      .locator('main')
      .getByText(/3 actions in 2 groups/)
      .first()
      .waitFor();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole('button', { name: 'Accept and make the plan' }).click();
    await page.getByRole('heading', { name: 'Inclusion Action Plan 2026 to 2027' }).waitFor();
    await page
      .locator('main')
      .getByText(/Home safety|home safety visits/)
      .first()
      .waitFor();
    if (javaScriptEnabled) await expectAccessible(page);
  });

test('an action lead says how it is going, by keyboard alone', { skip }, async () => {
  const page = await journey.open();
  await journey.signIn(page, 'farid.haddad@marlshire.example');
  await pressByKeyboard(page, '3.1 Hold four market-day conversations in rural parishes');
  await page.getByRole('heading', { name: /Hold four market-day/ }).waitFor();
  await pressByKeyboard(page, 'Say how it is going');
  await page.getByLabel('What has happened since the last update?').focus();
  await page.keyboard.type('The third conversation was in Ashcombe; forty people came.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await pressByKeyboard(page, 'Save the update');
  await page.getByText('Your update is saved').waitFor();
  await page
    .locator('main')
    .getByText(/forty people came/)
    .first()
    .waitFor();
  await expectAccessible(page);
});

test('an action lead cannot report on an action of somebody else', { skip }, async () => {
  const page = await journey.open();
  await journey.signIn(page, 'farid.haddad@marlshire.example');
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await page.getByRole('link', { name: /^Fairer Marlshire/ }).click();
  await page.getByRole('link', { name: /^1\.1 / }).click();
  assert.equal(await page.getByRole('button', { name: 'Say how it is going' }).count(), 0);
});

const everyone = ['/', '/plans', '/search?q=panels', '/account', '/accessibility', '/sign-out'];
const parts = ['', '/actions', '/actions?window=late', '/progress', '/timeline', '/health', '/about', '/history'];

for (const width of [1280, 320])
  test(`every page holds no barrier at ${width} pixels`, { skip }, async () => {
    const page = await journey.open({ width });
    await page.goto('/sign-in');
    await expectAccessible(page);
    await journey.signIn(page, 'bridget.cole@marlshire.example');
    await page.goto('/plans');
    const links = page.getByRole('link', { name: /^\D.*Marlshire:|^Adult social care/ });
    const plans = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    assert.ok(plans.length >= 3);
    const addresses = [...everyone, ...plans.flatMap((address) => parts.map((part) => address + part))];
    for (const address of addresses) {
      const response = await page.goto(address);
      assert.equal(response?.status(), 200, address);
      await expectAccessible(page);
    }
  });
