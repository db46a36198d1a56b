import { Button, formatDay, Register, RegisterTable } from '#platform/views';
import type { Release } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.list;

interface DatasetsProps {
  releases: Release[];
  drafts: Release[];
  mayLoad: boolean;
}

export function DatasetsView({ releases, drafts, mayLoad }: DatasetsProps) {
  return (
    <Register title={own.title} lede={own.lede} actions={mayLoad && <Button href={paths.load()}>{own.load}</Button>}>
      {drafts.length > 0 && mayLoad && (
        <>
          <h2 class="govuk-heading-m">{own.drafts}</h2>
          <ul class="govuk-list">
            {drafts.map(({ id, dataset, fileName, loadedAt }) => (
              <li>
                <a class="govuk-link" href={paths.release({ releaseId: id })}>
                  {dataset}: {fileName}, {formatDay(loadedAt.toISOString().slice(0, 10))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[
          { text: own.columns.name },
          { text: own.columns.kind },
          { text: own.columns.period },
          { text: own.columns.release },
          { text: own.columns.unknown },
        ]}
        rows={releases.map((release) => ({
          cells: [
            <a class="govuk-link" href={paths.release({ releaseId: release.id })}>
              {release.dataset}
            </a>,
            words.kinds[release.kind],
            release.period,
            own.release(release.number ?? 0),
            leastKnown(release),
          ],
        }))}
      />
      {mayLoad && (
        <ul class="govuk-list govuk-!-margin-top-6">
          {(['gaps', 'mappings', 'processing'] as const).map((name) => (
            <li>
              <a class="govuk-link" href={paths[name]()}>
                {own[name]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Register>
  );
}

function leastKnown({ reading: { quality } }: Release): string {
  const [first] = quality.toSorted((a, b) => Number(a.declared) - Number(b.declared));
  return first ? own.leastKnown(words.field(first.field), first.declared) : '';
}
