import type { AuditEvent } from '../domain/chain.ts';
import { kinds } from './words.ts';

type Told = Pick<AuditEvent, 'kind' | 'actorName' | 'subjectLabel'>;

/** The kind in words: `plans:action-edited` without words of its own is "Plans: action edited". */
export function kindName(kind: string): string {
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (own) return own.name;
  const [room = '', ...rest] = kind.split(':').map((part) => part.replaceAll('-', ' '));
  const begun = room.charAt(0).toUpperCase() + room.slice(1);
  return rest.length > 0 ? `${begun}: ${rest.join(', ')}` : begun;
}

/** One event as a sentence: "Ada Lovelace added the person Ben". */
export function sentenceOf({ kind, actorName, subjectLabel }: Told): string {
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return own ? `${actorName} ${own.did(subjectLabel)}` : `${kindName(kind)} – ${subjectLabel} (${actorName})`;
}
