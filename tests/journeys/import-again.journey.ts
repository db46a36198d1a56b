import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const header = 'Theme,Ref,Action,Lead officer,Due date,Status';
const first = [
  'Playing,P1,Lower the kerbs at every park gate,Parks team,31/03/2027,Not started',
  'Playing,P2,Choose swings that wheelchair users can use,Play officer,30/06/2027,Not started',
  'Walking,W1,Mark the quiet paths on every map,Parks team,30/09/2027,Not started',
];
const second = [
  'Playing,P1,Ask young disabled people what they miss,Youth voice,31/12/2027,Not started',
  'Playing,P2,Lower the kerbs at every park gate and path,Parks team,30/09/2027,In progress',
  'Playing,P3,Choose swings that wheelchair users can use,Play officer,30/06/2027,Not started',
  'Walking,W1,Mark the quiet paths on every map,Parks team,30/09/2027,Not started',
];

async function bringIn(page: Page, name: string, rows: readonly string[]) {
  await page.goto('/plans/import');
  const buffer = Buffer.from([header, ...rows].join('\n'));
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the plan' }).click();
}

for (const [how, options] of [
  ['on a desktop', { width: 1280 }],
  ['on a phone without JavaScript', { width: 320, javaScriptEnabled: false }],
] as const)
  test(`an equality lead brings in the next version of a plan, ${how}`, { skip }, async () => {
    const page = await journey.open(options);
    await journey.signIn(page, 'bridget.cole@marlshire.example');
    const name = `parks ${options.width}`;
    await bringIn(page, `${name}.csv`, first);
    await page.getByRole('button', { name: 'Accept and make the plan' }).click();
    await page.getByText('The plan is made').waitFor();
    await bringIn(page, `${name} autumn.csv`, second);
    await page.getByText(/ of 4 actions are in this plan already/).waitFor();
    await page.getByRole('button', { name: 'Update a plan with it' }).click();
    await expectPlain(page, options);
    await page.getByLabel(name, { exact: true }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { name: 'What the file changes' }).waitFor();
    await expectPlain(page, options);
    await page.getByRole('checkbox', { name: /^Due on/ }).uncheck();
    await pressByKeyboard(page, 'Change the plan');
    await page.getByText(/The plan is up to date: 1 added, 2 changed, 1 report recorded/).waitFor();
    await page.getByText('Lower the kerbs at every park gate and path').first().waitFor();
    await page.getByText('31 March 2027').first().waitFor();
  });

/** Without scripts axe cannot run; that page is the same one. */
const expectPlain = (page: Page, options: object) =>
  'javaScriptEnabled' in options ? page.locator('main').waitFor() : expectAccessible(page);
