import { formatMoment, type TimelineEntry } from '#platform/views';
import type { Plan, StatusCode } from '../../domain/plan.ts';
import type { PlanEvent } from '../../store/history-reader.ts';
import type { Names } from '../change-words.ts';
import { changeEntry, decisionEntry, updateEntry } from '../history-entries.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { healthWords } from '../words-health.ts';

export const pageSize = 50;

export interface HistoryRow extends TimelineEntry {
  subject: string;
  /** Null: it is not there any more. */
  href: string | null;
}

export const presentHistory = (plan: Plan, events: readonly PlanEvent[], names: Names): HistoryRow[] =>
  events.map((event) => {
    const { at, ...entry } = entryOf(plan, event, names);
    const kind = kindWord(plan, event.subjectKind);
    return {
      ...entry,
      when: formatMoment(at),
      subject: event.subject ? `${kind}: ${event.subject}` : kind,
      href: event.removed ? null : addressOf(plan.id, event),
    };
  });

function kindWord({ levels }: Plan, kind: PlanEvent['subjectKind']): string {
  if (kind === 'commitment') return healthWords.kinds.promise;
  return kind === 'plan' ? editing.history.about.plan : levels[kind];
}

function entryOf({ legend }: Plan, event: PlanEvent, names: Names) {
  const { kind, at, by, text, code, field, before, after, reason } = event;
  if (kind === 'update') return updateEntry({ at, by, note: text ?? '', status: (code ?? 'unknown') as StatusCode });
  if (kind === 'decision') return decisionEntry({ at, by, code, reason: text ?? '' }, legend);
  return changeEntry({ at, by, field: field ?? '', before, after, reason }, names);
}

function addressOf(planId: string, { subjectKind, subjectId }: PlanEvent): string {
  switch (subjectKind) {
    case 'plan':
      return paths.plan({ planId });
    case 'group':
      return paths.group({ planId, groupId: subjectId });
    case 'objective':
      return paths.objective({ planId, objectiveId: subjectId });
    case 'action':
      return paths.action({ planId, actionId: subjectId });
    case 'commitment':
      return `${paths.health({ planId })}#promises`;
  }
}
