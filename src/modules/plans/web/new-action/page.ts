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

/** `?group=` and `?objective=` say where it is added. */
export const page = definePage({
  name: 'plans.new-action',
  path: paths.newAction,
  permission: 'plans:edit',
  async load(scope, { params, query }) {
    const tree = await findTree(scope, params.planId);
    if (!tree) return notFound();
    const choices = await findActionChoices(scope, tree, null);
    return { plan: tree.plan, choices, group: query.get('group') ?? '', objective: query.get('objective') ?? '' };
  },
  title: ({ plan }) => editing.action.newTitle(plan.levels.action),
  trail: ({ plan }) => planTrail(plan),
  form: form(actionFields, checkDates),
  start: ({ group, objective }) => ({ groupId: group, objectiveId: objective }),
  view: (data, state) => NewActionView({ ...data, form: state }),
  async submit(scope, values, { plan, choices }) {
    const read = readEdit(values, choices, null);
    if ('wrong' in read) return again(wrongChoice(read.wrong));
    const added = await addAction(scope, plan.id, read.edit);
    if (added.ok) return done(paths.action({ planId: plan.id, actionId: added.value }), editing.action.added);
    return added.refusal.code === 'not-found' ? notFound() : again(messageOf(added.refusal));
  },
});
