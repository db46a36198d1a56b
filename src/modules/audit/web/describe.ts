import { capital } from '#platform/kernel';
import type { EventWords } from '#platform/room';
import type { AuditEvent } from '../domain/chain.ts';
import { words } from './words.ts';

type Told = Pick<AuditEvent, 'kind' | 'actorName' | 'subjectLabel'>;

/** The words that the rooms give their own kinds. */
export type Kinds = Readonly<Record<string, EventWords>>;

/** The kind in words: `plans:action-edited` without words of its own is "Plans: action edited". */
export function kindName(kind: string, kinds: Kinds): string {
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (own) return own.name;
  const [room = '', ...rest] = kind.split(':').map((part) => part.replaceAll('-', ' '));
  const begun = capital(room);
  return rest.length > 0 ? `${begun}: ${rest.join(', ')}` : begun;
}

/** One event as a sentence: "Ada Lovelace added the person Ben". */
export function sentenceOf({ kind, actorName, subjectLabel }: Told, kinds: Kinds): string {
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return own ? `${actorName} ${own.did(subjectLabel)}` : `${kindName(kind, kinds)} – ${subjectLabel} (${actorName})`;
}

/** The detail of an event, a line for each thing noted. `{ before, after }` is told as what became what. */
export function factsOf(detail: Record<string, unknown>): string[] {
  const { before, after, ...rest } = detail;
  const facts = Object.entries(rest).map(([name, value]) => words.fact(plain(name), textOf(value)));
  if (!isRecord(before) || !isRecord(after)) {
    const both = Object.entries({ before, after }).filter(([, value]) => value !== undefined);
    return [...facts, ...both.map(([name, value]) => words.fact(name, textOf(value)))];
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => textOf(before[name]) !== textOf(after[name]));
  return [
    ...facts,
    ...changed.map((name) => words.factChanged(plain(name), textOf(before[name]), textOf(after[name]))),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `jobTitle` and `job_title` are "Job title". */
function plain(name: string): string {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
  return capital(spaced);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
