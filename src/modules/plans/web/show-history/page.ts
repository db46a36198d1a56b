import { definePage, notFound } from '#platform/http';
import { findNames, listPlanEvents } from '../../store/history-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { idsIn } from '../change-words.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { pageSize, presentHistory } from './presenter.ts';
import { HistoryView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-history',
  path: paths.history,
  permission: 'plans:read',
  async load(scope, { params, query }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    const asked = /^[1-9]\d{0,5}$/.exec(query.get('page') ?? '')?.[0];
    const page = Number(asked ?? 1);
    const { events, total } = await listPlanEvents(scope, plan.id, { limit: pageSize, offset: (page - 1) * pageSize });
    const changes = events.flatMap(({ field, before, after }) => (field === null ? [] : [{ field, before, after }]));
    const names = await findNames(scope, idsIn(changes));
    return { plan, page, total, rows: presentHistory(plan, events, names) };
  },
  title: () => editing.history.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => HistoryView(data),
});
