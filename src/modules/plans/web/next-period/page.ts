import { again, definePage, done, notFound } from '#platform/http';
import { startNextPeriod } from '../../use-cases/start-next-period.ts';
import { chosenFrom } from '../change-many/read-change.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { bulk } from '../words-bulk.ts';
import { nextPeriodForm } from './form.ts';
import { findNextPeriod, startOf } from './presenter.ts';
import { NextPeriodView } from './view.tsx';

/** Begins the plan of the next period with what is unfinished in this one. */
export const page = definePage({
  name: 'plans.next-period',
  path: paths.nextPeriod,
  permission: 'plans:edit',
  form: nextPeriodForm,
  load: async (scope, { params }) => (await findNextPeriod(scope, params.planId)) ?? notFound(),
  title: () => bulk.next.title,
  trail: ({ plan }) => planTrail(plan),
  start: startOf,
  view: (data, form) => NextPeriodView({ page: data, form }),
  async submit(scope, values, data, { params }) {
    const { dates, ...next } = values;
    const started = await startNextPeriod(scope, params.planId, {
      ...next,
      chosen: chosenFrom(values),
      moveDates: dates === 'move',
    });
    if (started.ok) return done(paths.plan({ planId: started.value }), bulk.next.started);
    switch (started.refusal.code) {
      case 'not-found':
        return notFound();
      case 'no-distance':
        return again({ dates: bulk.next.noDistance }, data);
      case 'changed-since':
        return again({ actions: bulk.next.stale(started.refusal.ids.length) }, data);
      case 'not-offered':
        return again({ actions: bulk.next.notOffered(started.refusal.ids.length) }, data);
    }
  },
});
