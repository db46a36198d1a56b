import type { Crumb } from '#platform/http';
import type { Plan } from '../domain/plan.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** The way from Home to a page of a plan. */
export const planTrail = ({ id, title }: Pick<Plan, 'id' | 'title'>): Crumb[] => [
  { text: words.plans, href: paths.plans() },
  { text: title, href: paths.plan({ planId: id }) },
];
