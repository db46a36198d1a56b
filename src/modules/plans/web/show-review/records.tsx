import { withQuery } from '#platform/http';
import { Button, type Content, formatMoment } from '#platform/views';
import { decisionKinds } from '../../domain/reviews.ts';
import { paths } from '../paths.ts';
import { reviewWords } from '../words-reviews.ts';
import type { ReviewPage } from './presenter.ts';

const own = reviewWords.show;

type Shown = ReviewPage['records'][number];

/** What came after the dispatch. */
export function Records({ plan, review, records, mayRecord }: ReviewPage) {
  const ids = { planId: plan.id, reviewId: review.id };
  const of = (...kinds: Shown['kind'][]) => records.filter(({ kind }) => kinds.includes(kind));
  const add = (text: string, href: string) =>
    mayRecord && (
      <Button href={href} classes="govuk-button--secondary">
        {text}
      </Button>
    );
  return (
    <>
      <List
        planId={plan.id}
        title={own.papers}
        none={own.noPapers}
        records={of('paper')}
        add={add(own.addPaper, paths.addPaper(ids))}
      >
        {(record) =>
          record.fileHash && (
            <p class="govuk-body-s">
              <a class="govuk-link" href={paths.paper({ ...ids, reviewRecordId: record.id })} download>
                {record.fileName}
              </a>
            </p>
          )
        }
      </List>
      <List
        planId={plan.id}
        title={own.verbal}
        none={own.noVerbal}
        records={of('verbal')}
        add={add(own.addVerbal, paths.noteVerbal(ids))}
      >
        {(record) => <AfterWords record={record} ids={ids} mayRecord={mayRecord} />}
      </List>
      <List
        planId={plan.id}
        title={own.decisions}
        none={own.noDecisions}
        records={of(...decisionKinds)}
        add={add(own.decide, withQuery(paths.decideInReview(ids), { kind: 'note' }))}
      />
    </>
  );
}

interface ListProps {
  planId: string;
  title: string;
  none: string;
  records: Shown[];
  add: Content;
  children?: (record: Shown) => Content;
}

function List({ planId, title, none, records, add, children }: ListProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {records.length === 0 && <p class="govuk-body">{none}</p>}
      <ul class="govuk-list app-lines">
        {records.map((record) => (
          <li>
            <strong>{reviewWords.records[record.kind]}</strong> <About record={record} planId={planId} />
            <p class="govuk-body app-preserved">{record.text}</p>
            {children?.(record)}
            <p class="govuk-body-s">{whoOf(record)}</p>
          </li>
        ))}
      </ul>
      {add}
    </section>
  );
}

const whoOf = ({ saidBy, by, at }: Shown): string =>
  saidBy ? own.said(saidBy, by, formatMoment(at)) : own.who(by, formatMoment(at));

function About({ planId, record: { action, actionId } }: { planId: string; record: Shown }) {
  if (!actionId) return null;
  if (!action) return own.gone;
  return (
    <a class="govuk-link" href={paths.action({ planId, actionId: action.id })}>
      {action.name}
    </a>
  );
}

interface AfterWordsProps {
  record: Shown;
  ids: { planId: string; reviewId: string };
  mayRecord: boolean;
}

function AfterWords({ record, ids, mayRecord }: AfterWordsProps) {
  if (record.updateId) return <p class="govuk-body-s">{own.turned}</p>;
  if (!mayRecord || !record.action) return null;
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={paths.turnIntoUpdate({ ...ids, reviewRecordId: record.id })}>
        {own.turn}
        <span class="govuk-visually-hidden">: {record.action.name}</span>
      </a>
    </p>
  );
}
