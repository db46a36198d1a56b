import { recordEvent } from '#modules/audit';
import type { Database } from '#platform/database';
import type { Viewer } from '#platform/http';
import { endSession, endSessionsOf } from '../store/sign-in-writer.ts';

/** Ends this session, or every session of the person. */
export async function signOut(database: Database, viewer: Viewer, everywhere: boolean): Promise<void> {
  const { personId, name } = viewer.actor;
  await database.system((db) => (everywhere ? endSessionsOf(db, personId) : endSession(db, viewer.sessionId)));
  await database.write(viewer, async (scope) =>
    recordEvent(scope, {
      kind: everywhere ? 'accounts:signed-out-everywhere' : 'accounts:signed-out',
      subject: { kind: 'person', id: personId, label: name },
    }),
  );
}
