import type { Scope } from '#platform/database';
import { notFound } from '#platform/http';
import type { Plan } from '../domain/plan.ts';
import { type Review, wasDispatched } from '../domain/reviews.ts';
import type { Rhythm } from '../domain/rhythm.ts';
import { findPlan } from '../store/plan-reader.ts';
import { findReview, findRhythm } from '../store/review-reader.ts';
import type { ReviewRefusal } from '../use-cases/run-review.ts';
import { editing } from './words-editing.ts';
import { reviewWords } from './words-reviews.ts';

export interface LoadedReview {
  plan: Plan;
  review: Review;
  rhythm: Rhythm;
}

/** A review under its own plan. Until it is dispatched only editors see it. */
export async function loadReview(
  scope: Scope,
  { planId, reviewId }: { planId: string; reviewId: string },
): Promise<LoadedReview | null> {
  const [plan, review] = [await findPlan(scope, planId), await findReview(scope, reviewId)];
  if (!plan || review?.planId !== planId) return null;
  const rhythm = await findRhythm(scope, review.rhythmId);
  return rhythm && (scope.can('plans:edit') || wasDispatched(review)) ? { plan, review, rhythm } : null;
}

/** What a page says to a refusal, at one of its fields; what was typed stays. */
export const refuseAt = <Name extends string>(field: Name, refusal: ReviewRefusal) => {
  if (refusal.code === 'not-found') return notFound();
  const said = refusal.code === 'plan-closed' ? editing.closed : reviewWords.notNow(reviewWords.states[refusal.state]);
  return { reply: 'again' as const, errors: { [field]: said } as Record<Name, string> };
};
