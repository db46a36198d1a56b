import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

/** Moves with the Tab key to the input of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${name} cannot be reached by keyboard on ${page.url()}`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

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
    await type(page, 'title', 'Ferries for everyone');
    await tabTo(page, 'legend');
    await page.keyboard.press('Space');
    await pressByKeyboard(page, 'Make the plan');
    await page.getByRole('heading', { name: 'Ferries for everyone' }).waitFor();
    const plan = new URL(page.url()).pathname;

    await page.goto(`${plan}/groups/new`);
    await type(page, 'label', 'Boarding');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Boarding' }).waitFor();
    await pressByKeyboard(page, 'Add an objective');
    await page.waitForURL(/objectives\/new/);
    await check();
    await type(page, 'text', 'Everybody boards alone');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Everybody boards alone' }).waitFor();
    await pressByKeyboard(page, 'Add an action');
    await page.waitForURL(/actions\/new/);
    await check();
    await type(page, 'text', 'Fit a level ramp at every pier');
    await type(page, 'leadLabel', 'Harbour team');
    await type(page, 'dueOn-day', '31');
    await type(page, 'dueOn-month', '3');
    await type(page, 'dueOn-year', '2099');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Fit a level ramp at every pier' }).waitFor();
    await page.getByText('By 31 March 2099').waitFor();
    await check();

    await page.goto(`${plan}/legend`);
    await check();
    await type(page, 'word-0', 'Ahead of us');
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
  await page.getByRole('link', { name: /Adult social care/ }).click();
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
