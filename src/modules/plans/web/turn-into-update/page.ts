import { choice, form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { findRecord } from '../../store/review-reader.ts';
import { turnIntoUpdate } from '../../use-cases/record-in-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reportable } from '../record-progress/form.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { TurnView } from './view.tsx';

const own = reviewWords.turn;

export const page = definePage({
  name: 'plans.turn-into-update',
  path: paths.turnIntoUpdate,
  permission: 'plans:edit',
  form: form({ status: choice(reportable, own.chooseStatus) }),
  async load(scope, { params }) {
    const [loaded, said] = [await loadReview(scope, params), await findRecord(scope, params.reviewRecordId)];
    if (!loaded || said?.reviewId !== loaded.review.id || said.kind !== 'verbal') return notFound();
    const action = said.actionId ? await findAction(scope, said.actionId) : null;
    return action ? { ...loaded, said, status: action.status, action: titled(action.number, action.text) } : notFound();
  },
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  start: ({ status }) => ({ status }),
  view: (data, state) => TurnView({ ...data, form: state }),
  async submit(scope, { status }, _data, { params }) {
    const turned = await turnIntoUpdate(scope, params.reviewRecordId, status);
    if (turned.ok) return done(paths.review(params), own.saved);
    const { refusal } = turned;
    if (refusal.code === 'unanswered') return again({ status: own.unanswered });
    return refusal.code === 'done-before' ? again({ status: own.before }) : refuseAt('status', refusal);
  },
});
