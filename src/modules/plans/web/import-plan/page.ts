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
  async submit(scope, { file, text }) {
    const plan = file ?? { name: `${words.bringIn.pasted}.txt`, bytes: new TextEncoder().encode(text) };
    const proposed = await proposeImport(scope, plan);
    if (proposed.ok) return done(paths.planImport({ importId: proposed.value }));
    const sentence = words.bringIn.refusals[proposed.refusal.code](file ? file.name : words.bringIn.pasted);
    return again({ [file ? 'file' : 'text']: sentence });
  },
});
