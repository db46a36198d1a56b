import type { VNode } from 'preact';
import type { Database, Scope, WriteScope } from '#platform/database';
import type { Errors, Fields, Form, FormState, UploadedFile, Values } from '#platform/forms';
import type { Actor } from '#platform/kernel';
import type { Slots } from '#platform/room';
import type { Params, Path } from './path.ts';
import type { Signer } from './tokens.ts';

/** How a body shows itself: its name, colour, and the hash of its logo file. */
export interface Brand {
  name: string;
  colour: string;
  logo: string | null;
}

/** The signed-in person behind a request. */
export interface Viewer {
  actor: Actor & { personId: string };
  organisationId: string;
  sessionId: string;
  brand: Brand;
  isDemo: boolean;
}

export interface PageRequest<Pattern extends string = string> {
  params: Params<Pattern>;
  query: URLSearchParams;
  /** The address as it was asked for, query included. */
  url: string;
  /** Where people reach the product; links in mails start with it. */
  publicUrl: string;
  signer: Signer;
  slots: Slots;
}

/** What a page gives instead of itself. */
export type Reply =
  | { reply: 'not-found' }
  | { reply: 'redirect'; to: string }
  | { reply: 'file'; name: string; type: string; bytes: Uint8Array | string; shown?: true; seen?: Seen };

export const notFound = (): Reply => ({ reply: 'not-found' });
export const redirect = (to: string): Reply => ({ reply: 'redirect', to });
/** A file to save, not to show; `seen` is what is written down where it holds something sensitive. */
export const download = (name: string, type: string, bytes: Uint8Array | string, seen?: Seen): Reply => ({
  reply: 'file',
  name,
  type,
  bytes,
  ...(seen ? { seen } : {}),
});

/** A file that a page shows, such as a logo. Its address names its content, so browsers keep it. */
export const picture = (type: string, bytes: Uint8Array): Reply => ({
  reply: 'file',
  name: '',
  type,
  bytes,
  shown: true,
});

/** What a good form led to: another page, or the same one with what is wrong. */
export type Answer<F extends Fields, Data> =
  | Reply
  | { reply: 'done'; to: string; notice?: string }
  | { reply: 'again'; errors: Errors<F>; data?: Data; texts?: Record<string, string> };

export const done = (to: string, notice?: string) => ({ reply: 'done' as const, to, ...(notice ? { notice } : {}) });

/** Draws the form again with messages. `texts` replace what stands in inputs, such as the version after a concurrent edit. */
export const again = <F extends Fields, Data>(errors: Errors<F>, data?: Data, texts?: Record<string, string>) => ({
  reply: 'again' as const,
  errors,
  ...(data === undefined ? {} : { data }),
  ...(texts ? { texts } : {}),
});

export interface Crumb {
  text: string;
  href: string;
}

interface Shown<Pattern extends string, Data> {
  /** `room.page`, unique. */
  name: string;
  path: Path<Pattern>;
  title(data: Data): string;
  /** The way from Home to here, without this page. */
  trail?(data: Data): Crumb[];
  /** Refreshes itself after so many seconds, for work in progress. */
  refresh?(data: Data): number | null;
  /** Left out where `load` always gives a file or another page. */
  view?(data: Data, form: FormState, request: PageRequest<Pattern>): VNode;
  /** What stands in the form before anybody types. */
  start?(data: Data): Record<string, string | string[]>;
}

/** That somebody looked at a sensitive thing. */
export interface Seen {
  /** `room:what-was-seen`. */
  kind: string;
  subject: { kind: string; id: string; label: string };
}

/** A page for signed-in people. Everything it reads and writes goes through a scope of their organisation. */
export interface Page<Pattern extends string = string, Data = unknown, F extends Fields = Fields>
  extends Shown<Pattern, Data> {
  permission: string;
  load(scope: Scope, request: PageRequest<Pattern>): Promise<Data | Reply>;
  /** What is written down of a look at the page: the only write on a GET. Null where nothing sensitive was shown. */
  seen?(data: Data): Seen | null;
  form?: Form<F>;
  submit?(scope: WriteScope, values: Values<F>, data: Data, request: PageRequest<Pattern>): Promise<Answer<F, Data>>;
}

/** What a page without sign-in may use. */
export interface OpenRequest<Pattern extends string = string> extends PageRequest<Pattern> {
  database: Database;
  /** The network address that asked. */
  address: string;
  isDemo: boolean;
  viewer: Viewer | null;
}

/** What an open page may do besides: begin or end a session. */
export type OpenAnswer<F extends Fields, Data> = Answer<F, Data> & { session?: string | null };

/** A page that needs no sign-in: it declares `public`. */
export interface OpenPage<Pattern extends string = string, Data = unknown, F extends Fields = Fields>
  extends Shown<Pattern, Data> {
  permission: 'public';
  /** Whether this visitor may send files; asked before any is read. Without it none is taken. */
  takesFiles?(request: OpenRequest<Pattern>): Promise<boolean>;
  load(request: OpenRequest<Pattern>): Promise<Data | Reply>;
  form?: Form<F>;
  submit?(values: Values<F>, data: Data, request: OpenRequest<Pattern>): Promise<OpenAnswer<F, Data>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of pages holds pages of any data; each was checked where it was defined
export type AnyPage = Page<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyOpenPage = OpenPage<any, any, any>;

/** `load` stands before what uses its data: TypeScript learns the type from it in the order written. */
export const definePage = <const Pattern extends string, Data, F extends Fields = Fields>(
  page: Page<Pattern, Data, F>,
): Page<Pattern, Data, F> => page;

/** An address that gives a file: it is loaded and never drawn. */
export const defineFile = <const Pattern extends string>(
  file: Pick<Page<Pattern>, 'name' | 'path' | 'permission'> & {
    load(scope: Scope, request: PageRequest<Pattern>): Promise<Reply>;
  },
): Page<Pattern, never> => ({ ...file, title: () => file.name, view: (data) => data });

export const defineOpenPage = <const Pattern extends string, Data, F extends Fields = Fields>(
  page: OpenPage<Pattern, Data, F>,
): OpenPage<Pattern, Data, F> => page;

export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'reply' in value;

export type Files = Record<string, UploadedFile>;
