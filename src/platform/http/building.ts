import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Can, Database } from '#platform/database';
import type { Sent } from '#platform/forms';
import type { Slots } from '#platform/room';
import type { AnyOpenPage, AnyPage, Seen, Viewer } from './page.ts';
import type { Signer } from './tokens.ts';

/** What the web side is built from; the rooms are already assembled in it. */
export interface Building {
  database: Database;
  signer: Signer;
  can: Can;
  slots: Slots;
  pages: AnyPage[];
  openPages: AnyOpenPage[];
  publicUrl: string;
  trustedProxies: number;
  /** A demo shows its people on the sign-in page. */
  isDemo: boolean;
  /** Turns a session cookie into a person. */
  identify(sessionToken: string | undefined): Promise<Viewer | null>;
  /** Writes down that somebody looked at something sensitive, before it is shown. */
  recordView(viewer: Viewer, seen: Seen): Promise<void>;
  signInPath(next: string): string;
}

export const sessionCookie = 'dr_session';
export const visitorCookie = 'dr_visitor';
export const noticeCookie = 'dr_notice';

export const cookieOptions = (building: Building, maxAge?: number): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: building.publicUrl.startsWith('https:'),
  ...(maxAge === undefined ? {} : { maxAge }),
});

export const toSent = (start: Record<string, string | string[]>): Sent =>
  Object.fromEntries(Object.entries(start).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
