import type { VNode } from 'preact';
import { formatDay, joinWords, Report, ScrollRegion, Table } from '#platform/views';
import type { Dataset } from '../../store/dataset-reader.ts';
import type { FollowKey } from '../../store/follow-reader.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = words.processing;

interface ProcessingProps {
  datasets: (Dataset & { about: string[] })[];
  following: FollowKey | null;
  /** What rooms above do with the data. */
  parts: (VNode | null)[];
}

export function ProcessingView({ datasets, following, parts }: ProcessingProps) {
  return (
    <Report
      title={own.title}
      lede={own.lede}
      contents={[
        { text: own.recordTitle, href: '#record' },
        { text: own.dpiaTitle, href: '#dpia' },
      ]}
    >
      <h2 class="govuk-heading-m" id="record">
        {own.recordTitle}
      </h2>
      {datasets.length === 0 ? (
        <p class="govuk-body">{own.empty}</p>
      ) : (
        <ScrollRegion label={own.recordTitle}>
          <Table
            head={[own.dataset, own.purpose, own.legalBase, own.retention, own.categories]}
            rows={datasets.map(({ name, purpose, legalBase, retentionMonths, about }) => [
              name,
              purpose,
              legalBase,
              own.months(retentionMonths),
              joinWords(about),
            ])}
            firstCellIsHeader
          />
        </ScrollRegion>
      )}
      {following && <p class="govuk-body">{checking.follow.current(following.purpose, formatDay(following.endsOn))}</p>}
      {parts}
      <h2 class="govuk-heading-m" id="dpia">
        {own.dpiaTitle}
      </h2>
      <h3 class="govuk-heading-s">{own.need}</h3>
      <p class="govuk-body">{own.needText}</p>
      <h3 class="govuk-heading-s">{own.measures}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {own.measuresList.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h3 class="govuk-heading-s">{own.open}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {own.openList.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Report>
  );
}
