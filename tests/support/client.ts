import assert from 'node:assert/strict';
import { parse } from 'parse5';
import { type Element, elementsOf, textOf } from './html.ts';

export interface Answer {
  status: number;
  /** Where it leads, for a redirect. */
  location: string | null;
  body: string;
  bytes: Uint8Array;
  headers: Record<string, string | string[] | number | undefined>;
  /** The page as a person reads it: one line, spaces folded. */
  text: string;
  title: string;
  elements(tag: string): Element[];
}

/** What carries a request to the product: a server in this process, or one elsewhere. */
export interface Sender {
  inject(request: {
    method: 'GET' | 'POST';
    url: string;
    cookies: Record<string, string>;
    payload?: string | Buffer;
    headers?: Record<string, string>;
  }): Promise<{
    statusCode: number;
    headers: Answer['headers'];
    cookies: object[];
    body: string;
    rawPayload: Uint8Array;
  }>;
}

type Fields = Record<string, string | string[] | File>;

/** A person's browser without script: it keeps cookies, follows nothing by itself, and fills in forms it has loaded. */
export class Client {
  readonly #app: Sender;
  readonly cookies: Record<string, string>;

  constructor(app: Sender, cookies: Record<string, string> = {}) {
    this.#app = app;
    this.cookies = { ...cookies };
  }

  async get(url: string): Promise<Answer> {
    return this.#send({ method: 'GET', url });
  }

  /** Loads the page's form, fills it in and sends it. */
  async submit(url: string, fields: Fields, { loaded }: { loaded?: Answer } = {}): Promise<Answer> {
    const page = loaded ?? (await this.get(url));
    assert.equal(page.status, 200, `the form at ${url} answers ${page.status}: ${page.text.slice(0, 300)}`);
    return this.send(url, { ...formOf(page), ...fields });
  }

  /** Sends fields as they are. */
  async send(url: string, fields: Fields): Promise<Answer> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string | File] => [name, one]),
    );
    if (!pairs.some(([, value]) => typeof value !== 'string')) {
      const payload = new URLSearchParams(pairs as [string, string][]).toString();
      return this.#send({ method: 'POST', url, payload, type: 'application/x-www-form-urlencoded' });
    }
    const form = new FormData();
    for (const [name, value] of pairs) form.append(name, value);
    const encoded = new Response(form);
    const payload = Buffer.from(await encoded.arrayBuffer());
    return this.#send({ method: 'POST', url, payload, type: encoded.headers.get('content-type') ?? '' });
  }

  async #send(request: {
    method: 'GET' | 'POST';
    url: string;
    payload?: string | Buffer;
    type?: string;
  }): Promise<Answer> {
    const { method, url, payload, type } = request;
    const response = await this.#app.inject({
      method,
      url,
      cookies: this.cookies,
      ...(payload === undefined ? {} : { payload, headers: { 'content-type': type ?? '' } }),
    });
    for (const { name, value, maxAge } of response.cookies as { name: string; value: string; maxAge?: number }[])
      if (maxAge === 0 || value === '') delete this.cookies[name];
      else this.cookies[name] = value;
    const document = parse(response.body);
    const location = response.headers.location;
    return {
      status: response.statusCode,
      location: typeof location === 'string' ? location : null,
      body: response.body,
      bytes: response.rawPayload,
      headers: response.headers,
      text: textOf(document),
      title: elementsOf(document, 'title').map(textOf).join(''),
      elements: (tag) => elementsOf(document, tag),
    };
  }
}

/** What a browser would send for the page's post form as it stands. */
export function formOf(page: Answer): Record<string, string | string[]> {
  const form = page.elements('form').find((one) => one.attribute('method') === 'post');
  assert.ok(form, `there is no form on "${page.title}"`);
  const fields: Record<string, string[]> = {};
  const add = (name: string | null, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value];
  };
  for (const input of form.all('input')) {
    const type = input.attribute('type') ?? 'text';
    if (['checkbox', 'radio'].includes(type) && input.attribute('checked') === null) continue;
    if (!['file', 'submit'].includes(type)) add(input.attribute('name'), input.attribute('value') ?? '');
  }
  for (const area of form.all('textarea')) add(area.attribute('name'), area.rawText().replace(/^\n/, ''));
  for (const select of form.all('select')) {
    const options = select.all('option');
    const chosen = options.find((option) => option.attribute('selected') !== null) ?? options[0];
    if (chosen) add(select.attribute('name'), chosen.attribute('value') ?? chosen.rawText());
  }
  return fields;
}
