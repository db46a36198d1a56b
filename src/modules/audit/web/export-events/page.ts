import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download } from '#platform/http';
import { listEvents } from '../../store/event-reader.ts';
import { sentenceOf } from '../describe.ts';
import { eventsAsked, mostExported, toFilter } from '../filter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The filtered events, newest first. Where older ones are left out, the file's name says so. */
export const page = defineFile({
  name: 'audit.export-events',
  path: paths.export,
  permission: 'audit:read',
  async load(scope, { query, slots }) {
    const events = await listEvents(scope, toFilter(eventsAsked(query)), mostExported + 1);
    const newest = events.length > mostExported ? `-newest-${mostExported}` : '';
    const rows = events
      .slice(0, mostExported)
      .map((event) => [
        event.seq,
        event.at.toISOString(),
        event.actorName,
        event.kind,
        sentenceOf(event, slots.events),
        event.subjectKind,
        event.subjectId,
        event.subjectLabel,
        JSON.stringify(event.detail),
        event.hash,
      ]);
    return download(`audit-trail-${scope.today}${newest}.csv`, csvType, writeCsv([words.csv, ...rows]));
  },
});
