import type { VNode } from 'preact';
import { Button, formatDay, Register, RegisterTable } from '#platform/views';
import type { DataReading } from '../../store/data-reading-reader.ts';
import type { Release } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { readingWords } from '../reading-words.ts';
import { shareKnown } from '../share-known.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = words.list;

interface DatasetsProps {
  releases: Release[];
  drafts: Release[];
  readings: DataReading[];
  mayLoad: boolean;
  /** Whether counts of people may be shown. */
  exact: boolean;
  /** What rooms above make of the data. */
  parts: (VNode | null)[];
}

export function DatasetsView({ releases, drafts, readings, mayLoad, exact, parts }: DatasetsProps) {
  return (
    <Register title={own.title} lede={own.lede} actions={mayLoad && <Button href={paths.load()}>{own.load}</Button>}>
      {readings.length > 0 && <BeingRead readings={readings} />}
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
            leastKnown(release, exact),
          ],
        }))}
      />
      {parts}
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

function BeingRead({ readings }: Pick<DatasetsProps, 'readings'>) {
  const { list, broughtBy } = checking.reading;
  return (
    <section aria-labelledby="readings-title">
      <h2 class="govuk-heading-m" id="readings-title">
        {list}
      </h2>
      <ul class="govuk-list app-lines" id="readings" data-app-live>
        {readings.map((reading) => (
          <li>
            <a class="govuk-link" href={paths.reading({ dataReadingId: reading.id })}>
              {reading.fileName}
            </a>
            <span class="govuk-hint app-lines__note">
              {broughtBy(reading.actor.name)} {readingWords(reading)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function leastKnown({ reading: { quality } }: Release, exact: boolean): string {
  const [first] = quality.toSorted((a, b) => Number(a.declared) - Number(b.declared));
  return first ? own.leastKnown(words.field(first.field), shareKnown(first.declared, exact)) : '';
}
