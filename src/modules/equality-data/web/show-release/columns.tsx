import { withQuery } from '#platform/http';
import { formatNumber, ScrollRegion, Table } from '#platform/views';
import type { Release } from '../../store/release-reader.ts';
import { meaningWords } from '../correct-column/view.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = words.release;

/** What each column was taken for, and where to say that it is something else. */
export function Columns({ release, mayCorrect }: { release: Release; mayCorrect: boolean }) {
  const { columns } = release.reading;
  const correct = checking.column;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.columnsTitle}</h2>
      <ScrollRegion label={own.columnsTitle}>
        <Table
          head={[
            own.column,
            own.meaning,
            { text: own.understood, format: 'numeric' },
            ...(mayCorrect ? [correct.change] : []),
          ]}
          rows={columns.map((column) => [
            column.name,
            meaningWords(release, column),
            { text: formatNumber(column.mapped), format: 'numeric' },
            ...(mayCorrect
              ? [
                  <a
                    class="govuk-link"
                    href={withQuery(paths.correctColumn({ releaseId: release.id }), { column: column.name })}
                  >
                    {correct.change}
                    <span class="govuk-visually-hidden">: {column.name}</span>
                  </a>,
                ]
              : []),
          ])}
          firstCellIsHeader
        />
      </ScrollRegion>
    </section>
  );
}
