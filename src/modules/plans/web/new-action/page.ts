import { form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findTree } from '../../store/plan-reader.ts';
import { addAction } from '../../use-cases/edit-action.ts';
import { actionFields, checkDates } from '../edit-action/form.ts';
import { findActionChoices, readEdit } from '../edit-action/presenter.ts';
import { messageOf, wrongChoice } from '../edit-action/refusals.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { NewActionView } from './view.tsx';

/** `?group=` and `?objective=` say where it is added, `?characteristic=` whom it is for. */
export const page = definePage({
  name: 'plans.new-action',
  path: paths.newAction,
  permission: 'plans:edit',
  async load(scope, { params, query }) {
    const tree = await findTree(scope, params.planId);
    if (!tree) return notFound();
    const choices = await findActionChoices(scope, tree, null);
    const asked = (name: string) => query.get(name) ?? '';
    const start = {
      groupId: asked('group'),
      objectiveId: asked('objective'),
      characteristics: asked('characteristic'),
    };
    return { plan: tree.plan, choices, start };
  },
  title: ({ plan }) => editing.action.newTitle(plan.levels.action),
  trail: ({ plan }) => planTrail(plan),
  form: form(actionFields, checkDates),
  start: ({ start }) => start,
  view: (data, state) => NewActionView({ ...data, form: state }),
  async submit(scope, values, { plan, choices }) {
    const read = readEdit(values, choices, null);
    if ('wrong' in read) return again(wrongChoice(read.wrong));
    const added = await addAction(scope, plan.id, read.edit);
    if (added.ok) return done(paths.action({ planId: plan.id, actionId: added.value }), editing.action.added);
    return added.refusal.code === 'not-found' ? notFound() : again(messageOf(added.refusal));
  },
});
