import { definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { findVersion } from '../../store/version-reader.ts';
import { freezePlan } from '../../use-cases/freeze-plan.ts';
import { paths } from '../paths.ts';
import { versionsTrail } from '../trail.ts';
import { versionWords } from '../words-versions.ts';
import { freezeForm } from './form.ts';
import { FreezeView } from './view.tsx';

export const page = definePage({
  name: 'plans.freeze-plan',
  path: paths.freezePlan,
  permission: 'plans:edit',
  form: freezeForm,
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    return plan ? { plan } : notFound();
  },
  title: () => versionWords.freeze.title,
  trail: ({ plan }) => versionsTrail(plan),
  view: (data, form) => FreezeView({ ...data, form }),
  async submit(scope, values, _data, { params }) {
    const frozen = await freezePlan(scope, params.planId, values);
    if (!frozen.ok) return notFound();
    const version = await findVersion(scope, frozen.value);
    const to = paths.version({ ...params, planVersionId: frozen.value });
    return done(to, versionWords.freeze.frozen(version?.number ?? 0));
  },
});
