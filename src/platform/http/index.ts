export type { Building } from './building.ts';
export { sessionCookie } from './building.ts';
export {
  again,
  type AnyOpenPage,
  type AnyPage,
  type Brand,
  type Crumb,
  defineOpenPage,
  definePage,
  done,
  download,
  isReply,
  notFound,
  type OpenPage,
  type OpenRequest,
  type Page,
  type PageRequest,
  redirect,
  type Reply,
  type Viewer,
} from './page.ts';
export { type Path, path, withQuery } from './path.ts';
export { ownAddress } from './reply.ts';
export { buildServer } from './server.ts';
export { hashToken, Signer } from './tokens.ts';
