import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { ASSET_URLS, brandStylesheet, fontFiles, imageFiles, scriptFiles, stylesheet } from '#platform/views';

const css = 'text/css; charset=utf-8';

/** Style sheet, scripts and fonts: a fixed list, read once, never a path from outside. */
export function serveAssets(server: FastifyInstance): void {
  const serve = (url: string, type: string, bytes: Buffer) => {
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`;
    server.get(url, async (request, reply) => {
      reply.header('etag', etag).header('cache-control', 'public, max-age=3600');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type(type).send(bytes);
    });
  };
  serve(ASSET_URLS.stylesheet, css, Buffer.from(stylesheet()));
  for (const { url, path, contentType } of [...fontFiles(), ...scriptFiles(), ...imageFiles()])
    serve(url, contentType, readFileSync(path));
  server.get<{ Params: { colour: string } }>('/assets/brand-:colour.css', async (request, reply) => {
    const { colour } = request.params;
    if (!/^[0-9a-f]{6}$/.test(colour)) return reply.callNotFound();
    return reply
      .type(css)
      .header('cache-control', 'public, max-age=86400')
      .send(brandStylesheet({ colour: `#${colour}` }));
  });
  server.get('/favicon.ico', async (_, reply) => reply.code(204).send());
}
