import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { nameOf } from '../../domain/plan.ts';
import { findObjective } from '../../store/part-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { editObjective } from '../../use-cases/edit-objective.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { editObjectiveForm } from './form.ts';
import { compareObjective, findObjectiveChoices, wrongCharacteristics } from './presenter.ts';
import { EditObjectiveView } from './view.tsx';

export const page = definePage({
  name: 'plans.edit-objective',
  path: paths.editObjective,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    const objective = await findObjective(scope, params.objectiveId);
    if (!plan || objective?.planId !== plan.id) return notFound();
    const choices = await findObjectiveChoices(scope, plan, objective);
    return { plan, objective, choices, newer: null as Newer | null };
  },
  title: ({ plan }) => editing.group.editTitle(plan.levels.objective),
  trail: ({ plan, objective }) => [
    ...planTrail(plan),
    { text: nameOf(objective), href: paths.objective({ planId: plan.id, objectiveId: objective.id }) },
  ],
  form: editObjectiveForm,
  start: ({ objective: { number, text, issue, aim, groupId, parentId, characteristics, dutyAims, version } }) => ({
    ...{ number, text, issue, aim, characteristics, dutyAims },
    ...{ groupId: groupId ?? '', parentId: parentId ?? '', version: String(version) },
  }),
  view: (data, form) => EditObjectiveView({ ...data, form }),
  async submit(scope, { version, ...edit }, data, { params }) {
    const wrong = wrongCharacteristics(edit, data.choices);
    if (wrong) return again(wrong);
    const edited = await editObjective(scope, params.objectiveId, version, edit);
    if (edited.ok) return done(paths.objective(params), editing.group.saved);
    switch (edited.refusal.code) {
      case 'plan-closed':
        return again({ text: editing.closed });
      case 'not-in-this-plan':
        return again({ groupId: editing.objective.notThere });
      case 'circle':
        return again({ parentId: editing.objective.circle });
      case 'no-such-parent':
      case 'same-plan':
        return again({ parentId: editing.objective.notThere });
    }
    const objective = await findObjective(scope, params.objectiveId);
    if (edited.refusal.code !== 'changed-since' || !objective) return notFound();
    const newer = compareObjective(objective, edit, data.choices);
    return again({ version: changedSince }, { ...data, objective, newer }, { version: String(objective.version) });
  },
});
