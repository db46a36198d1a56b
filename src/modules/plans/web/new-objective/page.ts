import { form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { addObjective } from '../../use-cases/edit-objective.ts';
import { checkWords, objectiveFields } from '../edit-objective/form.ts';
import { findObjectiveChoices, wrongCharacteristics } from '../edit-objective/presenter.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { NewObjectiveView } from './view.tsx';

/** `?group=` says in which group it is added. */
export const page = definePage({
  name: 'plans.new-objective',
  path: paths.newObjective,
  permission: 'plans:edit',
  async load(scope, { params, query }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    return { plan, choices: await findObjectiveChoices(scope, plan, null), group: query.get('group') ?? '' };
  },
  title: ({ plan }) => editing.group.newTitle(plan.levels.objective),
  trail: ({ plan }) => planTrail(plan),
  form: form(objectiveFields, checkWords),
  start: ({ group }) => ({ groupId: group }),
  view: (data, state) => NewObjectiveView({ ...data, form: state }),
  async submit(scope, values, { plan, choices }) {
    const wrong = wrongCharacteristics(values, choices);
    if (wrong) return again(wrong);
    const added = await addObjective(scope, plan.id, values);
    if (added.ok) return done(paths.objective({ planId: plan.id, objectiveId: added.value }), editing.group.added);
    switch (added.refusal.code) {
      case 'not-found':
        return notFound();
      case 'plan-closed':
        return again({ text: editing.closed });
      case 'not-in-this-plan':
        return again({ groupId: editing.objective.notThere });
      default:
        return again({ parentId: editing.objective.notThere });
    }
  },
});
