import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const signs: Record<string, string> = { PDF: '%PDF', Word: 'PK', Excel: 'PK', CSV: '\uFEFF', 'Web page': '<!DO' };

for (const width of [1280, 320])
  test(`a report is chosen, read, written in and taken along by keyboard, ${width} pixels wide`, { skip }, async () => {
    const page = await journey.open({ width });
    await journey.signIn(page, 'bridget.cole@marlshire.example');
    await page.goto('/plans');
    await page
      .getByRole('link', { name: /^Fairer Marlshire/ })
      .first()
      .click();
    await pressByKeyboard(page, 'Reports');
    await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
    await expectAccessible(page);
    await tabTo(page, 'form');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await typeInto(page, 'audience', 'the Inclusion Board');
    await pressByKeyboard(page, 'Make the report');
    await page.getByRole('heading', { name: 'Committee paper' }).waitFor();
    await page
      .getByText(/For the Inclusion Board/)
      .first()
      .waitFor();
    await page
      .getByText(/was \d+ when this was written, and is \d+ now/)
      .first()
      .waitFor();
    await expectAccessible(page);

    const text = `Everything is on its way, says the reader of ${width} pixels.`;
    await pressByKeyboard(page, 'Write here: What is due next', { begins: true });
    await page.getByRole('heading', { name: 'Write beside the figures' }).waitFor();
    await expectAccessible(page);
    await typeInto(page, 'text', text);
    await pressByKeyboard(page, 'Save the text');
    await page.getByText('The text is saved').waitFor();
    await page.getByText(text).waitFor();

    for (const [name, sign] of Object.entries(signs)) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name, exact: true }).click();
      const file = await waiting;
      assert.ok(readFileSync(await file.path(), 'utf8').startsWith(sign), name);
      assert.match(file.suggestedFilename(), /committee paper/);
    }
    await page.getByRole('link', { name: /^Change this text\s*: What is due next/ }).click();
    await page.getByLabel(/^Your text for/).fill('');
    await page.getByRole('button', { name: 'Save the text' }).click();
    await page.getByText('The text is saved').waitFor();
  });
