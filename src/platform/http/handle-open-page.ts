import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Errors, formState, readForm, type Sent } from '#platform/forms';
import { newToken } from '#platform/kernel';
import { bodyOf, oversized } from './body.ts';
import { type Building, cookieOptions, sessionCookie, toSent, visitorCookie } from './building.ts';
import { formExpired, sendPage } from './frame.tsx';
import { type AnyOpenPage, isReply, type OpenRequest } from './page.ts';
import { sendReply } from './reply.ts';

/** GET and POST of a page that needs no sign-in. */
export function openPageHandlers(page: AnyOpenPage, building: Building) {
  return {
    async get(request: FastifyRequest, reply: FastifyReply) {
      const visit = await open(page, building, request, reply);
      const data = await page.load(visit.input);
      if (isReply(data)) return sendReply(visit, visit.input.viewer, data);
      return draw(visit, data, toSent(page.start?.(data) ?? {}));
    },
    async post(request: FastifyRequest, reply: FastifyReply) {
      const visit = await open(page, building, request, reply);
      const withFiles = (await page.takesFiles?.(visit.input)) ?? false;
      const { sent, files, tooLarge } = await bodyOf(request, withFiles);
      const visitor = request.cookies[visitorCookie] ?? '';
      if (visitor === '' || !building.signer.verify('open-form', visitor, sent.form_token?.[0] ?? ''))
        return formExpired(visit, visit.input.viewer);
      const form = page.form ?? { fields: {} };
      const read = withFiles && tooLarge ? { errors: oversized(form, tooLarge) } : readForm(form, sent, files);
      return submit(visit, sent, read);
    },
  };
}

interface OpenVisit {
  page: AnyOpenPage;
  building: Building;
  request: FastifyRequest;
  reply: FastifyReply;
  input: OpenRequest;
}

async function open(
  page: AnyOpenPage,
  building: Building,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OpenVisit> {
  const { database, signer, slots, publicUrl, isDemo } = building;
  if (page.path.pattern.includes(':token')) keepSecret(reply);
  const params = request.params as Record<string, string>;
  const query = new URL(request.url, 'http://here').searchParams;
  const viewer = await building.identify(request.cookies[sessionCookie]);
  const asked = { params, query, url: request.url, address: request.ip, viewer };
  return { page, building, request, reply, input: { ...asked, database, signer, slots, publicUrl, isDemo } };
}

/** An address that is a secret goes to no other address and into no search engine. */
function keepSecret(reply: FastifyReply): void {
  reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
}

async function submit(visit: OpenVisit, sent: Sent, read: ReturnType<typeof readForm>) {
  const { page, building, reply, input } = visit;
  const data = await page.load(input);
  if (isReply(data)) return sendReply(visit, input.viewer, data);
  if ('errors' in read) return draw(visit, data, sent, read.errors);
  const answer = (await page.submit?.(read.values, data, input)) ?? { reply: 'not-found' as const };
  if (answer.reply === 'again') {
    return draw(visit, answer.data ?? data, { ...sent, ...toSent(answer.texts ?? {}) }, answer.errors);
  }
  if (answer.session === null) reply.clearCookie(sessionCookie, { path: '/' });
  else if (answer.session !== undefined) reply.setCookie(sessionCookie, answer.session, cookieOptions(building));
  return sendReply(visit, input.viewer, answer);
}

function draw(visit: OpenVisit, data: unknown, sent: Sent, errors: Errors = {}) {
  const { building, request, reply, page } = visit;
  const visitor = request.cookies[visitorCookie] ?? newToken();
  if (page.form && !request.cookies[visitorCookie]) reply.setCookie(visitorCookie, visitor, cookieOptions(building));
  const hidden = [{ name: 'form_token', value: building.signer.sign('open-form', visitor) }];
  const state = formState(page.form ?? { fields: {} }, sent, errors, hidden);
  return sendPage(visit, visit.input.viewer, data, state, Object.keys(errors).length > 0 ? 422 : 200);
}
