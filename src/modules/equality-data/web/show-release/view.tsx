import { withQuery } from '#platform/http';
import type { Day } from '#platform/kernel';
import {
  Button,
  formatNumber,
  NextStep,
  RecordPage,
  ScrollRegion,
  StatusTag,
  SummaryList,
  Table,
  WarningText,
} from '#platform/views';
import type { UnlikelyChange } from '../../domain/unlikely.ts';
import type { Release } from '../../store/release-reader.ts';
import { rowsKeptUntil } from '../../use-cases/remove-old-rows.ts';
import type { UnitQuality } from '../../use-cases/unit-quality.ts';
import { paths } from '../paths.ts';
import { shareKnown } from '../share-known.ts';
import { words } from '../words.ts';
import { noticeWords } from '../words-reading.ts';
import { ByUnit } from './by-unit.tsx';
import { Columns } from './columns.tsx';
import { releaseTitle, summaryOf, unmappedOf } from './presenter.ts';

const own = words.release;

interface ReleaseProps {
  release: Release;
  changes: UnlikelyChange[];
  /** Null where counts may not be shown, or no unit is told. */
  units: UnitQuality | null;
  mayLoad: boolean;
  /** Whether counts of people may be shown. */
  exact: boolean;
  today: Day;
}

export function ReleaseView({ release, changes, units, mayLoad, exact, today }: ReleaseProps) {
  const isDraft = release.number === null;
  const lost = unmappedOf(release);
  const releaseId = release.id;
  const mayCorrect = isDraft && mayLoad && today <= rowsKeptUntil(release);
  return (
    <RecordPage
      title={releaseTitle(release)}
      state={<StatusTag word={isDraft ? own.draft : own.confirmed} tone={isDraft ? 'quiet' : 'good'} />}
      actions={
        isDraft &&
        mayLoad && (
          <>
            {lost.length === 0 && <Button href={paths.confirm({ releaseId })}>{own.confirm}</Button>}
            <a class="govuk-link" href={paths.discard({ releaseId })}>
              {own.discard}
            </a>
          </>
        )
      }
      next={
        isDraft &&
        lost.length > 0 && (
          <NextStep title={own.mapFirst(lost.length)}>
            <p class="govuk-body">{own.unmappedLede}</p>
          </NextStep>
        )
      }
      summary={<SummaryList rows={summaryOf(release, { exact, mayCorrect, today })} />}
    >
      {lost.length > 0 && <Unmapped releaseId={releaseId} lost={lost} />}
      {exact && <Changes changes={changes} />}
      <Quality release={release} exact={exact} />
      {units && units.rows.length > 1 && <ByUnit release={release} units={units} />}
      <Columns release={release} mayCorrect={mayCorrect} />
      <NotCounted release={release} exact={exact} />
    </RecordPage>
  );
}

function Unmapped({ releaseId, lost }: { releaseId: string; lost: ReturnType<typeof unmappedOf> }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{own.unmappedTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lost.map(({ field, column, text }) => (
          <li>
            {column}: “{text}”.{' '}
            <a class="govuk-link" href={withQuery(paths.mapText({ releaseId }), { field, text })}>
              {own.say}
              <span class="govuk-visually-hidden"> “{text}”</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: { changes: UnlikelyChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.changesTitle}</h2>
      {changes.map(({ field, code, before, now, swapped }) => (
        <WarningText>{`${own.change(`${words.field(field)}: ${words.code(code)}`, String(before), String(now))}.${swapped ? ` ${own.swapped}.` : ''}`}</WarningText>
      ))}
    </section>
  );
}

const right = (text: string) => ({ text, format: 'numeric' as const });
const numeric = (n: number) => right(formatNumber(n));

function Quality({ release, exact }: { release: Release; exact: boolean }) {
  const { quality } = release.reading;
  if (quality.length === 0) return null;
  const counts = [own.total, own.known, own.preferNotToSay, own.notStated, own.notKnown];
  return (
    <section>
      <h2 class="govuk-heading-m">{own.qualityTitle}</h2>
      <p class="govuk-body">{own.qualityLede}</p>
      <ScrollRegion label={own.qualityTitle}>
        <Table
          head={[own.characteristic, ...[own.declared, own.complete, ...(exact ? counts : [])].map(right)]}
          rows={quality.map((one) => [
            words.field(one.field),
            right(shareKnown(one.declared, exact)),
            right(shareKnown(one.complete, exact)),
            ...(exact ? [one.total, one.known, one.preferNotToSay, one.notStated, one.notKnown].map(numeric) : []),
          ])}
          firstCellIsHeader
        />
      </ScrollRegion>
    </section>
  );
}

const tellsCounts = ['total-differs', 'several-impairments', 'other-table'];

function NotCounted({ release, exact }: { release: Release; exact: boolean }) {
  const { rejects } = release.reading;
  const notices = release.reading.notices.filter(({ code }) => exact || !tellsCounts.includes(code));
  return (
    <>
      {notices.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{own.noticesTitle}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {notices.map((notice) => (
              <li>{noticeWords(notice)}</li>
            ))}
          </ul>
        </section>
      )}
      {rejects.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{own.rejectsTitle}</h2>
          <p class="govuk-body">
            {own.rejects(rejects.length)}.{' '}
            <a class="govuk-link" href={paths.rejects({ releaseId: release.id })} download>
              {own.download}
            </a>
          </p>
        </section>
      )}
    </>
  );
}
