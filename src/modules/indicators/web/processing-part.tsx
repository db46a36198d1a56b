import { formatDay, ScrollRegion, Table } from '#platform/views';
import type { GivenFigures } from '../store/given-figures-reader.ts';
import { paths } from './paths.ts';
import { recipientWords } from './words-recipients.ts';

const own = recipientWords.processing;
const { columns } = recipientWords.list;

/** In the record of processing: who was given exact figures. */
export const ProcessingPart = ({ given }: { given: GivenFigures[] }) => (
  <section>
    <h3 class="govuk-heading-s">{own.title}</h3>
    {given.length === 0 ? (
      <p class="govuk-body">{own.empty}</p>
    ) : (
      <>
        <p class="govuk-body">
          {own.lede}{' '}
          <a class="govuk-link" href={paths.given()}>
            {own.register}
          </a>
        </p>
        <ScrollRegion label={own.title}>
          <Table
            head={[columns.recipient, columns.figures, columns.why, recipientWords.give.legalBase, columns.until]}
            rows={given.map((one) => [one.recipient, one.title, one.purpose, one.legalBase, formatDay(one.holdsUntil)])}
            firstCellIsHeader
          />
        </ScrollRegion>
      </>
    )}
  </section>
);
