import { day, dayInputs, form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { noteDiscussion } from '../../use-cases/run-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { DiscussView } from './view.tsx';

const own = reviewWords.discuss;

export const page = definePage({
  name: 'plans.discuss-review',
  path: paths.discussReview,
  permission: 'plans:edit',
  form: form({ meetingOn: day(own.enterMeetingOn), note: text({ most: 5000 }) }),
  async load(scope, { params }) {
    const loaded = await loadReview(scope, params);
    return loaded ? { ...loaded, today: scope.today } : notFound();
  },
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  start: ({ review: { meetingOn }, today }) =>
    dayInputs('meetingOn', meetingOn && meetingOn <= today ? meetingOn : today),
  view: (data, state) => DiscussView({ ...data, form: state }),
  async submit(scope, { meetingOn, note }, _data, { params }) {
    if (!meetingOn || meetingOn > scope.today) return again({ meetingOn: own.future });
    const noted = await noteDiscussion(scope, params.reviewId, { meetingOn, note });
    return noted.ok ? done(paths.review(params), own.saved) : refuseAt('note', noted.refusal);
  },
});
