import type { Newer } from '#platform/forms';
import type { Action, StatusCode } from '../../domain/plan.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

/** Where a refusal is said, and how. */
export function refusalOf({
  code,
}: {
  code: 'not-yours' | 'plan-closed' | 'unanswered';
}): { note: string } | { unansweredReason: string } {
  switch (code) {
    case 'unanswered':
      return { unansweredReason: running.update.enterUnanswered };
    case 'plan-closed':
      return { note: words.update.closed };
    case 'not-yours':
      return { note: words.update.notYours };
  }
}

/** What stands in the action now beside what was typed. */
export const newerReport = ({ latest, status }: Action, typed: { note: string; status: StatusCode }): Newer => ({
  fields: [
    { label: words.update.note, saved: latest?.note ?? '', typed: typed.note },
    { label: words.update.status, saved: words.statuses[status], typed: words.statuses[typed.status] },
  ],
});
