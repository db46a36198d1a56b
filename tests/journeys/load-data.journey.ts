import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const header = 'Staff number,Zone,Ethnic group,Disability,Sex';
const lines = (word: string) =>
  [
    `${word}1,North,White British,No,F`,
    `${word}2,North,Ferrier,Yes,M`,
    `${word}3,South,Indian,No,F`,
    `${word}4,South,Prefer not to say,Not stated,F`,
  ].join('\n');

async function load(page: Page, name: string, word: string): Promise<void> {
  await page.goto('/data');
  await pressByKeyboard(page, 'Load a file');
  await page.getByRole('heading', { name: 'Load a file', level: 1 }).waitFor();
  await expectAccessible(page);
  const buffer = Buffer.from(`${header}\n${lines(word)}\n`);
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'ferries.csv', mimeType: 'text/csv', buffer });
  await typeInto(page, 'name', name);
  await typeInto(page, 'period', word);
  await pressByKeyboard(page, 'Read the file');
  await page.getByRole('heading', { name: `${name}: check a draft` }).waitFor();
  await expectAccessible(page);
}

for (const width of [1280, 320])
  test(`a file is loaded, corrected, mapped and confirmed by keyboard, ${width} pixels wide`, { skip }, async () => {
    const page = await journey.open({ width });
    await journey.signIn(page, 'kofi.mensah@marlshire.example');
    const name = `Ferry crews ${width}`;
    await load(page, name, `A${width}`);
    if (width === 1280) {
      await pressByKeyboard(page, 'Change: Zone');
      await page.getByRole('heading', { name: 'What is this column?' }).waitFor();
      await expectAccessible(page);
      await tabTo(page, 'field');
      await page.keyboard.type('Directorate');
      await pressByKeyboard(page, 'Read the draft again');
      await page.getByText('The draft was read again').waitFor();
      await pressByKeyboard(page, 'Say what it means “Ferrier”');
      await page.getByRole('heading', { name: 'What does this text mean?' }).waitFor();
      await expectAccessible(page);
      await tabTo(page, 'code');
      await page.keyboard.type('Any other White');
      await pressByKeyboard(page, 'Save');
      await page.getByText('The text was mapped').waitFor();
    }
    // The header and the text are known now, at any width.
    await page.getByRole('heading', { name: /How much is known by directorate/ }).waitFor();
    await expectAccessible(page);
    await pressByKeyboard(page, 'Confirm the release');
    await page.getByRole('heading', { name: 'Confirm the release' }).waitFor();
    await expectAccessible(page);
    await pressByKeyboard(page, 'Confirm');
    await page.getByText('Release 1 was confirmed').waitFor();
    await expectAccessible(page);

    await load(page, name, `B${width}`);
    await pressByKeyboard(page, 'Confirm the release');
    await page.getByRole('heading', { name: 'Confirm the release' }).waitFor();
    await page.goto('/data/load');
    const buffer = Buffer.from(`${header}\n${lines(`A${width}`)}\n`);
    await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
    await typeInto(page, 'name', name);
    await typeInto(page, 'period', 'again');
    await pressByKeyboard(page, 'Read the file');
    await page.getByText(`This file was loaded before, for ${name}`).first().waitFor();
    await expectAccessible(page);
    for (const address of ['/data/gaps', '/data/mappings', '/data/processing']) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });
