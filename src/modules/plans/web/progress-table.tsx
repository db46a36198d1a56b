import { Table } from '#platform/views';
import { titled } from '../domain/plan.ts';
import type { GroupProgress } from '../domain/progress.ts';
import { words } from './words.ts';

/** A table for each group: colour rating, status, number of actions, total. */
export function ProgressTable({ progress }: { progress: readonly GroupProgress[] }) {
  const { colour, status, count, total } = words.progress;
  return (
    <>
      {progress.map((one) =>
        one.total === 0 ? (
          <NothingListed name={one.group ? titled(one.group.code, one.group.label) : words.noGroup} />
        ) : (
          <Table
            caption={one.group ? titled(one.group.code, one.group.label) : words.noGroup}
            captionClasses="govuk-table__caption--s"
            firstCellIsHeader
            head={[colour, status, { text: count, format: 'numeric' }]}
            rows={[
              ...one.rows.map(({ entry, count: number }) => [
                entry.word,
                entry.meaning,
                { text: String(number), format: 'numeric' as const },
              ]),
              one.noData > 0 && [
                words.noData,
                words.noDataHint,
                { text: String(one.noData), format: 'numeric' as const },
              ],
              [total, '', { text: String(one.total), format: 'numeric' as const }],
            ]}
          />
        ),
      )}
    </>
  );
}

/** A group of which no action is known has no counts: nought would say more than anybody knows. */
function NothingListed({ name }: { name: string }) {
  return (
    <>
      <h3 class="govuk-heading-s">{name}</h3>
      <p class="govuk-body">{words.progress.nothingListed}</p>
    </>
  );
}
