import { again, definePage, done } from '#platform/http';
import { bringInFile } from '../../use-cases/bring-in-file.ts';
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
    const brought = await bringInFile(scope, plan);
    if (brought.ok)
      return done('importId' in brought.value ? paths.planImport(brought.value) : paths.reading(brought.value));
    const sentence = words.bringIn.refusals[brought.refusal.code](file ? file.name : words.bringIn.pasted);
    return again({ [file ? 'file' : 'text']: sentence });
  },
});
