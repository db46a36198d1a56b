import type { Database, Origin } from '#platform/database';
import { type Happening, recordEvent } from './record-event.ts';

/** Writes down that somebody looked at something sensitive. A look runs in a read-only transaction, so this has its own. */
export const recordView = (database: Database, viewer: Origin, seen: Happening): Promise<void> =>
  database.write(viewer, async (scope) => recordEvent(scope, seen));
