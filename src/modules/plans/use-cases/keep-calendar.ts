import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { addFeedRow, endFeedRows } from '../store/calendar-writer.ts';

/** Gives the actor a new calendar address. The one before ends. */
export async function makeCalendar(scope: WriteScope): Promise<void> {
  const { personId, name } = scope.actor;
  if (personId === null) return;
  await endFeedRows(scope, personId);
  await addFeedRow(scope, personId);
  recordEvent(scope, { kind: 'plans:calendar-made', subject: { kind: 'person', id: personId, label: name } });
}

/** Ends the actor's calendar address: whoever has it finds nothing there. */
export async function endCalendar(scope: WriteScope): Promise<void> {
  const { personId, name } = scope.actor;
  if (personId === null) return;
  await endFeedRows(scope, personId);
  recordEvent(scope, { kind: 'plans:calendar-ended', subject: { kind: 'person', id: personId, label: name } });
}
