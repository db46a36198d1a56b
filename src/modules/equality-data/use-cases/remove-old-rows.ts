import { recordEvent } from '#modules/audit';
import type { Task } from '#platform/jobs';
import { addDays, type Day, dayOf, startOfDay } from '#platform/kernel';
import { draftDays } from '../domain/limits.ts';
import { removeOldDraftTables } from '../store/draft-table-writer.ts';

/** The last day on which the rows of a draft are there. */
export const rowsKeptUntil = ({ loadedAt }: { loadedAt: Date }): Day => addDays(dayOf(loadedAt), draftDays);

/** Each morning: the rows of drafts whose last day has passed go. The drafts and their counts stay. */
export const removeOldRows: Task = async (_, { database, organisationId }) => {
  await database.write({ organisationId }, async (scope) => {
    for (const { id, label } of await removeOldDraftTables(scope, startOfDay(addDays(scope.today, -draftDays))))
      recordEvent(scope, { kind: 'equality-data:draft-rows-removed', subject: { kind: 'release', id, label } });
  });
};
