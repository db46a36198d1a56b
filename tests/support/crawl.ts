import { strFromU8, unzipSync } from 'fflate';
import type { Answer, Client } from './client.ts';

/** Everything an answer says: headers, body, and what is inside of a file that is a zip. */
export function everythingIn({ headers, body, bytes }: Answer): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const inside = isZip ? Object.entries(unzipSync(bytes)).map(([name, own]) => `${name}\n${strFromU8(own)}`) : [body];
  return [JSON.stringify(headers), ...inside].join('\n');
}

/**
 * Visits addresses and all that they lead to within a part of the product: links, and what can be chosen in a form that
 * only looks.
 */
export async function crawl(
  browser: Client,
  from: readonly string[],
  isWithin: (address: string) => boolean,
  visit: (address: string, answer: Answer) => void,
): Promise<string[]> {
  const waiting = [...new Set(from)];
  const known = new Set(waiting);
  for (const address of waiting) {
    const answer = await browser.get(address);
    visit(address, answer);
    if (answer.status !== 200) continue;
    for (const next of leadsTo(address, answer))
      if (isWithin(next) && !known.has(next)) {
        known.add(next);
        waiting.push(next);
      }
  }
  return waiting;
}

function leadsTo(address: string, answer: Answer): string[] {
  const absolute = (href: string) => {
    const { pathname, search } = new URL(href, `http://localhost${address}`);
    return `${pathname}${search}`;
  };
  const links = answer.elements('a').flatMap((link) => absolute(link.attribute('href') ?? ''));
  const chosen = answer
    .elements('form')
    .filter((form) => (form.attribute('method') ?? 'get') === 'get')
    .flatMap((form) => {
      const action = form.attribute('action') ?? address;
      const hidden = form.all('input').filter((one) => one.attribute('type') === 'hidden');
      const always = hidden.map((one): [string, string] => [one.attribute('name') ?? '', one.attribute('value') ?? '']);
      let queries: [string, string][][] = [always];
      for (const select of form.all('select')) {
        const values = select.all('option').map((option) => option.attribute('value') ?? '');
        const name = select.attribute('name') ?? '';
        queries = queries.flatMap((query) => values.map((value): [string, string][] => [...query, [name, value]]));
      }
      return queries.map((query) => absolute(`${action.split('?')[0]}?${new URLSearchParams(query)}`));
    });
  return [...links, ...chosen];
}
