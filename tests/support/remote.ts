import type { Sender } from './client.ts';

/** A server of its own process, reached through the network. Redirects are not followed. */
export const remote = (address: string): Sender => ({
  async inject({ method, url, cookies, payload, headers = {} }) {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const body = payload === undefined ? {} : { body: typeof payload === 'string' ? payload : new Uint8Array(payload) };
    const response = await fetch(`${address}${url}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, cookie },
      ...body,
    });
    const rawPayload = new Uint8Array(await response.arrayBuffer());
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      cookies: response.headers.getSetCookie().map(readCookie),
      body: new TextDecoder().decode(rawPayload),
      rawPayload,
    };
  },
});

function readCookie(line: string) {
  const [pair = '', ...rest] = line.split(';');
  const [name = '', value = ''] = pair.split('=');
  const maxAge = rest.map((part) => /^ *max-age=(\d+)/i.exec(part)?.[1]).find(Boolean);
  return { name, value, ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }) };
}
