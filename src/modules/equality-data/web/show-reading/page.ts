import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { findDataReading } from '../../store/data-reading-reader.ts';
import { removeReading } from '../../use-cases/remove-data-reading.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { checking } from '../words-checking.ts';
import { ReadingView } from './view.tsx';

const own = checking.reading;

/** A long file while it is read: it leads on to the draft, or says why there is none. */
export const page = definePage({
  name: 'equality-data.show-reading',
  path: paths.reading,
  permission: 'equality-data:load',
  form: form({}),
  async load(scope, { params }) {
    const found = await findDataReading(scope, params.dataReadingId);
    if (!found) return notFound();
    return found.releaseId ? redirect(paths.release({ releaseId: found.releaseId })) : found;
  },
  title: ({ fileName, refusal }) => (refusal ? own.failed : own.title(fileName)),
  trail: dataTrail,
  refresh: ({ refusal }) => (refusal ? null : 1),
  view: (reading, state) => ReadingView({ reading, form: state }),
  async submit(scope, _, { id }) {
    const removed = await removeReading(scope, id);
    return removed.ok ? done(paths.datasets(), own.removed) : notFound();
  },
});
