import { again, definePage, done, notFound, redirect } from '#platform/http';
import { findImport } from '../../store/import-reader.ts';
import { choosePlan } from '../../use-cases/choose-plan.ts';
import { likelyPlans } from '../../use-cases/likely-plans.ts';
import { workbenchTrail } from '../load-import.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { againWords } from '../words-again.ts';
import { choosePlanForm } from './form.ts';
import { ChoosePlanView } from './view.tsx';

/** Which plan a file belongs to. */
export const page = definePage({
  name: 'plans.choose-plan',
  path: paths.updatePlan,
  permission: 'plans:edit',
  form: choosePlanForm,
  async load(scope, { params }) {
    const found = await findImport(scope, params.importId);
    if (!found) return notFound();
    if (found.state !== 'proposed' || found.proposal.kind === 'not-a-plan') return redirect(paths.planImport(params));
    return { found, plans: await likelyPlans(scope, found) };
  },
  title: () => againWords.choose.title,
  trail: ({ found }) => workbenchTrail(found),
  start: ({ found: { version, comparison, proposal }, plans }) => ({
    version: String(version),
    planId: comparison?.planId ?? plans[0]?.plan.id ?? '',
    role: comparison?.role ?? (proposal.kind === 'progress-report' ? 'report' : 'version'),
  }),
  view: (data, form) => ChoosePlanView({ ...data, form }),
  async submit(scope, { version, planId, role }, { found }, { params }) {
    const chosen = await choosePlan(scope, found.id, version, { planId, role });
    if (chosen.ok) return done(paths.reviewImport(params));
    switch (chosen.refusal.code) {
      case 'plan-closed':
        return again({ planId: againWords.review.closed });
      case 'changed-since':
        return again({ planId: againWords.review.stale }, undefined, { version: String(chosen.refusal.version) });
      case 'decided-before':
        return done(paths.planImport(params), words.proposal.decidedBefore);
      default:
        return notFound();
    }
  },
});
