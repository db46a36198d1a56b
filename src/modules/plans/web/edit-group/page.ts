import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { type Group, titled } from '../../domain/plan.ts';
import { listGroups } from '../../store/part-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { editGroup, type GroupEdit } from '../../use-cases/edit-group.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { editGroupForm } from './form.ts';
import { EditGroupView } from './view.tsx';

export const page = definePage({
  name: 'plans.edit-group',
  path: paths.editGroup,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    const group = (await listGroups(scope, params.planId)).find(({ id }) => id === params.groupId);
    return plan && group ? { plan, group, newer: null as Newer | null } : notFound();
  },
  title: ({ plan }) => editing.group.editTitle(plan.levels.group),
  trail: ({ plan, group }) => [
    ...planTrail(plan),
    { text: titled(group.code, group.label), href: paths.group({ planId: plan.id, groupId: group.id }) },
  ],
  form: editGroupForm,
  start: ({ group: { code, label, statement, version } }) => ({ code, label, statement, version: String(version) }),
  view: (data, form) => EditGroupView({ ...data, form }),
  async submit(scope, { version, ...edit }, data, { params }) {
    const { planId, groupId: id } = params;
    const edited = await editGroup(scope, { planId, id, version }, edit);
    if (edited.ok) return done(paths.group(params), editing.group.saved);
    if (edited.refusal.code === 'plan-closed') return again({ label: editing.closed });
    const group = (await listGroups(scope, planId)).find((one) => one.id === id);
    if (edited.refusal.code === 'not-found' || !group) return notFound();
    const newer = compare(group, edit);
    return again({ version: changedSince }, { ...data, group, newer }, { version: String(group.version) });
  },
});

function compare(saved: Group, typed: GroupEdit): Newer {
  const own = editing.group;
  return {
    fields: (['code', 'label', 'statement'] as const).map((field) => ({
      label: own[field],
      saved: saved[field],
      typed: typed[field],
    })),
  };
}
