import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { FormState } from '#platform/forms';
import { NotificationBanner, Page, renderPage } from '#platform/views';
import { type Building, noticeCookie } from './building.ts';
import type { AnyOpenPage, AnyPage, Brand, PageRequest, Viewer } from './page.ts';
import { words } from './words.ts';

interface Asked {
  building: Building;
  reply: FastifyReply;
}

interface Drawn extends Asked {
  page: AnyPage | AnyOpenPage;
  request: FastifyRequest;
  input: PageRequest;
}

const plainBrand: Brand = { name: words.product, colour: '#12436D', logo: null };

/** Sends a page in its frame. */
export function sendPage(visit: Drawn, viewer: Viewer | null, data: unknown, form: FormState, status: number) {
  const { page, input, request, reply, building } = visit;
  const notice = building.signer.read('notice', request.cookies[noticeCookie]);
  if (notice) reply.clearCookie(noticeCookie, { path: '/' });
  return send(visit, viewer, status, {
    title: page.title(data),
    failed: form.errors.length > 0,
    path: new URL(input.url, 'http://here').pathname,
    trail: page.trail?.(data),
    banners: (
      <>
        {form.kept && <NotificationBanner text={words.keptDraft} />}
        {notice && <NotificationBanner type="success" text={notice} />}
      </>
    ),
    refresh: page.refresh?.(data),
    content: page.view?.(data, form, input as never) ?? null,
  });
}

export function notFoundPage(asked: Asked, viewer: Viewer | null) {
  return send(asked, viewer, 404, message(words.notFound));
}

export function forbidden(asked: Asked, viewer: Viewer | null) {
  return send(asked, viewer, 403, message(words.forbidden));
}

export function formExpired(asked: Asked, viewer: Viewer | null) {
  return send(asked, viewer, 403, message(words.formExpired));
}

export function wentWrong(asked: Asked, reference: string) {
  return send(asked, null, 500, message(words.wentWrong(reference)));
}

export function badRequest(asked: Asked, status: number, text: string) {
  return send(asked, null, status, message({ title: words.badRequest, text }));
}

interface Framed {
  title: string;
  content: VNode | null;
  failed?: boolean;
  path?: string;
  trail?: { text: string; href: string }[] | undefined;
  banners?: VNode;
  refresh?: number | null | undefined;
}

const message = ({ title, text }: { title: string; text: string }): Framed => ({
  title,
  content: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {words.toHome}
          </a>
        </p>
      </div>
    </div>
  ),
});

function send({ building, reply }: Asked, viewer: Viewer | null, status: number, framed: Framed) {
  const brand = viewer?.brand ?? plainBrand;
  const navigation = viewer ? navigationFor(building, viewer, framed.path ?? '') : [];
  const html = renderPage(
    <Page
      title={framed.title}
      errorTitlePrefix={framed.failed ? words.error : undefined}
      brand={{ name: brand.name, colour: brand.colour, logoHref: brand.logo ? `/logo/${brand.logo}` : undefined }}
      navigation={navigation}
      person={viewer ? { name: viewer.actor.name, href: '/account' } : undefined}
      banners={framed.banners}
      breadcrumbs={framed.trail && [{ text: words.home, href: '/' }, ...framed.trail]}
      refreshSeconds={framed.refresh ?? undefined}
    >
      {framed.content}
    </Page>,
  );
  // As bytes: of a text each layer below would count them anew.
  const bytes = Buffer.from(html);
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(bytes);
}

function navigationFor({ slots, can }: Building, viewer: Viewer, path: string) {
  const items = slots.navigation.filter(({ permission }) => can(viewer.actor, permission));
  const current = items
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return items.map((item) => ({ text: item.text, href: item.href, current: item === current }));
}
