import { listPeople } from '#modules/accounts';
import type { Values } from '#platform/forms';
import { again, definePage, done, notFound, withQuery } from '#platform/http';
import { lacks, missingKinds } from '../../domain/missing.ts';
import { findTree } from '../../store/plan-reader.ts';
import { assignMany } from '../../use-cases/assign-many.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { workbench } from '../words-workbench.ts';
import { assignManyForm } from './form.ts';
import { AssignManyView } from './view.tsx';

/** One screen for what most plans come without. */
export const page = definePage({
  name: 'plans.assign-many',
  path: paths.assignMany,
  permission: 'plans:edit',
  form: assignManyForm,
  async load(scope, { params, query }) {
    const tree = await findTree(scope, params.planId);
    if (!tree) return notFound();
    const missing = missingKinds.find((one) => one === query.get('missing')) ?? ('' as const);
    const actions = missing ? tree.actions.filter((action) => lacks(action, missing)) : tree.actions;
    const people = await listPeople(scope);
    return { plan: tree.plan, actions, missing, people: people.map(({ id, name }) => ({ id, name })) };
  },
  title: () => workbench.assign.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data, form) => AssignManyView({ page: data, form }),
  async submit(scope, values, data, { params }) {
    const chosen = chosenFrom(values.actions);
    if (chosen.length === 0) return again({ actions: workbench.assign.chooseActions }, data);
    const leads = lines(values.leads);
    const measures = lines(values.measures);
    const { personId, startsOn, dueOn } = values;
    if (leads.length + measures.length === 0 && !personId && !startsOn && !dueOn)
      return again({ leads: workbench.assign.enterSomething }, data);
    const assigned = await assignMany(scope, params.planId, chosen, { ...values, leads, measures });
    if (assigned.ok) {
      const notice = assigned.value > 0 ? workbench.assign.saved(assigned.value) : workbench.assign.nothing;
      return done(withQuery(paths.assignMany(params), { missing: data.missing }), notice);
    }
    const { refusal } = assigned;
    switch (refusal.code) {
      case 'not-found':
        return notFound();
      case 'closed':
        return again({ actions: workbench.assign.closed }, data);
      case 'end-before-start':
        return again({ dueOn: `${workbench.assign.endBeforeStart}: ${refusal.names.join('; ')}` }, data);
      case 'changed-since':
        return again({ actions: workbench.assign.stale(refusal.names.join('; ')) });
    }
  },
});

const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

function chosenFrom(texts: Values<(typeof assignManyForm)['fields']>['actions']): { id: string; version: number }[] {
  return texts.flatMap((text) => {
    const [id = '', version = ''] = text.split(':');
    return /^[0-9a-f-]{36}$/i.test(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
  });
}
