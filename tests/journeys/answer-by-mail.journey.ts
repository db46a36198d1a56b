import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { listOrganisations } from '#modules/accounts';
import { listMails } from '#platform/mail';
import { assembleTasks } from '../../src/building.ts';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip } from './browser.ts';

let journey: Journey;
let organisationId: string;

before(async () => {
  if (skip) return;
  journey = await openJourney();
  organisationId = (await journey.database.system(listOrganisations))[0]?.id ?? '';
});
after(() => journey?.close());

/** In the demo Farid Haddad is away, and Elin Parry acts for him. */
const [bridget, elin] = ['bridget.cole@marlshire.example', 'elin.parry@marlshire.example'];

/** What the queue of a running product does with a cycle that was opened. */
async function sendMails(cycleAddress: string): Promise<void> {
  const cycleId = /cycles\/([0-9a-f-]{36})/.exec(cycleAddress)?.[1];
  const config = { smtpUrl: null, mailFrom: '', notify: null, publicUrl: 'http://localhost' };
  const tasks = await assembleTasks(config);
  await tasks['plans.mail-requests']?.({ cycleId }, { database: journey.database, organisationId });
}

const inDays = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()].map(String);
};

async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const parts = inDays(days);
  for (const [at, part] of ['day', 'month', 'year'].entries()) await page.fill(`#${name}-${part}`, parts[at] ?? '');
}

/** Opens a cycle on the demo's workforce plan; where its page is. */
async function openCycle(page: Page, name: string): Promise<string> {
  await journey.signIn(page, bridget);
  await page.goto('/plans');
  await page.getByRole('link', { name: /^Adult social care/i }).click();
  await page.getByRole('link', { name: 'Update cycles' }).click();
  await page.getByRole('button', { name: 'Open a cycle' }).click();
  await page.getByLabel('What is it called?').fill(name);
  await fillDay(page, 'dueOn', 10);
  await fillDay(page, 'closesOn', 20);
  await page.getByRole('button', { name: 'See who is asked' }).click();
  await page.getByRole('heading', { name: 'Who is asked?' }).waitFor();
  await page.getByRole('button', { name: /^Open the cycle and mail/ }).click();
  await page.getByRole('heading', { name }).waitFor();
  return page.url();
}

/** The links of the newest mail to somebody, as paths. */
async function linksTo(address: string): Promise<string[]> {
  const mails = await journey.database.read({ organisationId }, (scope) => listMails(scope));
  const mail = mails.find(({ to }) => to === address);
  return [...(mail?.text.matchAll(/\/respond\/\S+/g) ?? [])].map(([path]) => path);
}

for (const javaScriptEnabled of [true, false])
  test(`from a cycle to a mail, its link and the plan, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    skip,
  }, async () => {
    const page = await journey.open({ javaScriptEnabled });
    const name = javaScriptEnabled ? 'Spring update' : 'Summer update';
    const cycle = await openCycle(page, name);
    if (javaScriptEnabled) await expectAccessible(page);
    await sendMails(cycle);
    await page.goto('/mailbox');
    await page
      .getByRole('heading', { name: new RegExp(`^${name}`) })
      .first()
      .waitFor();
    const [link = ''] = await linksTo(elin);
    const stranger = await journey.open({ javaScriptEnabled, width: 320 });
    await stranger.goto(link);
    await stranger.getByText('This link was sent to Elin Parry. They are asked in place of Farid Haddad.').waitFor();
    if (javaScriptEnabled) await expectAccessible(stranger);
    await stranger.getByLabel('What has happened since the last update?').focus();
    await stranger.keyboard.type(`Written from a mail for the ${name}.`);
    await stranger.keyboard.press('Tab');
    await stranger.keyboard.press('ArrowDown');
    await stranger.getByLabel('In progress').check();
    await pressByKeyboard(stranger, 'Send the answer');
    await stranger.getByText('Your answer is saved').waitFor();
    if (javaScriptEnabled) await expectAccessible(stranger);
    await page.goto(cycle);
    await page.getByRole('heading', { name: 'Answered', exact: true }).waitFor();
    const answered = page.getByRole('region', { name: 'Answered', exact: true });
    await answered.getByRole('link').first().click();
    await page.getByText(`Written from a mail for the ${name}.`).first().waitFor();
    await page.getByText('Elin Parry, on behalf of Farid Haddad, by the link in a mail').first().waitFor();
  });

test('a link that was altered, belongs to another action or has ended says what to do', { skip }, async () => {
  const editor = await journey.open();
  const cycle = await openCycle(editor, 'Autumn update');
  await sendMails(cycle);
  const [link = '', elsewhere = ''] = await linksTo(elin);
  const page = await journey.open();
  const refused = async (address: string, title: string) => {
    await page.goto(address);
    await page.getByRole('heading', { name: title }).waitFor();
    assert.equal(await page.getByRole('textbox').count(), 0);
    await expectAccessible(page);
  };
  await refused(`${link.slice(0, -3)}abc`, 'This link is not complete');
  await refused(`${elsewhere.split('.')[0]}.${link.split('.')[1]}`, 'This link is not complete');
  await editor.goto(`${cycle}/close`);
  await editor.getByRole('button', { name: 'Close the cycle' }).click();
  await editor.getByText('The cycle is closed').waitFor();
  await refused(link, 'The time to answer is over');
});

for (const width of [1280, 320])
  test(`the pages of cycles, reminders and calendars hold no barrier at ${width} pixels`, { skip }, async () => {
    const page = await journey.open({ width });
    await journey.signIn(page, bridget);
    await page.goto('/plans');
    const plan = await page.getByRole('link', { name: /^Fairer Marlshire/ }).getAttribute('href');
    await page.goto(`${plan}/cycles`);
    const cycle = await page.getByRole('link', { name: /Inclusion Board/ }).getAttribute('href');
    const own = ['/actions/reminders', '/actions/calendar', '/account'];
    const pages = ['/cycles', '/cycles/new', '/reminders'].map((part) => `${plan}${part}`);
    for (const address of [...pages, ...own, ...['', '/remind', '/close'].map((part) => `${cycle}${part}`)]) {
      const response = await page.goto(address);
      assert.equal(response?.status(), 200, address);
      await expectAccessible(page);
    }
  });
