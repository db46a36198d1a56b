import { after, before, test } from 'node:test';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

for (const javaScriptEnabled of [true, false])
  test(`a plan is written, filled and changed by keyboard alone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    skip,
  }, async () => {
    const page = await journey.open({ javaScriptEnabled });
    const check = () => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());
    await journey.signIn(page, 'bridget.cole@marlshire.example');
    await page.goto('/plans/new');
    await check();
    await pressByKeyboard(page, 'Make the plan');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await check();
    await typeInto(page, 'title', 'Ferries for everyone');
    await tabTo(page, 'legend');
    await page.keyboard.press('Space');
    await pressByKeyboard(page, 'Make the plan');
    await page.getByRole('heading', { name: 'Ferries for everyone' }).waitFor();
    const plan = new URL(page.url()).pathname;

    await page.goto(`${plan}/groups/new`);
    await typeInto(page, 'label', 'Boarding');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Boarding' }).waitFor();
    await pressByKeyboard(page, 'Add an objective');
    await page.waitForURL(/objectives\/new/);
    await check();
    await typeInto(page, 'text', 'Everybody boards alone');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Everybody boards alone' }).waitFor();
    await pressByKeyboard(page, 'Add an action');
    await page.waitForURL(/actions\/new/);
    await check();
    await typeInto(page, 'text', 'Fit a level ramp at every pier');
    await typeInto(page, 'leadLabel', 'Harbour team');
    await typeInto(page, 'dueOn-day', '31');
    await typeInto(page, 'dueOn-month', '3');
    await typeInto(page, 'dueOn-year', '2099');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Fit a level ramp at every pier' }).waitFor();
    await page.getByText('By 31 March 2099').waitFor();
    await check();

    await page.goto(`${plan}/legend`);
    await check();
    await typeInto(page, 'word-0', 'Ahead of us');
    await pressByKeyboard(page, 'See the rule');
    await page.getByText('“Ahead of us” is proposed').waitFor();
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'About the plan' }).waitFor();
    for (const part of ['about', 'history', 'edit']) {
      await page.goto(`${plan}/${part}`);
      await check();
    }
  });

test('the second writer is shown both texts, on a phone too', { skip }, async () => {
  const page = await journey.open({ width: 390 });
  await journey.signIn(page, 'bridget.cole@marlshire.example');
  await page.goto('/plans');
  await page.getByRole('link', { name: /^Adult social care/ }).click();
  const address = `${new URL(page.url()).pathname}/edit`;
  const other = await page.context().newPage();
  await page.goto(address);
  await other.goto(address);
  await other.getByLabel('Period, in the plan’s words').fill('Theirs');
  await other.getByRole('button', { name: 'Save' }).click();
  await other.getByRole('heading', { name: /Adult social care/ }).waitFor();
  await page.getByLabel('Period, in the plan’s words').fill('Mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'What was saved in the meantime' }).waitFor();
  await page.locator('.app-newer').getByText('Theirs').waitFor();
  await expectAccessible(page);
});
