import { listBodies } from '#modules/accounts';
import { definePage, notFound } from '#platform/http';
import { agreements, isJoint, standingsByBody } from '../../domain/body-standings.ts';
import { findTree } from '../../store/plan-reader.ts';
import { listBodyReports } from '../../store/standing-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { running } from '../words-running.ts';
import { BodiesView } from './view.tsx';

/** A joint plan: what each body says of the same actions. `?show=differ` or `?show=waiting` narrows it. */
export const page = definePage({
  name: 'plans.show-bodies',
  path: paths.bodies,
  permission: 'plans:read',
  async load(scope, { params, query }) {
    const tree = await findTree(scope, params.planId);
    if (!tree || !isJoint(tree.plan)) return notFound();
    const ids = tree.actions.map(({ id }) => id);
    const standings = standingsByBody(tree, await listBodies(scope), await listBodyReports(scope, ids));
    const show = agreements.find((one) => one === query.get('show')) ?? null;
    return { plan: tree.plan, ...standings, show };
  },
  title: () => running.bodies.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => BodiesView(data),
});
