import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { randomId } from '#platform/kernel';
import { serveAssets } from './assets.ts';
import { readBodies } from './body.ts';
import { type Building, sessionCookie } from './building.ts';
import { badRequest, notFoundPage, wentWrong } from './frame.tsx';
import { openPageHandlers } from './handle-open-page.ts';
import { pageHandlers } from './handle-page.ts';
import { words } from './words.ts';

/** The web server, with every page of every room. It holds no state: any number may run beside each other. */
export async function buildServer(building: Building): Promise<FastifyInstance> {
  const server = fastify({
    trustProxy: (_, hop) => hop <= building.trustedProxies,
    genReqId: randomId,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  await server.register(cookie);
  await server.register(helmet, headers(building));
  await readBodies(server);
  serveAssets(server);
  registerPages(server, building);
  handleTheRest(server, building);
  server.get('/healthz', async () => ({ ok: true }));
  return server;
}

function registerPages(server: FastifyInstance, building: Building): void {
  for (const page of building.pages) {
    checkPage(page);
    const { get, post } = pageHandlers(page, building);
    server.get(page.path.pattern, get);
    if (page.form) server.post(page.path.pattern, post);
  }
  for (const page of building.openPages) {
    checkPage(page);
    const { get, post } = openPageHandlers(page, building);
    server.get(page.path.pattern, get);
    if (page.form) server.post(page.path.pattern, post);
  }
}

function checkPage(page: { name: string; permission: string; form?: unknown; submit?: unknown }): void {
  if (!page.permission) throw new Error(`The page ${page.name} declares no permission.`);
  if (Boolean(page.form) !== Boolean(page.submit))
    throw new Error(`The page ${page.name} needs both a form and a submit, or neither.`);
}

function handleTheRest(server: FastifyInstance, building: Building): void {
  server.setNotFoundHandler(async (request, reply) =>
    notFoundPage({ building, reply }, await building.identify(request.cookies[sessionCookie])),
  );
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return badRequest({ building, reply }, status, sentenceFor(status));
    console.error(`${request.id} ${request.method} ${request.routeOptions.url ?? ''}`, error);
    return wentWrong({ building, reply }, request.id);
  });
}

function sentenceFor(status: number): string {
  if (status === 413) return words.tooLarge;
  if (status === 415) return words.notAForm;
  return words.unreadable;
}

/** Nothing inline, nothing from elsewhere. */
const headers = (building: Building) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  strictTransportSecurity: building.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : (false as const),
  referrerPolicy: { policy: 'same-origin' as const },
});
