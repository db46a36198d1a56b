import { form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { addGroup } from '../../use-cases/edit-group.ts';
import { groupFields } from '../edit-group/form.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { NewGroupView } from './view.tsx';

export const page = definePage({
  name: 'plans.new-group',
  path: paths.newGroup,
  permission: 'plans:edit',
  load: async (scope, { params }) => (await findPlan(scope, params.planId)) ?? notFound(),
  title: ({ levels }) => editing.group.newTitle(levels.group),
  trail: (plan) => planTrail(plan),
  form: form(groupFields),
  view: (plan, state) => NewGroupView({ plan, form: state }),
  async submit(scope, values, { id: planId }) {
    const added = await addGroup(scope, planId, values);
    if (added.ok) return done(paths.group({ planId, groupId: added.value }), editing.group.added);
    return added.refusal.code === 'not-found' ? notFound() : again({ label: editing.closed });
  },
});
