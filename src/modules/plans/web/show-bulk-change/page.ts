import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { formatMoment } from '#platform/views';
import { undoChange } from '../../use-cases/undo-change.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { bulk } from '../words-bulk.ts';
import { findBulkChangePage } from './presenter.ts';
import { BulkChangeView } from './view.tsx';

/** What was changed at once, as it stands now, and the way back. */
export const page = definePage({
  name: 'plans.show-bulk-change',
  path: paths.bulkChange,
  permission: 'plans:edit',
  form: form({}),
  load: async (scope, { params }) => (await findBulkChangePage(scope, params)) ?? notFound(),
  title: () => bulk.done.title,
  trail: ({ tree }) => planTrail(tree.plan),
  view: (data, state) => BulkChangeView({ page: data, form: state }),
  async submit(scope, _, { record }, { params }) {
    const undone = await undoChange(scope, record.id, bulk.done.reason(formatMoment(record.at)));
    if (undone.ok) return done(paths.bulkChange(params), bulk.done.undid(undone.value.restored, undone.value.left));
    return undone.refusal.code === 'not-found' ? notFound() : redirect(paths.bulkChange(params));
  },
});
