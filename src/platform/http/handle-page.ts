import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '#platform/database';
import {
  type Errors,
  type Fields,
  type Form,
  formState,
  readForm,
  type Sent,
  textInputs,
  type Values,
} from '#platform/forms';
import { isId, randomId } from '#platform/kernel';
import { bodyOf, oversized } from './body.ts';
import { type Building, cookieOptions, sessionCookie, toSent } from './building.ts';
import { keepDraft, takeDraft } from './drafts.ts';
import { forbidden, formExpired, notFoundPage, sendPage } from './frame.tsx';
import { type Answer, type AnyPage, isReply, type PageRequest, type Viewer } from './page.ts';
import { sendReply } from './reply.ts';
import { claimSubmission, settleSubmission } from './submissions.ts';

const draftCookie = 'dr_draft';

/** A transaction that is not to be kept: its answer is drawn after it was undone. */
class Undo extends Error {
  readonly answer: Answer<Fields, unknown>;
  constructor(answer: Answer<Fields, unknown>) {
    super('undone');
    this.answer = answer;
  }
}

/** GET and POST of a page for signed-in people. */
export function pageHandlers(page: AnyPage, building: Building) {
  const get = (request: FastifyRequest, reply: FastifyReply) => showPage(new Visit(page, building, request, reply));
  const post = (request: FastifyRequest, reply: FastifyReply) => sendForm(new Visit(page, building, request, reply));
  return { get, post };
}

/** One request for one page. */
class Visit {
  readonly page: AnyPage;
  readonly building: Building;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly input: PageRequest;

  constructor(page: AnyPage, building: Building, request: FastifyRequest, reply: FastifyReply) {
    this.page = page;
    this.building = building;
    this.request = request;
    this.reply = reply;
    const url = new URL(request.url, 'http://here');
    const params = request.params as Record<string, string>;
    const { slots, publicUrl, signer } = building;
    this.input = { params, query: url.searchParams, url: request.url, publicUrl, signer, slots };
  }

  /** True when every parameter that names a record is an identifier. */
  wellFormed(): boolean {
    const params = this.request.params as Record<string, string>;
    return Object.entries(params).every(([name, value]) => !name.endsWith('Id') || isId(value));
  }

  may(viewer: Viewer): boolean {
    return this.building.can(viewer.actor, this.page.permission);
  }

  read<T>(viewer: Viewer, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.building.database.read(viewer, work);
  }

  get form(): Form {
    return this.page.form ?? { fields: {} };
  }

  draw(viewer: Viewer, data: unknown, sent: Sent, errors: Errors = {}, kept = false) {
    const hidden = [
      { name: 'form_token', value: this.building.signer.sign('form', viewer.sessionId) },
      { name: 'submission', value: randomId() },
    ];
    const state = formState(this.form, sent, errors, hidden, kept);
    return sendPage(this, viewer, data, state, Object.keys(errors).length > 0 ? 422 : 200);
  }
}

export type { Visit };

async function showPage(visit: Visit) {
  const viewer = await visit.building.identify(visit.request.cookies[sessionCookie]);
  if (!viewer) return toSignIn(visit);
  if (!visit.wellFormed()) return notFoundPage(visit, viewer);
  if (!visit.may(viewer)) return forbidden(visit, viewer);
  const data = await visit.read(viewer, (scope) => visit.page.load(scope, visit.input));
  const seen = isReply(data) ? data.reply === 'file' && data.seen : visit.page.seen?.(data);
  if (seen) await visit.building.recordView(viewer, seen);
  if (isReply(data)) return sendReply(visit, viewer, data);
  const kept = await keptDraft(visit);
  return visit.draw(viewer, data, { ...toSent(visit.page.start?.(data) ?? {}), ...kept }, {}, kept !== null);
}

async function keptDraft(visit: Visit): Promise<Sent | null> {
  const token = visit.request.cookies[draftCookie];
  if (!token || !visit.page.form) return null;
  const kept = await takeDraft(visit.building.database, visit.input.url, token);
  if (kept) visit.reply.clearCookie(draftCookie, { path: '/' });
  return kept;
}

async function sendForm(visit: Visit) {
  const { building, page, request } = visit;
  const viewer = await building.identify(request.cookies[sessionCookie]);
  const { sent, files, tooLarge } = await bodyOf(request, viewer !== null);
  if (!viewer) return keepAndSignIn(visit, sent);
  if (!visit.wellFormed()) return notFoundPage(visit, viewer);
  if (!visit.may(viewer)) return forbidden(visit, viewer);
  if (!building.signer.verify('form', viewer.sessionId, sent.form_token?.[0] ?? '')) return formExpired(visit, viewer);
  const read = readForm(visit.form, sent, files);
  const errors = tooLarge ? oversized(visit.form, tooLarge) : 'errors' in read ? read.errors : null;
  if (errors || 'errors' in read) {
    const data = await visit.read(viewer, (scope) => page.load(scope, visit.input));
    return isReply(data) ? sendReply(visit, viewer, data) : visit.draw(viewer, data, sent, errors ?? {});
  }
  const answer = await submitOnce(visit, viewer, read.values, sent.submission?.[0] ?? '');
  if (answer.reply !== 'again') return sendReply(visit, viewer, answer);
  const data = answer.data ?? (await visit.read(viewer, (scope) => page.load(scope, visit.input)));
  if (isReply(data)) return sendReply(visit, viewer, data);
  return visit.draw(viewer, data, { ...sent, ...toSent(answer.texts ?? {}) }, answer.errors);
}

/** Runs the page's submit in one transaction; an answer that is not "done" undoes it. */
async function submitOnce(visit: Visit, viewer: Viewer, values: Values<Fields>, submission: string) {
  const { page, building, input } = visit;
  try {
    return await building.database.write(viewer, async (scope): Promise<Answer<Fields, unknown>> => {
      const once = isId(submission);
      const before = once ? await claimSubmission(scope, submission) : null;
      if (before !== null) return { reply: 'redirect', to: before };
      const data = await page.load(scope, input);
      if (isReply(data)) throw new Undo(data);
      const answer = await page.submit?.(scope, values, data, input);
      if (answer?.reply !== 'done') throw new Undo(answer ?? { reply: 'not-found' });
      if (once) scope.beforeCommit('submission', () => settleSubmission(scope, submission, answer.to));
      return answer;
    });
  } catch (error) {
    if (error instanceof Undo) return error.answer;
    throw error;
  }
}

function toSignIn({ building, request, reply }: Visit) {
  return reply.redirect(building.signInPath(request.url), 303);
}

/** The session has ended: what was typed is sealed and comes back on the same page after sign-in. */
async function keepAndSignIn(visit: Visit, sent: Sent) {
  // A browser does not send boxes that are not ticked: they must not come back ticked.
  const typed = Object.fromEntries(textInputs(visit.form).map((name) => [name, sent[name] ?? []]));
  const token = await keepDraft(visit.building.database, visit.input.url, typed);
  visit.reply.setCookie(draftCookie, token, cookieOptions(visit.building, 7 * 86_400));
  return toSignIn(visit);
}
