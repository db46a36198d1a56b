import type { Day } from '#platform/kernel';
import { Button, formatDay, Register, RegisterTable, StatusTag, type Tone } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { hasEnded, type Review, type ReviewState } from '../../domain/reviews.ts';
import { monthsDue, type Rhythm } from '../../domain/rhythm.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.list;

interface ReviewsProps {
  plan: Plan;
  rhythms: Rhythm[];
  reviews: Review[];
  mayRun: boolean;
  today: Day;
}

export function ReviewsView(page: ReviewsProps) {
  const { plan, reviews, mayRun } = page;
  const planId = plan.id;
  return (
    <Register
      parts={<PlanNavigation plan={plan} current="reviews" />}
      title={own.title}
      caption={plan.title}
      lede={own.lede}
      actions={mayRun && <Button href={paths.newRhythm({ planId })}>{own.addRhythm}</Button>}
    >
      <h2 class="govuk-heading-m">{own.rhythms}</h2>
      <Rhythms {...page} />
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{own.past}</h2>
      <RegisterTable
        caption={own.past}
        whenEmpty={<p class="govuk-body">{own.none}</p>}
        columns={[{ text: own.review }, { text: own.dueOn, unbroken: true }, { text: own.state }, { text: own.seen }]}
        rows={reviews.map(({ id, name, dueOn, state, versionId }) => ({
          cells: [
            <a class="govuk-link" href={paths.review({ planId, reviewId: id })}>
              {name}
            </a>,
            formatDay(dueOn),
            <ReviewTag state={state} />,
            versionId ? (
              <a class="govuk-link" href={paths.version({ planId, planVersionId: versionId })}>
                {own.version}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>
            ) : (
              ''
            ),
          ],
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.versions({ planId })}>
          {own.versions}
        </a>
      </p>
    </Register>
  );
}

function Rhythms({ plan: { id: planId }, rhythms, reviews, mayRun, today }: ReviewsProps) {
  return (
    <RegisterTable
      caption={own.rhythms}
      whenEmpty={<p class="govuk-body">{own.noRhythm}</p>}
      columns={[own.rhythm, own.how, own.board, own.nextDue, ...(mayRun ? [own.what] : [])].map((text) => ({ text }))}
      rows={rhythms.map((rhythm) => ({
        cells: [
          <>
            {rhythm.name}
            <div class="govuk-hint govuk-!-margin-bottom-0">{reviewWords.kinds[rhythm.kind]}</div>
          </>,
          reviewWords.every(rhythm.everyMonths, monthsDue(rhythm)),
          rhythm.board,
          <>
            {formatDay(rhythm.nextDue)} {rhythm.nextDue < today && <StatusTag word={own.overdue} tone="late" />}
          </>,
          ...(mayRun ? [<Ways planId={planId} rhythm={rhythm} open={openOf(reviews, rhythm)} />] : []),
        ],
      }))}
    />
  );
}

const openOf = (reviews: readonly Review[], { id }: Rhythm) =>
  reviews.find(({ rhythmId, state }) => rhythmId === id && !hasEnded(state)) ?? null;

function Ways({ planId, rhythm, open }: { planId: string; rhythm: Rhythm; open: Review | null }) {
  const ids = { planId, reviewRhythmId: rhythm.id };
  const first = open
    ? { text: own.goOn, href: paths.review({ planId, reviewId: open.id }) }
    : { text: own.open, href: paths.openReview(ids) };
  const ways = [
    first,
    { text: own.change, href: paths.editRhythm(ids) },
    { text: own.end, href: paths.endRhythm(ids) },
  ];
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {ways.map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
            <span class="govuk-visually-hidden">{own.openHidden(rhythm.name)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const tones: Record<ReviewState, Tone> = {
  ...{ opened: 'underway', prepared: 'underway', dispatched: 'watch', discussed: 'watch', signed: 'good' },
  abandoned: 'quiet',
};

export const ReviewTag = ({ state }: { state: ReviewState }) => (
  <StatusTag word={reviewWords.states[state]} tone={tones[state]} />
);
