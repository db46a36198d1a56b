import { withQuery } from '#platform/http';
import { addDays, type Day, isDay, isId, startOfDay } from '#platform/kernel';
import type { EventFilter } from '../store/event-reader.ts';

/** How many events one CSV holds at most. */
export const mostExported = 50_000;

/** What the address asks for. */
export interface AskedEvents {
  actorId: string | null;
  kind: string | null;
  subjectId: string | null;
  from: Day | null;
  /** The last day, itself included. */
  to: Day | null;
}

/** Reads the address; what cannot be read is left out. */
export function eventsAsked(query: URLSearchParams): AskedEvents {
  const asked = (name: string, isGood: (text: string) => boolean) => {
    const text = (query.get(name) ?? '').trim();
    return text !== '' && text.length <= 200 && isGood(text) ? text : null;
  };
  return {
    actorId: asked('person', isId),
    kind: asked('kind', () => true),
    subjectId: asked('subject', () => true),
    from: asked('from', isDay),
    to: asked('to', isDay),
  };
}

export const toFilter = ({ from, to, ...rest }: AskedEvents): EventFilter => ({
  ...rest,
  from: from ? startOfDay(from) : null,
  until: to ? startOfDay(addDays(to, 1)) : null,
});

export const eventsHref = (address: string, { actorId, kind, subjectId, from, to }: AskedEvents, page = 1): string =>
  withQuery(address, { person: actorId, kind, subject: subjectId, from, to, page: page > 1 ? String(page) : '' });
