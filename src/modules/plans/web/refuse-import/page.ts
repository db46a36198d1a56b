import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { findImport } from '../../store/import-reader.ts';
import { refuseImport } from '../../use-cases/decide-import.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { RefuseImportView } from './view.tsx';

export const page = definePage({
  name: 'plans.refuse-import',
  path: paths.refuseImport,
  permission: 'plans:edit',
  form: form({}),
  load: async (scope, { params }) => (await findImport(scope, params.importId)) ?? notFound(),
  title: () => words.proposal.refuseTitle,
  trail: ({ id, fileName }) => [
    { text: words.plans, href: paths.plans() },
    { text: fileName, href: paths.planImport({ importId: id }) },
  ],
  view: ({ id, fileName }, state) => RefuseImportView({ id, fileName, form: state }),
  async submit(scope, _, { id }) {
    const refused = await refuseImport(scope, id);
    return refused.ok ? done(paths.plans(), words.proposal.refused) : redirect(paths.planImport({ importId: id }));
  },
});
