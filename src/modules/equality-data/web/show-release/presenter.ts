import type { Day } from '#platform/kernel';
import { formatDay, formatMoment, formatNumber, type SummaryRow } from '#platform/views';
import type { Release } from '../../store/release-reader.ts';
import { rowsKeptUntil } from '../../use-cases/remove-old-rows.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = words.release;

export const releaseTitle = ({ dataset, number }: Pick<Release, 'dataset' | 'number'>): string =>
  number === null ? own.draftTitle(dataset) : own.title(dataset, number);

const changeKind = (releaseId: string) => ({
  items: [{ href: paths.correctKind({ releaseId }), text: checking.column.change, visuallyHiddenText: own.kind }],
});

const rowsKept = (release: Release, today: Day): SummaryRow[] => {
  if (release.number !== null) return [];
  const last = rowsKeptUntil(release);
  const say = today <= last ? own.rowsKeptUntil : own.rowsGone;
  return [{ key: own.rowsKept, value: say(formatDay(last)) }];
};

export const summaryOf = (
  release: Release,
  { exact, mayCorrect, today }: { exact: boolean; mayCorrect: boolean; today: Day },
): SummaryRow[] => [
  {
    key: own.kind,
    value: words.kinds[release.kind],
    ...(mayCorrect ? { actions: changeKind(release.id) } : {}),
  },
  { key: own.period, value: release.period },
  { key: own.snapshot, value: release.snapshotOn ? formatDay(release.snapshotOn) : own.none },
  { key: own.file, value: release.fileName },
  ...(exact ? [{ key: own.rows, value: formatNumber(release.reading.rows) }] : []),
  { key: own.loaded, value: own.loadedBy(formatMoment(release.loadedAt), release.loadedBy) },
  ...rowsKept(release, today),
  ...(release.confirmedAt
    ? [{ key: own.confirmed, value: own.loadedBy(formatMoment(release.confirmedAt), release.confirmedBy ?? '') }]
    : []),
  { key: own.hash, value: release.contentHash.slice(0, 16) },
  ...(release.notes ? [{ key: own.notes, value: release.notes }] : []),
  ...(release.whatChanged ? [{ key: own.whatChanged, value: release.whatChanged }] : []),
];

/** Each text that is no category, with its column. */
export const unmappedOf = ({ reading }: Release): { field: string; column: string; text: string }[] =>
  reading.columns.flatMap(({ name, meaning, unmapped }) =>
    unmapped.map((text) => ({ field: meaning ?? '', column: name, text })),
  );
