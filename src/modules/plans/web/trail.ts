import type { Crumb } from '#platform/http';
import { type Group, type Plan, titled } from '../domain/plan.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** The way from Home to a page of a plan, or of one of its groups. */
export const planTrail = ({ id, title }: Pick<Plan, 'id' | 'title'>, group?: Group | null): Crumb[] => [
  { text: words.plans, href: paths.plans() },
  { text: title, href: paths.plan({ planId: id }) },
  ...(group ? [{ text: titled(group.code, group.label), href: paths.group({ planId: id, groupId: group.id }) }] : []),
];
