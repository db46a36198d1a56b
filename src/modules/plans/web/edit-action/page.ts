import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { slips } from '../../domain/slips.ts';
import { findAction } from '../../store/action-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { editAction } from '../../use-cases/edit-action.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { editActionForm } from './form.ts';
import { compareAction, findActionChoices, readEdit, startOf } from './presenter.ts';
import { messageOf, wrongChoice } from './refusals.ts';
import { EditActionView } from './view.tsx';

export const page = definePage({
  name: 'plans.edit-action',
  path: paths.editAction,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const action = tree?.actions.find(({ id }) => id === params.actionId);
    if (!tree || !action) return notFound();
    const choices = await findActionChoices(scope, tree, action);
    return { plan: tree.plan, action, choices, newer: null as Newer | null };
  },
  title: ({ plan }) => editing.action.editTitle(plan.levels.action),
  trail: ({ plan, action }) => [
    ...planTrail(plan),
    { text: titled(action.number, action.text), href: paths.action({ planId: plan.id, actionId: action.id }) },
  ],
  form: editActionForm,
  start: ({ action, choices }) => startOf(action, choices),
  view: (data, form) => EditActionView({ ...data, form }),
  async submit(scope, { version, slipReason, ...values }, data, { params }) {
    const read = readEdit(values, data.choices, data.action);
    if ('wrong' in read) return again(wrongChoice(read.wrong));
    if (slips(data.action, read.edit) && !slipReason) return again({ slipReason: editing.action.enterSlipReason });
    const edited = await editAction(scope, params.actionId, version, read.edit, slipReason);
    if (edited.ok) return done(paths.action(params), editing.action.saved);
    const action = await findAction(scope, params.actionId);
    if (edited.refusal.code === 'not-found' || !action) return notFound();
    if (edited.refusal.code !== 'changed-since') return again(messageOf(edited.refusal));
    const newer = compareAction(action, read.edit, data.choices);
    return again({ version: changedSince }, { ...data, action, newer }, { version: String(action.version) });
  },
});
