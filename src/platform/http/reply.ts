import type { FastifyReply } from 'fastify';
import type { Fields } from '#platform/forms';
import { type Building, cookieOptions, noticeCookie } from './building.ts';
import { notFoundPage } from './frame.tsx';
import type { Answer, Viewer } from './page.ts';

interface Asked {
  building: Building;
  reply: FastifyReply;
}

/** Sends what is not a page: a redirect, a file, or "not found". */
export function sendReply(
  asked: Asked,
  viewer: Viewer | null,
  answer: Exclude<Answer<Fields, unknown>, { reply: 'again' }>,
) {
  const { reply, building } = asked;
  switch (answer.reply) {
    case 'not-found':
      return notFoundPage(asked, viewer);
    case 'redirect':
      return reply.redirect(ownAddress(answer.to), 303);
    case 'done':
      if (answer.notice) {
        const stamped = building.signer.stamp('notice', answer.notice);
        reply.setCookie(noticeCookie, stamped, cookieOptions(building, 60));
      }
      return reply.redirect(ownAddress(answer.to), 303);
    case 'file':
      return reply
        .type(answer.type)
        .header('content-disposition', answer.shown ? 'inline' : attachment(answer.name))
        .header('cache-control', answer.shown ? 'private, max-age=31536000, immutable' : 'private, no-store')
        .send(typeof answer.bytes === 'string' ? answer.bytes : Buffer.from(answer.bytes));
  }
}

/** Never to another site: `next` comes from the address. */
export const ownAddress = (to: string): string => (/^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/');

function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
