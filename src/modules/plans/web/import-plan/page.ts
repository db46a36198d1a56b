import { again, definePage, done } from '#platform/http';
import { proposeImport } from '../../use-cases/propose-import.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { importPlanForm } from './form.ts';
import { ImportPlanView } from './view.tsx';

export const page = definePage({
  name: 'plans.import-plan',
  path: paths.importPlan,
  permission: 'plans:edit',
  form: importPlanForm,
  load: async () => ({}),
  title: () => words.bringIn.title,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  view: (_, form) => ImportPlanView({ form }),
  async submit(scope, { file }) {
    const proposed = await proposeImport(scope, file);
    if (proposed.ok) return done(paths.planImport({ importId: proposed.value }));
    return again({ file: words.bringIn.refusals[proposed.refusal.code](file.name) });
  },
});
