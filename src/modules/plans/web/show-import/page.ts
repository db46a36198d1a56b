import { form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findImport } from '../../store/import-reader.ts';
import { acceptImport } from '../../use-cases/decide-import.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { presentImport } from './presenter.ts';
import { ImportView } from './view.tsx';

/** The proposal beside its source. Sending the form accepts it. */
export const page = definePage({
  name: 'plans.show-import',
  path: paths.planImport,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const found = await findImport(scope, params.importId);
    return found ? presentImport(found) : notFound();
  },
  title: ({ title }) => title,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  view: (data, state) => ImportView({ page: data, form: state }),
  async submit(scope, _, data, { params }) {
    const accepted = await acceptImport(scope, params.importId);
    if (accepted.ok) return done(paths.plan({ planId: accepted.value }), words.proposal.accepted);
    return accepted.refusal.code === 'not-found' ? notFound() : again({}, data);
  },
});
