import { changedSince, day, dayInputs, form, type Newer, recordId, version } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { type Action, titled } from '../../domain/plan.ts';
import { findCommitment, findTree } from '../../store/plan-reader.ts';
import { type CommitmentEdit, editCommitment } from '../../use-cases/edit-commitment.ts';
import { dayWords } from '../edit-plan/presenter.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { healthWords } from '../words-health.ts';
import { EditCommitmentView } from './view.tsx';

const own = healthWords.commitment;

/** Which action keeps a promise of the plan, and by when. */
export const page = definePage({
  name: 'plans.edit-commitment',
  path: paths.editCommitment,
  permission: 'plans:edit',
  form: form({ version: version(), actionId: recordId(), dueOn: day() }),
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const commitment = await findCommitment(scope, params.commitmentId);
    if (!tree || commitment?.planId !== tree.plan.id) return notFound();
    return { plan: tree.plan, actions: tree.actions, commitment, newer: null as Newer | null };
  },
  title: () => own.title,
  trail: ({ plan }) => [...planTrail(plan), { text: healthWords.title, href: paths.health({ planId: plan.id }) }],
  start: ({ commitment: { actionId, dueOn, version: seen } }) => ({
    ...{ actionId: actionId ?? '', version: String(seen) },
    ...dayInputs('dueOn', dueOn),
  }),
  view: (data, state) => EditCommitmentView({ ...data, form: state }),
  async submit(scope, { version: seen, ...edit }, data, { params }) {
    const edited = await editCommitment(scope, params.commitmentId, seen, edit);
    if (edited.ok) return done(`${paths.health(params)}#promises`, own.saved);
    switch (edited.refusal.code) {
      case 'not-found':
        return notFound();
      case 'plan-closed':
        return again({ actionId: editing.closed });
      case 'not-in-this-plan':
        return again({ actionId: own.notThere });
    }
    const commitment = await findCommitment(scope, params.commitmentId);
    if (!commitment) return notFound();
    const newer = compare(commitment, edit, data.actions);
    return again({ version: changedSince }, { ...data, commitment, newer }, { version: String(commitment.version) });
  },
});

function compare(saved: CommitmentEdit, typed: CommitmentEdit, actions: readonly Action[]): Newer {
  const say = ({ actionId }: CommitmentEdit) => {
    const action = actions.find(({ id }) => id === actionId);
    return action ? titled(action.number, action.text) : own.none;
  };
  return {
    fields: [
      { label: own.action, saved: say(saved), typed: say(typed) },
      { label: own.dueOn, saved: dayWords(saved.dueOn), typed: dayWords(typed.dueOn) },
    ],
  };
}
