import { formatDay, Table } from '#platform/views';
import { agreementOf } from '../../domain/body-standings.ts';
import type { Standing, Standings } from '../../use-cases/find-standings.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

const own = running.standings;

interface Asked {
  name: string;
  closedOn: string | null;
}

/** What each unit and each body says, and who has not answered. */
export function StandingsView({ standings: { units, bodies } }: { standings: Standings }) {
  return (
    <>
      {bodies.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{own.bodies}</h2>
          <p class="govuk-body">{agreement(bodies)}</p>
          <StandingTable caption={own.bodies} of={own.body} standings={bodies} />
        </section>
      )}
      {units.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{own.units}</h2>
          <p class="govuk-body">{own.answered(units.filter(({ report }) => report).length, units.length)}</p>
          <StandingTable caption={own.units} of={own.asked} standings={units} />
        </section>
      )}
    </>
  );
}

const agreement = (bodies: readonly Standing<Asked>[]): string =>
  own[agreementOf(bodies.flatMap(({ asked, report }) => (asked.closedOn ? [] : [report?.status ?? null])))];

interface StandingTableProps {
  caption: string;
  of: string;
  standings: readonly Standing<Asked>[];
}

const StandingTable = ({ caption, of, standings }: StandingTableProps) => (
  <Table
    caption={caption}
    captionClasses="govuk-visually-hidden"
    firstCellIsHeader
    head={[of, own.status, own.said]}
    rows={standings.map(({ asked, report }) => [
      asked.closedOn ? `${asked.name} (${own.closedBody(formatDay(asked.closedOn))})` : asked.name,
      report ? words.statuses[report.status] : own.notAnswered,
      report ? `${report.note} (${report.by}, ${formatDay(report.at)})` : '',
    ])}
  />
);
