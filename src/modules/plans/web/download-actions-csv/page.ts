import { csvType, writeCsv } from '#platform/csv';
import { definePage, download, notFound } from '#platform/http';
import { findActionList } from '../list-actions/presenter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { actionRows } from './rows.ts';

export const page = definePage({
  name: 'plans.download-actions-csv',
  path: paths.actionsCsv,
  permission: 'plans:read',
  async load(scope, { params, query }) {
    const list = await findActionList(scope, params.planId, query);
    if (!list) return notFound();
    return download(`${list.tree.plan.title} ${scope.today}.csv`, csvType, writeCsv(actionRows(list)));
  },
  title: () => words.actions.title,
});
