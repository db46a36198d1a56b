import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { mergedAsking, mergeUnits } from '../../use-cases/merge-units.ts';
import { paths } from '../paths.ts';
import { publicationTrail } from '../trail.ts';
import { mergeWords as own } from '../words-hidden.ts';
import { MergeView } from './view.tsx';

/** The units are named in the query: `?field=directorate&unit=Adults&unit=Children`. */
export const page = definePage({
  name: 'equality-data.merge-units',
  path: paths.merge,
  permission: 'equality-data:see-exact',
  form: form({}),
  async load(scope, { params, query }) {
    const wanted = { ...params, field: query.get('field') ?? '', codes: query.getAll('unit') };
    const found = await mergedAsking(scope, wanted);
    return found ? { publication: found.publication, wanted } : notFound();
  },
  title: () => own.title,
  trail: ({ publication }) => publicationTrail(publication),
  view: ({ publication, wanted }, state) => MergeView({ publication, wanted, form: state }),
  async submit(scope, _, { wanted }) {
    const merged = await mergeUnits(scope, wanted);
    return merged.ok ? done(paths.publication({ publicationId: merged.value }), own.done) : notFound();
  },
});
