import { findPerson } from '#modules/accounts';
import { definePage } from '#platform/http';
import { rate } from '../../domain/legend.ts';
import { byDue, hasEnded, nextDue } from '../../domain/my-actions.ts';
import { listLed } from '../../store/action-reader.ts';
import { listActedFor } from '../../store/cover-reader.ts';
import { listOccurrences } from '../../store/occurrence-reader.ts';
import { listTrees } from '../../store/plan-reader.ts';
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
    const led = await listLed(scope, actedFor);
    const ids = new Set(led.map(({ id }) => id));
    const [trees, occurrences] = await Promise.all([
      listTrees(scope, [...new Set(led.map(({ planId }) => planId))]),
      listOccurrences(scope, [...ids]),
    ]);
    const withEnded = query.get('ended') === 'yes';
    const rows = trees.flatMap(({ plan, actions }) => {
      if (plan.state !== 'active') return [];
      const own = actions.filter((action) => ids.has(action.id) && (withEnded || !hasEnded(action)));
      return own.map((action) => {
        const due = nextDue(action, occurrences);
        return { action, plan, due, rating: rate(plan.legend, action, scope.today) };
      });
    });
    const others = actedFor.filter((id) => id !== scope.actor.personId);
    const covered = (await Promise.all(others.map((id) => findPerson(scope, id)))).flatMap((one) => one?.name ?? []);
    return { rows: rows.sort(byDue), covered, withEnded };
  },
  title: () => running.mine.title,
  view: (data) => MyActionsView(data),
});
