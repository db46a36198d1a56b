import { Details, formatMoment, formatNumber, Pager, Register, RegisterTable, showing } from '#platform/views';
import type { ChainedEvent } from '../../domain/chain.ts';
import { factsOf, type Kinds, sentenceOf } from '../describe.ts';
import { type AskedEvents, eventsHref, mostExported } from '../filter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EventFilters } from './filters.tsx';

interface EventsProps {
  asked: AskedEvents;
  total: number;
  size: number;
  number: number;
  events: ChainedEvent[];
  last: { seq: number; hash: string } | null;
  kinds: string[];
  names: Kinds;
  actors: { id: string; name: string }[];
}

export function EventsView({ asked, total, size, number, events, last, kinds, names, actors }: EventsProps) {
  return (
    <>
      <Register
        title={words.title}
        lede={words.lede}
        filters={{
          action: paths.events(),
          clearHref: paths.events(),
          fields: <EventFilters asked={asked} kinds={kinds} names={names} actors={actors} />,
        }}
        summary={showing(total, size, number, words.count(total))}
        exports={[{ text: exportText(total), href: eventsHref(paths.export(), asked) }]}
        pagination={
          <Pager total={total} size={size} page={number} hrefOf={(page) => eventsHref(paths.events(), asked, page)} />
        }
      >
        <RegisterTable
          caption={words.caption}
          columns={[{ text: words.columns.what }, { text: words.columns.when }]}
          rows={events.map((event) => ({ cells: [<What event={event} names={names} />, formatMoment(event.at)] }))}
          whenEmpty={<p class="govuk-body">{words.none}</p>}
        />
      </Register>
      {last && <Chain last={last} />}
    </>
  );
}

const exportText = (total: number): string =>
  total > mostExported ? words.exportNewest(formatNumber(mostExported)) : words.export;

function What({ event, names }: { event: ChainedEvent; names: Kinds }) {
  const sentence = sentenceOf(event, names);
  const about = [
    [words.number, String(event.seq)],
    [words.record, `${event.subjectKind} ${event.subjectId}`],
    [words.hash, event.hash],
  ];
  const facts = factsOf(event.detail);
  return (
    <>
      {sentence}
      <Details
        classes="app-details--small"
        summaryText={
          <>
            {words.show} <span class="govuk-visually-hidden">{words.detailOf(sentence)}</span>
          </>
        }
      >
        <dl class="app-facts">
          {about.map(([term, text]) => (
            <div>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {facts.length > 0 && (
            <div>
              <dt>{words.changed}</dt>
              {facts.map((fact) => (
                <dd>{fact}</dd>
              ))}
            </div>
          )}
        </dl>
      </Details>
    </>
  );
}

function Chain({ last: { seq, hash } }: { last: { seq: number; hash: string } }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{words.chain.title}</h2>
      <p class="govuk-body">{words.chain.text(seq)}</p>
      <p class="govuk-body">
        {words.chain.last}: <code class="app-hash">{hash}</code>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.verify()}>
          {words.chain.verify}
        </a>
      </p>
    </section>
  );
}
