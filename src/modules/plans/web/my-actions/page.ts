import { findPerson } from '#modules/accounts';
import { definePage } from '#platform/http';
import { rate } from '../../domain/legend.ts';
import { byDue, hasEnded, nextDue } from '../../domain/my-actions.ts';
import { listActions } from '../../store/action-reader.ts';
import { listActedFor } from '../../store/cover-reader.ts';
import { listOccurrences } from '../../store/occurrence-reader.ts';
import { listPlans } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';
import { MyActionsView } from './view.tsx';

/** What a lead comes for once a quarter. `?ended=yes` shows what is completed or stopped too. */
export const page = definePage({
  name: 'plans.my-actions',
  path: paths.myActions,
  permission: 'plans:record-progress',
  async load(scope, { query }) {
    const actedFor = await listActedFor(scope);
    const plans = (await listPlans(scope)).filter(({ state }) => state === 'active');
    const led = await listActions(scope, { current: true, leads: actedFor });
    const occurrences = await listOccurrences(
      scope,
      led.map(({ id }) => id),
    );
    const withEnded = query.get('ended') === 'yes';
    const rows = led.flatMap((action) => {
      const plan = plans.find(({ id }) => id === action.planId);
      if (!plan || (hasEnded(action) && !withEnded)) return [];
      return { action, plan, due: nextDue(action, occurrences), rating: rate(plan.legend, action, scope.today) };
    });
    const others = actedFor.filter((id) => id !== scope.actor.personId);
    const covered = (await Promise.all(others.map((id) => findPerson(scope, id)))).flatMap((one) => one?.name ?? []);
    return { rows: rows.sort(byDue), covered, withEnded };
  },
  title: () => running.mine.title,
  view: (data) => MyActionsView(data),
});
