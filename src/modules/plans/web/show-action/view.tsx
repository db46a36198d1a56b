import { Button, formatDay, InsetText, NextStep, RecordPage, SummaryList, TimelineList } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { placeWords } from '../../domain/source-lines.ts';
import { leadWords, RatingTag, ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { windowWords } from '../show-plan/view.tsx';
import { words } from '../words.ts';
import type { ActionPage } from './presenter.ts';

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
          <Button href={paths.editAction(ids)} classes="govuk-button--secondary">
            {words.action.edit}
          </Button>
        )
      }
      next={<Latest {...page} />}
      summary={<Summary {...page} />}
      timeline={timeline.length > 0 && <TimelineList entries={timeline} />}
      related={<Related {...page} />}
    >
      {action.parts.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{words.fields.parts}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {action.parts.map(({ number, text }) => (
              <li>{titled(number, text)}</li>
            ))}
          </ul>
        </section>
      )}
      {action.measures.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{words.fields.measures}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {action.measures.map((measure) => (
              <li>{measure}</li>
            ))}
          </ul>
        </section>
      )}
    </RecordPage>
  );
}

function Latest({ plan, action, may }: ActionPage) {
  const { latest } = action;
  const ids = { planId: plan.id, actionId: action.id };
  return (
    <NextStep
      title={latest ? words.statuses[latest.status] : words.action.noUpdate}
      actions={may.report && <Button href={paths.recordProgress(ids)}>{words.action.update}</Button>}
    >
      {latest && (
        <>
          <p class="govuk-body app-preserved">{latest.note}</p>
          <p class="govuk-hint">
            {latest.by}, {formatDay(latest.at)}
          </p>
        </>
      )}
    </NextStep>
  );
}

function Summary({ plan, action, rating, characteristics, may }: ActionPage) {
  const ids = { planId: plan.id, actionId: action.id };
  const change = may.rate && { items: [{ text: words.action.rate, href: paths.decideRating(ids) }] };
  return (
    <SummaryList
      rows={[
        { key: words.fields.leads, value: leadWords(action.leads) },
        { key: words.fields.window, value: windowWords(action) },
        action.timescaleText !== '' && { key: words.fields.timescale, value: action.timescaleText },
        {
          key: words.fields.rating,
          value: <RatingWords rating={rating} decision={action.decision} />,
          ...(change ? { actions: change } : {}),
        },
        {
          key: words.fields.status,
          value: action.statusText
            ? `${words.statuses[action.status]}. ${words.action.reportedStatus(action.statusText)}`
            : words.statuses[action.status],
        },
        action.measures.length === 0 && { key: words.fields.measures, value: words.none.measures },
        characteristics.length > 0 && { key: words.fields.characteristics, value: characteristics.join(', ') },
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

function Related({ plan, group, objective, action }: ActionPage) {
  const planId = plan.id;
  const place = action.places.text;
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
              {titled(objective.number, objective.text || objective.issue || objective.aim)}
            </a>
          </li>
        )}
      </ul>
      {place && plan.importId && (
        <InsetText>
          {words.action.sourceNote(placeWords(place))}.{' '}
          <a class="govuk-link" href={`${paths.planImport({ importId: plan.importId })}#${placeAnchor(place)}`}>
            {words.action.seeSource}
          </a>
        </InsetText>
      )}
    </>
  );
}

/** The id under which the source page marks a place. */
export const placeAnchor = (place: NonNullable<ActionPage['action']['places'][string]>): string =>
  'sheet' in place ? `s-${place.cell}` : `s-${'line' in place ? place.line : place.page}`;
