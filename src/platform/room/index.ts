import type { VNode } from 'preact';
import type { Config } from '#platform/config';
import type { Database, Examination, Migration, Scope, WriteScope } from '#platform/database';
import type { AnyOpenPage, AnyPage } from '#platform/http';
import type { Task } from '#platform/jobs';
import type { PermissionTable } from '#platform/kernel';

/** An entry of the main navigation. Shown to those who hold the permission. */
export interface NavigationItem {
  /** The order in the header. */
  place: number;
  text: string;
  href: string;
  permission: string;
}

/** One of Home's three questions, answered by a room. */
export interface HomePart {
  question: 'needs-me' | 'late' | 'changed';
  permission: string;
  load(scope: Scope, since: Date | null): Promise<HomeLine[]>;
}

export interface HomeLine {
  text: string;
  href: string;
  /** Such as "Due 7 November 2024". */
  note?: string;
}

/** Where the search looks. */
export interface SearchPart {
  kind: string;
  permission: string;
  find(scope: Scope, words: string): Promise<SearchHit[]>;
}

export interface SearchHit {
  text: string;
  href: string;
  under: string;
}

/** A way for a lower page to show what a higher room knows, without importing it. */
export interface RecordPart {
  /** Such as `action`, or `account` for a person's own page. */
  of: string;
  permission: string;
  load(scope: Scope, id: string): Promise<VNode | null>;
}

/** What an audit event of one kind is called, and what is said of it after the person's name. */
export interface EventWords {
  name: string;
  did(subject: string): string;
}

/** What rooms contribute to places that they do not own. */
export interface Slots {
  navigation: NavigationItem[];
  home: HomePart[];
  search: SearchPart[];
  record: RecordPart[];
  /** By kind, such as `plans:action-edited`. */
  events: Record<string, EventWords>;
}

export interface Command {
  /** As typed: `plan inspect`. */
  name: string;
  usage: string;
  summary: string;
  /** Whether it only reads files, or needs the database. */
  needs: 'files' | 'database';
  /** Where another room has a command of this name: whether this one is for what was named. The other has none. */
  takes?(words: readonly string[]): Promise<boolean>;
  load(): Promise<{ run: CommandRun }>;
}

export interface CommandContext {
  arguments: string[];
  json: boolean;
  /** A result, to standard output: a text ends its line, bytes go out as they are. */
  out(result: string | Uint8Array): void;
  /** A sentence, to standard error. */
  say(text: string): void;
  config: Config;
  /** Only for commands that need it. The server may run on the same database meanwhile. */
  database(): Promise<Database>;
  /** How the database stands, and the migrations that this version wants; also when it cannot be used yet. */
  examine(): Promise<{ found: Examination; wanted: string[] }>;
  organisations(): Promise<{ id: string; name: string }[]>;
  /** Where the database is, for commands on the whole of it; `new` makes an embedded one where there is none. */
  address(kind: 'there' | 'new'): Promise<string>;
  /** Every migration of this version, and what must be made before them. */
  migrations(): Promise<{ known: Migration[]; prepare(address: string): Promise<void> }>;
}

/** Exit code: 0, 1 for bad input, 2 for bad use. */
export type CommandRun = (context: CommandContext) => Promise<0 | 1 | 2>;

/** Fills the demo, in one write scope for each step, through use-cases. */
export type Demo = (steps: DemoSteps) => Promise<void>;

export interface DemoSteps {
  organisationId: string;
  today: Date;
  /** Runs a step as one of the demo people (by name) on a day some time ago. */
  as<T>(person: string, daysAgo: number, work: (scope: WriteScope) => Promise<T>): Promise<T>;
  asSystem<T>(work: (scope: WriteScope) => Promise<T>): Promise<T>;
}

/** A room registers itself: everything the building knows of it. */
export interface Room {
  name: string;
  permissions: PermissionTable;
  /** The folder of its migrations. */
  migrations?: URL;
  /** Loaded when the web server starts, not by the command line. */
  pages?: (() => Promise<{ page: AnyPage }>)[];
  openPages?: (() => Promise<{ page: AnyOpenPage }>)[];
  tasks?: (outside: Pick<Config, 'publicUrl'>) => Promise<Record<string, Task>>;
  /** The names of those tasks that run each morning, once for every organisation. */
  daily?: string[];
  commands?: Command[];
  slots?: () => Promise<Partial<Slots>>;
  demo?: () => Promise<{ demo: Demo }>;
}

export { did, didTo } from './event-words.ts';
export { CannotBe, fileAt, readLine, runSpoken, WrongUse } from './line.ts';
