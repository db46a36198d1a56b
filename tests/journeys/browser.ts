import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { demoPassword } from '#modules/accounts';
import { openTestServer, type TestServer } from '#tests';
import { beginDemo, fillDemo } from '../../src/demo.ts';
import { findChromium } from '../support/chromium.ts';

const executablePath = findChromium();

/** For `test(name, { skip })`: a sentence where there is no browser. */
export const skip = executablePath ? false : 'there is no Chromium';

export interface Journey extends TestServer {
  address: string;
  /** A person's own browser window. */
  open(options?: { javaScriptEnabled?: boolean; width?: number }): Promise<Page>;
  signIn(page: Page, email: string): Promise<void>;
}

/** The product with its demo, on a port of this machine, and a browser. */
export async function openJourney(): Promise<Journey> {
  const server = await openTestServer({ isDemo: true, now: new Date() });
  await beginDemo(server.database);
  const [demo] = await server.database.system((db) =>
    import('#modules/accounts').then((door) => door.listOrganisations(db)),
  );
  assert.ok(demo);
  await fillDemo({}, { database: server.database, organisationId: demo.id });
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launch();
  const contexts: BrowserContext[] = [];
  return {
    ...server,
    address,
    async open({ javaScriptEnabled = true, width = 1280 } = {}) {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ baseURL: address, javaScriptEnabled, viewport });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    async signIn(page, email) {
      await page.goto('/sign-in');
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(demoPassword);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** govuk-frontend's own script puts `aria-expanded` on radios that reveal something; axe objects to that alone. */
const known = new Set(['aria-allowed-attr on input[aria-expanded]']);

/** No violation of WCAG 2.2 AA, and nothing wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => {
      const kind = /^<input[^>]*aria-expanded/.test(html) ? 'input[aria-expanded]' : String(target);
      return `${id} on ${kind}`;
    }),
  );
  assert.deepEqual(
    found.filter((one) => !known.has(one)),
    [],
    `axe on ${page.url()}`,
  );
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok((content ?? 0) <= (window ?? 0), `${page.url()} is ${content} wide in a window of ${window}`);
}

/** Moves with the Tab key to the input of that name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${name} cannot be reached by keyboard on ${page.url()}`);
}

/** Types into the input of that name, in place of what stands there. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Moves with the Tab key until the focus is on what has that name (or begins with it), then presses Enter. */
export async function pressByKeyboard(page: Page, name: string, { begins = false } = {}): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (begins ? !focused.startsWith(name) : focused !== name) continue;
    await page.keyboard.press('Enter');
    return;
  }
  assert.fail(`"${name}" cannot be reached by keyboard on ${page.url()}`);
}
