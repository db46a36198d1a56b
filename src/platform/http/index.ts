export type { Building } from './building.ts';
export { sessionCookie } from './building.ts';
export {
  type AnyOpenPage,
  type AnyPage,
  again,
  type Brand,
  type Crumb,
  defineFile,
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
  picture,
  type Reply,
  redirect,
  type Seen,
  type Viewer,
} from './page.ts';
export { type Path, path, withQuery } from './path.ts';
export { ownAddress } from './reply.ts';
export { buildServer } from './server.ts';
export { openSigner } from './signing-key.ts';
export { hashToken, Signer } from './tokens.ts';
