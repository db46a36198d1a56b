import { createHmac } from 'node:crypto';
import { NotTaken, type Transport } from './transport.ts';

/** How to reach GOV.UK Notify. */
export interface NotifySettings {
  /** The two parts of an API key. */
  serviceId: string;
  secret: string;
  /** A template whose subject is `((subject))` and whose message is `((body))`. */
  templateId: string;
  baseUrl: string;
}

const wait = 20_000;

/** GOV.UK Notify over its HTTP interface. Our id goes along as the reference, by which Notify can be asked later. */
export const notifyTransport = (settings: NotifySettings): Transport => ({
  async send({ to, subject, text }, id) {
    const { templateId: template_id } = settings;
    const personalisation = { subject, body: text };
    const body = JSON.stringify({ email_address: to, template_id, personalisation, reference: id });
    const response = await call(settings, '/v2/notifications/email', { method: 'POST', body }).catch((error) => {
      throw neverArrived(error) ? new NotTaken(`Notify cannot be reached: ${error.cause.code}`) : error;
    });
    if (response.status === 201) return;
    const problem = await problemOf(response);
    throw response.status < 500 ? new NotTaken(problem) : new Error(problem);
  },
  async wasTaken(id) {
    const response = await call(settings, `/v2/notifications?reference=${id}`);
    if (response.status !== 200) throw new Error(await problemOf(response));
    const { notifications } = (await response.json()) as { notifications: unknown[] };
    return notifications.length > 0;
  },
});

/** Null when Notify takes our key and has a template that fits, else a sentence. */
export async function checkNotify(settings: NotifySettings): Promise<string | null> {
  try {
    const response = await call(settings, `/v2/template/${settings.templateId}`);
    if (response.status !== 200) return await problemOf(response);
    const { subject, body } = (await response.json()) as { subject?: string; body?: string };
    const fits = subject?.includes('((subject))') && body?.includes('((body))');
    return fits ? null : 'The template needs ((subject)) as its subject and ((body)) as its message';
  } catch (error) {
    return `it cannot be reached (${error instanceof Error ? error.message : error})`;
  }
}

function call(settings: NotifySettings, path: string, request: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${tokenOf(settings)}`, 'content-type': 'application/json' };
  return fetch(settings.baseUrl + path, { ...request, headers, signal: AbortSignal.timeout(wait), redirect: 'error' });
}

/** A JSON web token of this moment (RFC 7519, HS256), as Notify asks for. */
function tokenOf({ serviceId, secret }: NotifySettings): string {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { iss: serviceId, iat: Math.floor(Date.now() / 1000) };
  const text = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const neverArrived = (error: { cause?: { code?: string } }): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.cause?.code ?? '');

async function problemOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { errors: { message: string }[] };
    return `Notify says: ${errors.map(({ message }) => message).join('; ')}`;
  } catch {
    return `Notify answers ${response.status}`;
  }
}
