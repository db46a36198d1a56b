import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const plan = `Marlshire ferries: equality action plan 2027 to 2029

Action | Lead | By when
Widen the gangways of both ferries | Elin Parry | 31 March 2028
Print the timetable in large type | |
Train the crews in guiding blind passengers | |
`;

for (const width of [1280, 320])
  test(`leads for many actions: tick, see every change, make them, undo them, by keyboard, ${width} pixels wide`, {
    skip,
  }, async () => {
    const page = await journey.open({ width });
    await journey.signIn(page, 'dele.okafor@marlshire.example');
    await page.goto('/plans/import');
    await typeInto(page, 'text', plan.replace('ferries:', `ferries ${width}:`));
    await pressByKeyboard(page, 'Read the plan');
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
    await pressByKeyboard(page, 'Accept and make the plan');
    await page.getByText('The plan is made').waitFor();
    await pressByKeyboard(page, 'Give leads, dates and measures to many actions');
    await page.getByRole('heading', { name: 'Change many actions' }).waitFor();
    await expectAccessible(page);
    for (const box of await page.locator('input[name="actions"]').all()) {
      await box.focus();
      if (!(await box.isChecked())) await page.keyboard.press('Space');
    }
    await typeInto(page, 'leads', 'Ferry manager');
    await tabTo(page, 'leadsWay');
    await pressByKeyboard(page, 'See what would change');
    await page.getByRole('heading', { name: 'Check the changes' }).waitFor();
    await page.getByText('2 actions would change').waitFor();
    await expectAccessible(page);
    await pressByKeyboard(page, 'Make these changes');
    await page.getByText('Ferry manager').first().waitFor();
    await expectAccessible(page);
    assert.equal(await page.getByText('Ferry manager').count(), 2, 'the action that had a lead keeps it alone');
    await pressByKeyboard(page, 'Undo', { begins: true });
    await page
      .getByText(/undone/i)
      .first()
      .waitFor();
    await expectAccessible(page);
  });
