import { listPeople } from '#modules/accounts';
import { form, recordId } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { listActions } from '../../store/action-reader.ts';
import { listPlans } from '../../store/plan-reader.ts';
import { handOver } from '../../use-cases/hand-over.ts';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';
import { HandOverView } from './view.tsx';

const own = running.cover;

/** When somebody leaves: what they lead goes to another. Leavers who still lead something are listed too. */
export const page = definePage({
  name: 'plans.hand-over',
  path: paths.handOver,
  permission: 'plans:edit',
  async load(scope, { query }) {
    const active = new Set((await listPlans(scope)).filter(({ state }) => state === 'active').map(({ id }) => id));
    const led = (await listActions(scope, {})).filter(({ planId }) => active.has(planId));
    const count = (id: string) =>
      led.filter(({ leads }) => leads.some(({ personId, deputyId }) => personId === id || deputyId === id)).length;
    const everybody = await listPeople(scope, { withLeavers: true });
    const leaving = everybody
      .map(({ id, name }) => ({ id, name, actions: count(id) }))
      .filter(({ actions }) => actions > 0);
    return { leaving, taking: await listPeople(scope), from: query.get('from') ?? '' };
  },
  title: () => own.handOverTitle,
  trail: () => [{ text: own.title, href: paths.cover() }],
  form: form({ fromId: recordId(own.choosePerson), toId: recordId(own.choosePerson) }, ({ fromId, toId }) =>
    fromId === toId ? { toId: own.samePerson } : null,
  ),
  start: ({ from }) => ({ fromId: from }),
  view: (data, state) => HandOverView({ ...data, form: state }),
  async submit(scope, values) {
    const handed = await handOver(scope, values);
    if (handed.ok) return done(paths.cover(), own.handedOver(handed.value));
    if (handed.refusal.code === 'not-found') return notFound();
    return again({ toId: handed.refusal.code === 'same-person' ? own.samePerson : own.changedSince });
  },
});
