import { withQuery } from '#platform/http';
import {
  Button,
  formatDay,
  formatMoment,
  NextStep,
  RecordPage,
  SummaryList,
  type SummaryRow,
  TimelineList,
} from '#platform/views';
import { hasEnded, type ReviewState } from '../../domain/reviews.ts';
import { ReviewTag } from '../list-reviews/view.tsx';
import { paths } from '../paths.ts';
import { reviewWords } from '../words-reviews.ts';
import { versionWords } from '../words-versions.ts';
import { Missing } from './missing.tsx';
import type { ReviewPage } from './presenter.ts';
import { Records } from './records.tsx';

const own = reviewWords.show;

export function ReviewView(page: ReviewPage) {
  const { plan, review, steps, missing } = page;
  return (
    <RecordPage
      title={review.name}
      caption={plan.title}
      state={<ReviewTag state={review.state} />}
      next={!hasEnded(review.state) && <Next {...page} />}
      summary={<Summary {...page} />}
      timeline={
        <TimelineList
          entries={[...steps].reverse().map(({ step, at, by, role, note }) => ({
            ...{ title: reviewWords.steps[step], when: formatMoment(at), who: role ? `${by}, ${role}` : by },
            ...(note ? { text: <p class="app-preserved">{note}</p> } : {}),
          }))}
        />
      }
    >
      {missing && <Missing planId={plan.id} missing={missing} />}
      <h2 class="govuk-heading-m">{own.narrative}</h2>
      <p class="govuk-body app-preserved">{review.narrative || own.noNarrative}</p>
      {page.version && <Records {...page} />}
    </RecordPage>
  );
}

/** The one thing to do now, for those who may. */
function Next({ plan, review, rhythm, mayRun, maySign }: ReviewPage) {
  const ids = { planId: plan.id, reviewId: review.id };
  const state = review.state as Exclude<ReviewState, 'signed' | 'abandoned'>;
  const ways = {
    opened: { text: own.prepare, href: paths.prepareReview(ids) },
    prepared: { text: own.dispatch, href: paths.dispatchReview(ids) },
    dispatched: { text: own.discuss, href: paths.discussReview(ids) },
    discussed: { text: own.sign, href: paths.signReview(ids) },
  };
  const { text, href } = ways[state];
  const may = state === 'discussed' ? maySign : mayRun;
  const title = own.next[state];
  return (
    <NextStep
      title={typeof title === 'string' ? title : title(rhythm.signingRole)}
      actions={
        <>
          {may && <Button href={href}>{text}</Button>}
          {mayRun && state === 'prepared' && (
            <a class="govuk-link" href={paths.prepareReview(ids)}>
              {own.prepareAgain}
            </a>
          )}
          {mayRun && (
            <a class="govuk-link" href={paths.abandonReview(ids)}>
              {own.abandon}
            </a>
          )}
        </>
      }
    >
      <p class="govuk-body">{own.nextText[state]}</p>
    </NextStep>
  );
}

function Summary({ plan, review, rhythm, version, cycle, steps }: ReviewPage) {
  const planId = plan.id;
  const signed = steps.find(({ step }) => step === 'signed');
  const rows: (SummaryRow | false)[] = [
    { key: own.rhythm, value: `${rhythm.name} (${reviewWords.kinds[rhythm.kind]})` },
    { key: own.dueOn, value: formatDay(review.dueOn) },
    { key: own.board, value: rhythm.board },
    { key: own.meetingOn, value: review.meetingOn ? formatDay(review.meetingOn) : own.noMeeting },
    {
      key: own.cycle,
      value: cycle ? (
        <a class="govuk-link" href={paths.cycle({ planId, updateCycleId: review.cycleId ?? '' })}>
          {own.answers(cycle.answered, cycle.asked)}
        </a>
      ) : (
        own.noCycle
      ),
    },
    version !== null && { key: own.recipients, value: <span class="app-preserved">{review.recipients}</span> },
    version !== null && {
      key: own.version,
      value: (
        <>
          <a class="govuk-link" href={paths.version({ planId, planVersionId: version.id })}>
            {versionWords.show.caption(version.number, version.label)}
          </a>
          <br />
          <a class="govuk-link" href={withQuery(paths.compareVersions({ planId }), { a: version.id, b: 'now' })}>
            {own.compare}
          </a>
        </>
      ),
    },
    signed !== undefined && { key: own.signer, value: own.signed(signed.by, signed.role, formatDay(signed.at)) },
  ];
  return <SummaryList rows={rows} />;
}
