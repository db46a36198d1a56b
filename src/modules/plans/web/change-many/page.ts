import { again, definePage, done, notFound } from '#platform/http';
import { changeMany, planChanges } from '../../use-cases/change-many.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { bulk } from '../words-bulk.ts';
import { editing } from '../words-editing.ts';
import { changeManyForm } from './form.ts';
import { findChangeMany, presentPreview, startOf } from './presenter.ts';
import { chosenFrom, readChange } from './read-change.ts';
import { ChangeManyView } from './view.tsx';

/**
 * One screen that changes many actions: first what changes, then each change for a last look. `?missing=` shows what
 * most plans come without, `?ticked=` the actions ticked in the register, `?all=yes` all that its filters show.
 */
export const page = definePage({
  name: 'plans.change-many',
  path: paths.assignMany,
  permission: 'plans:edit',
  form: changeManyForm,
  load: async (scope, { params, query }) => (await findChangeMany(scope, params.planId, query)) ?? notFound(),
  title: ({ preview }) => (preview ? bulk.preview.title : bulk.change.title),
  trail: ({ tree }) => planTrail(tree.plan),
  start: startOf,
  view: (data, form) => ChangeManyView({ page: data, form }),
  async submit(scope, values, data, { params }) {
    const { planId } = params;
    if (values.back) return again({}, data);
    const chosen = chosenFrom(values);
    if (chosen.length === 0) return again({ actions: bulk.change.chooseActions }, data);
    const read = readChange(values, data.choices);
    if (!read) return again({ leads: bulk.change.enterSomething }, data);
    if ('wrong' in read) return again({ [read.wrong]: bulk.change.notThere }, data);
    const { change } = read;
    const reason = values.slipReason;
    const ids = chosen.map(({ id }) => id);
    const made = values.step === 'apply' ? await changeMany(scope, planId, chosen, { change, reason }) : null;
    if (made?.ok) {
      const { bulkChangeId, count } = made.value;
      return done(paths.bulkChange({ planId, bulkChangeId }), bulk.done.notice(count));
    }
    const planned = await planChanges(scope, planId, ids, change);
    if (!planned.ok) {
      if (planned.refusal.code === 'not-found') return notFound();
      if (planned.refusal.code === 'plan-closed') return again({ actions: editing.closed }, data);
      return again({ place: bulk.change.notThere }, data);
    }
    const slipping = planned.value.planned.filter(({ slips }) => slips).length;
    if (slipping > 0 && reason === '') return again({ slipReason: bulk.change.enterSlipReason(slipping) }, data);
    const preview = presentPreview(planned.value.planned, made?.refusal ?? null);
    return again(preview.error ? { actions: preview.error } : {}, { ...data, preview });
  },
});
