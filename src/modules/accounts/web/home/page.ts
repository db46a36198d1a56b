import { definePage } from '#platform/http';
import { findPreviousVisit } from '../../store/organisation-reader.ts';
import { isDemoFilling } from '../../use-cases/list-demo-people.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { HomeView } from './view.tsx';

const month = 30 * 86_400_000;

export const page = definePage({
  name: 'accounts.home',
  path: paths.home,
  permission: 'accounts:use',
  async load(scope, { slots }) {
    const visit = scope.actor.personId && (await findPreviousVisit(scope, scope.actor.personId));
    const since = visit || new Date(scope.now.getTime() - month);
    const own = slots.home.filter(({ permission }) => scope.can(permission));
    const parts = await Promise.all(
      own.map(async ({ question, load }) => ({ question, lines: await load(scope, since) })),
    );
    return { name: scope.actor.name, firstVisit: !visit, parts, filling: await isDemoFilling(scope) };
  },
  title: () => words.home.title,
  refresh: ({ filling }) => (filling ? 3 : null),
  view: (data) => HomeView(data),
});
