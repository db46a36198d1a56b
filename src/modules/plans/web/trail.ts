import type { Crumb } from '#platform/http';
import { type Group, type Plan, titled } from '../domain/plan.ts';
import type { Review } from '../domain/reviews.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { evaluationWords } from './words-evaluation.ts';
import { reviewWords } from './words-reviews.ts';
import { versionWords } from './words-versions.ts';

/** The way from Home to a page of a plan, or of one of its groups. */
export const planTrail = ({ id, title }: Pick<Plan, 'id' | 'title'>, group?: Group | null): Crumb[] => [
  { text: words.plans, href: paths.plans() },
  { text: title, href: paths.plan({ planId: id }) },
  ...(group ? [{ text: titled(group.code, group.label), href: paths.group({ planId: id, groupId: group.id }) }] : []),
];

/** To a page under the reviews of a plan, or under one of them. */
export const reviewsTrail = (plan: Pick<Plan, 'id' | 'title'>, review?: Pick<Review, 'id' | 'name'>): Crumb[] => [
  ...planTrail(plan),
  { text: reviewWords.list.title, href: paths.reviews({ planId: plan.id }) },
  ...(review ? [{ text: review.name, href: paths.review({ planId: plan.id, reviewId: review.id }) }] : []),
];

export const versionsTrail = (plan: Pick<Plan, 'id' | 'title'>): Crumb[] => [
  ...reviewsTrail(plan),
  { text: versionWords.list.title, href: paths.versions({ planId: plan.id }) },
];

export const evaluationTrail = (plan: Pick<Plan, 'id' | 'title'>): Crumb[] => [
  ...planTrail(plan),
  { text: evaluationWords.title, href: paths.evaluation({ planId: plan.id }) },
];
