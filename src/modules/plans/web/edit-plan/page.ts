import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { editPlan } from '../../use-cases/edit-plan.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { editPlanForm } from './form.ts';
import { comparePlan, startOf } from './presenter.ts';
import { EditPlanView } from './view.tsx';

export const page = definePage({
  name: 'plans.edit-plan',
  path: paths.editPlan,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    return plan ? { plan, newer: null as Newer | null } : notFound();
  },
  title: () => editing.plan.editTitle,
  trail: ({ plan }) => planTrail(plan),
  form: editPlanForm,
  start: ({ plan }) => startOf(plan),
  view: (data, form) => EditPlanView({ ...data, form }),
  async submit(scope, values, _, { params }) {
    const { version, bodies, groupWord, objectiveWord, actionWord, ...edit } = values;
    const levels = { group: groupWord, objective: objectiveWord, action: actionWord };
    const edited = await editPlan(scope, params.planId, version, { ...edit, levels, bodyLabels: bodies });
    if (edited.ok) return done(paths.plan(params), editing.plan.saved);
    const plan = await findPlan(scope, params.planId);
    if (edited.refusal.code === 'not-found' || !plan) return notFound();
    return again(
      { version: changedSince },
      { plan, newer: comparePlan(plan, values) },
      { version: String(plan.version) },
    );
  },
});
