import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const [bridget, joan] = ['bridget.cole@marlshire.example', 'joan.pickering@marlshire.example'];

async function typeDay(page: Page, name: string, daysFromNow: number): Promise<void> {
  const day = new Date(Date.now() + daysFromNow * 86_400_000);
  const parts = { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts)) await typeInto(page, `${name}-${part}`, String(value));
}

/** Presses the space bar on a radio or a box. */
async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Space');
}

/** Chooses from a list by its first letters. */
async function choose(page: Page, name: string, letters: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(letters);
}

const see = (page: Page, heading: string | RegExp) => page.getByRole('heading', { name: heading }).first().waitFor();

/** Follows a link, and waits for the page behind it. */
async function follow(page: Page, name: string, address: RegExp, begins = false): Promise<void> {
  await pressByKeyboard(page, name, { begins });
  await page.waitForURL(address);
}

/** From the plan to an open review that asks for updates. */
async function openReview(page: Page): Promise<void> {
  await page.goto('/plans');
  await follow(page, 'Adult social care', /plans\/[0-9a-f-]{36}$/, true);
  await follow(page, 'Reviews', /reviews$/);
  await follow(page, 'Add a rhythm', /rhythms.new$/);
  await tick(page, 'kind');
  await typeInto(page, 'name', 'Half-yearly review');
  await choose(page, 'everyMonths', 'Every 6');
  await typeDay(page, 'nextDue', 12);
  await typeInto(page, 'board', 'Care Board');
  await typeInto(page, 'signingRole', 'Chair of the Care Board');
  await expectAccessible(page);
  await pressByKeyboard(page, 'Save the rhythm');
  await page.getByText('The rhythm is saved').waitFor();
  await follow(page, 'Open the review', /open$/, true);
  await tick(page, 'ask');
  await typeDay(page, 'dueOn', 5);
  await typeDay(page, 'closesOn', 8);
  await pressByKeyboard(page, 'Open the review');
  await page.getByText('The review is open').waitFor();
}

/** What was said and decided after the dispatch. */
async function meet(page: Page): Promise<void> {
  await follow(page, 'Note what somebody says', /verbal.new$/);
  await choose(page, 'actionId', '2.1.1');
  await typeInto(page, 'saidBy', 'Farid Haddad');
  await typeInto(page, 'text', 'Nine of eleven teams record their requests now.');
  await pressByKeyboard(page, 'Save');
  await page.getByText('It is noted').waitFor();
  await follow(page, 'Turn it into an update', /verbal\/[0-9a-f-]{36}$/, true);
  await pressByKeyboard(page, 'Make the update');
  await page.getByText('The action has the update now').waitFor();
  await follow(page, 'Note a decision', /kind=note$/);
  await follow(page, 'Another target or date', /kind=revised$/);
  await choose(page, 'actionId', '2.1.1');
  await typeDay(page, 'dueOn', 200);
  await typeInto(page, 'text', 'The last two teams begin in spring.');
  await expectAccessible(page);
  await pressByKeyboard(page, 'Save the decision');
  await page.getByText('The decision is kept, and done in the plan').waitFor();
  await follow(page, 'The board has met', /discuss$/);
  await pressByKeyboard(page, 'Save');
  await page.getByText('The review waits for its signature').waitFor();
}

test('from a rhythm to the signature and the next due day, by keyboard alone', { skip }, async () => {
  const page = await journey.open();
  await journey.signIn(page, bridget);
  await openReview(page);
  await see(page, 'What is missing');
  await page.getByRole('heading', { name: 'Has not answered' }).waitFor();
  await expectAccessible(page);
  const review = page.url();
  await follow(page, 'Prepare the review', /prepare$/);
  await typeInto(page, 'narrative', 'Two teams have not begun.');
  await pressByKeyboard(page, 'Save as prepared');
  await page.getByText('The review is prepared').waitFor();
  await follow(page, 'Dispatch the review', /dispatch$/);
  await typeDay(page, 'meetingOn', 0);
  await pressByKeyboard(page, 'Freeze the plan and dispatch');
  await page.getByText('The plan is frozen and the review dispatched').waitFor();
  await meet(page);
  await expectAccessible(page);
  const member = await journey.open();
  await journey.signIn(member, joan);
  await follow(member, 'Sign: Half-yearly review', /reviews\/[0-9a-f-]{36}$/, true);
  await follow(member, 'Sign the review', /sign$/);
  await typeInto(member, 'name', 'Joan Pickering');
  await expectAccessible(member);
  await pressByKeyboard(member, 'Sign the review');
  await member.getByText('The review is signed. The next one is due on').waitFor();
  await page.goto(review);
  await page.getByText('Joan Pickering, Chair of the Care Board').first().waitFor();
  await follow(page, 'What has changed since', /compare/);
  await page.getByText('Nine of eleven teams record their requests now.').waitFor();
  await page.getByText('The last two teams begin in spring.').waitFor();
  await expectAccessible(page);
});

for (const width of [1280, 320])
  test(`the pages of reviews, versions and evaluation hold no barrier at ${width} pixels`, { skip }, async () => {
    const page = await journey.open({ width });
    await journey.signIn(page, bridget);
    await page.goto('/plans');
    const plan = await page.getByRole('link', { name: /^Fairer Marlshire/ }).getAttribute('href');
    await page.goto(`${plan}/reviews`);
    const hrefs = await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const found = (end: RegExp) => hrefs.find((href) => end.test(href)) ?? assert.fail(String(end));
    const signed = await page.getByRole('link', { name: 'Quarterly review for the autumn board', exact: true });
    const past = await signed.getAttribute('href');
    const open = hrefs.filter((href) => /\/reviews\/[0-9a-f-]{36}$/.test(href)).find((href) => href !== past);
    const steps = ['', '/prepare', '/dispatch', '/discuss', '/abandon', '/papers/new', '/verbal/new'];
    const decisions = ['note', 'new-action', 'revised', 'stopped'].map((kind) => `/decisions/new?kind=${kind}`);
    const version = found(/\/versions\/[0-9a-f-]{36}$/);
    await page.goto(`${plan}/evaluation`);
    const ways = await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const addresses = [
      ...[`${plan}/reviews`, `${plan}/rhythms/new`, found(/\/rhythms\/.*\/edit$/), found(/\/rhythms\/.*\/end$/)],
      ...[found(/\/rhythms\/.*\/open$/), past, ...[...steps, ...decisions].map((step) => `${open}${step}`)],
      ...[`${plan}/versions`, `${plan}/versions/new`, `${plan}/versions/compare?show=everything`, version],
      ...[`${plan}/evaluation`, ...new Set(ways.filter((href) => /\/evaluation\/./.test(href)))],
    ];
    for (const address of addresses) {
      const response = await page.goto(address ?? '');
      assert.equal(response?.status(), 200, address ?? '');
      await expectAccessible(page);
    }
  });
