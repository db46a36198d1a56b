import {
  Button,
  type Content,
  formatDay,
  InsetText,
  NextStep,
  RecordPage,
  SummaryList,
  TimelineList,
} from '#platform/views';
import { nameOf, titled } from '../../domain/plan.ts';
import { Attachments } from '../attachments.tsx';
import { dutyAimWords } from '../duty-aims.tsx';
import { Origins } from '../origins.tsx';
import { leadWords, RatingTag, ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { windowWords } from '../show-plan/view.tsx';
import { Sourced, ToSource } from '../to-source.tsx';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';
import { running } from '../words-running.ts';
import { Carried } from './carried.tsx';
import { Occurrences, Slips } from './dates.tsx';
import { Measures } from './measures.tsx';
import type { ActionPage } from './presenter.ts';
import { StandingsView } from './standings.tsx';

export function ActionView(page: ActionPage) {
  const { plan, action, may, rating, timeline } = page;
  const ids = { planId: plan.id, actionId: action.id };
  return (
    <RecordPage
      title={titled(action.number, action.text)}
      caption={plan.levels.action}
      state={<RatingTag rating={rating} />}
      actions={
        may.edit && (
          <>
            <Button href={paths.editAction(ids)} classes="govuk-button--secondary">
              {words.action.edit}
            </Button>
            <a class="govuk-link" href={paths.removeAction(ids)}>
              {editing.remove}
            </a>
          </>
        )
      }
      next={<Latest {...page} />}
      summary={<Summary {...page} />}
      timeline={timeline.length > 0 && <TimelineList entries={timeline} />}
      related={<Related {...page} />}
    >
      {action.parts.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">
            {words.fields.parts} <ToSource place={action.places.parts} link={page.link} />
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {action.parts.map(({ number, text }) => (
              <li>{titled(number, text)}</li>
            ))}
          </ul>
        </section>
      )}
      <Measures {...page} />
      <StandingsView standings={page.standings} />
      <Attachments attachments={page.attachments} mayEdit={may.edit} of={ids} />
      {page.fromRooms}
      <Slips slipped={page.slipped} />
      <Occurrences occurrences={page.occurrences} today={page.today} />
    </RecordPage>
  );
}

function Latest({ plan, action, may }: ActionPage) {
  const { latest } = action;
  const ids = { planId: plan.id, actionId: action.id };
  return (
    <NextStep
      title={latest ? words.statuses[action.status] : words.action.noUpdate}
      actions={may.report && <Button href={paths.recordProgress(ids)}>{words.action.update}</Button>}
    >
      {latest && (
        <>
          <p class="govuk-body app-preserved">{latest.note}</p>
          {latest.percent !== null && <p class="govuk-body">{running.update.said.percent(latest.percent)}</p>}
          {latest.nextStep && <p class="govuk-body">{running.update.said.next(latest.nextStep)}</p>}
          <p class="govuk-hint">
            {latest.by}, {formatDay(latest.at)}
          </p>
        </>
      )}
    </NextStep>
  );
}

function Summary({ plan, action, rating, characteristics, may, link }: ActionPage) {
  const from = (field: string, value: Content) => (
    <Sourced place={action.places[field]} link={link}>
      {value}
    </Sourced>
  );
  const dated = action.startsOn !== null || action.dueOn !== null;
  const ids = { planId: plan.id, actionId: action.id };
  const change = may.rate && { items: [{ text: words.action.rate, href: paths.decideRating(ids) }] };
  return (
    <SummaryList
      rows={[
        action.number !== '' && { key: words.fields.number, value: from('number', action.number) },
        { key: words.fields.leads, value: from('leads', leadWords(action.leads)) },
        dated
          ? { key: words.fields.window, value: windowWords(action) }
          : { key: words.fields.window, value: from('timescale', windowWords(action)) },
        dated &&
          action.timescaleText !== '' && {
            key: words.fields.timescale,
            value: from('timescale', action.timescaleText),
          },
        {
          key: words.fields.rating,
          value: <RatingWords rating={rating} decision={action.decision} />,
          ...(change ? { actions: change } : {}),
        },
        {
          key: words.fields.status,
          value: from(
            'status',
            action.statusText
              ? `${words.statuses[action.status]}. ${words.action.reportedStatus(action.statusText)}`
              : words.statuses[action.status],
          ),
        },
        action.measures.length === 0 && { key: words.fields.measures, value: words.none.measures },
        characteristics.length > 0 && { key: words.fields.characteristics, value: characteristics.join(', ') },
        action.dutyAims.length > 0 && { key: links.dutyAimsShort, value: dutyAimWords(action.dutyAims) },
        action.origins.length > 0 && { key: links.origin, value: <Origins origins={action.origins} /> },
      ]}
    />
  );
}

function RatingWords({
  rating,
  decision,
}: {
  rating: ActionPage['rating'];
  decision: ActionPage['action']['decision'];
}) {
  if (!rating.decided || !decision) return <RatingTag rating={rating} />;
  return (
    <>
      <RatingTag rating={rating} />
      <p class="govuk-body-s">
        {words.action.decided(decision.by, formatDay(decision.at))}: {decision.reason}
      </p>
      <p class="govuk-hint">{words.action.proposed(rating.proposed ? ratingWord(rating.proposed) : words.noData)}</p>
    </>
  );
}

function Related({ plan, group, objective, action, carried, link }: ActionPage) {
  const planId = plan.id;
  const from = link(action.places.text);
  return (
    <>
      <ul class="govuk-list">
        {group && (
          <li>
            {plan.levels.group}:{' '}
            <a class="govuk-link" href={paths.group({ planId, groupId: group.id })}>
              {titled(group.code, group.label)}
            </a>
          </li>
        )}
        {objective && (
          <li>
            {plan.levels.objective}:{' '}
            <a class="govuk-link" href={paths.objective({ planId, objectiveId: objective.id })}>
              {nameOf(objective)}
            </a>
          </li>
        )}
        <Carried carried={carried} />
      </ul>
      {from && (
        <InsetText>
          {words.action.sourceNote(from.text)}.{' '}
          {from.href && (
            <a class="govuk-link" href={from.href}>
              {words.action.seeSource}
            </a>
          )}
        </InsetText>
      )}
    </>
  );
}
