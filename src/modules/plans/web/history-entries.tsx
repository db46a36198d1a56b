import { formatMoment, type TimelineEntry } from '#platform/views';
import type { LegendEntry } from '../domain/legend.ts';
import type { FieldChange, ProgressUpdate, RatingDecision } from '../store/history-reader.ts';
import { changeWords, fieldWord, type Names } from './change-words.ts';
import { ratingWord } from './parts.tsx';
import { words } from './words.ts';

type Happened = Omit<TimelineEntry, 'when'> & { at: Date };

export const updateEntry = ({
  at,
  by,
  note,
  status,
}: Pick<ProgressUpdate, 'at' | 'by' | 'note' | 'status'>): Happened => ({
  at,
  title: words.statuses[status],
  who: by,
  text: note,
});

export function decisionEntry(
  { at, by, code, reason }: Pick<RatingDecision, 'at' | 'by' | 'code' | 'reason'>,
  legend: readonly LegendEntry[],
): Happened {
  const entry = legend.find((one) => one.code === code);
  const title =
    code === null ? words.action.ratingReturned : words.action.ratingChosen(entry ? ratingWord(entry) : code);
  return { at, title, who: by, text: reason };
}

export const changeEntry = (change: Omit<FieldChange, 'id'>, names: Names): Happened => ({
  at: change.at,
  title: words.action.changed(fieldWord(change.field)),
  who: change.by,
  text: changeWords(change, names),
});

/** What happened, newest first. */
export function newestFirst(entries: readonly Happened[]): TimelineEntry[] {
  const sorted = [...entries].sort((a, b) => b.at.getTime() - a.at.getTime());
  return sorted.map(({ at, ...entry }) => ({ ...entry, when: formatMoment(at) }));
}
