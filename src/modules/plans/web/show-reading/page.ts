import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { findReading } from '../../store/reading-reader.ts';
import { removeReading } from '../../use-cases/remove-reading.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { ReadingView } from './view.tsx';

/** A long file while it is read: it leads on to the proposal, or says why there is none. */
export const page = definePage({
  name: 'plans.show-reading',
  path: paths.reading,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const found = await findReading(scope, params.readingId);
    if (!found) return notFound();
    return found.importId ? redirect(paths.planImport({ importId: found.importId })) : found;
  },
  title: ({ fileName, refusal }) => (refusal ? words.reading.failed : words.reading.title(fileName)),
  trail: () => [{ text: words.plans, href: paths.plans() }],
  refresh: ({ refusal }) => (refusal ? null : 1),
  view: (reading, state) => ReadingView({ reading, form: state }),
  async submit(scope, _, { id }) {
    const removed = await removeReading(scope, id);
    return removed.ok ? done(paths.plans(), words.reading.removed) : notFound();
  },
});
