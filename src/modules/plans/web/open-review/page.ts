import { day, form, text, tick } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { formatDay } from '#platform/views';
import { findPlan } from '../../store/plan-reader.ts';
import { findRhythm } from '../../store/review-reader.ts';
import { openReview } from '../../use-cases/run-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { reviewWords } from '../words-reviews.ts';
import { OpenReviewView } from './view.tsx';

const own = reviewWords.open;

export const page = definePage({
  name: 'plans.open-review',
  path: paths.openReview,
  permission: 'plans:edit',
  form: form(
    {
      name: text({ required: own.enterName, most: 200 }),
      meetingOn: day(),
      ask: tick(),
      dueOn: day(),
      closesOn: day(),
    },
    ({ ask, dueOn, closesOn }) => {
      if (ask && !(dueOn && closesOn)) return { [dueOn ? 'closesOn' : 'dueOn']: own.enterDays };
      return !ask && (dueOn || closesOn) ? { ask: own.notAsked } : null;
    },
  ),
  async load(scope, { params }) {
    const [plan, rhythm] = [await findPlan(scope, params.planId), await findRhythm(scope, params.reviewRhythmId)];
    return plan && rhythm?.planId === plan.id && !rhythm.endedAt ? { plan, rhythm } : notFound();
  },
  title: () => own.title,
  trail: ({ plan }) => reviewsTrail(plan),
  start: ({ rhythm }) => ({ name: own.named(rhythm.name, formatDay(rhythm.nextDue)) }),
  view: (data, state) => OpenReviewView({ ...data, form: state }),
  async submit(scope, { name, meetingOn, ask, dueOn, closesOn }, _data, { params }) {
    const asking = ask && dueOn && closesOn ? { dueOn, closesOn } : null;
    const opened = await openReview(scope, params.reviewRhythmId, { name, meetingOn, ask: asking });
    if (opened.ok) return done(paths.review({ ...params, reviewId: opened.value }), own.opened);
    switch (opened.refusal.code) {
      case 'plan-closed':
        return again({ name: editing.closed });
      case 'one-is-open':
        return again({ name: own.isOpen });
      case 'wrong-days':
        return again({ dueOn: own.wrongDays });
      case 'nobody-to-ask':
        return again({ ask: own.nobody });
    }
    return notFound();
  },
});
