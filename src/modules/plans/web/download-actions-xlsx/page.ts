import { definePage, download, notFound } from '#platform/http';
import { workbookType, writeWorkbook } from '#platform/workbook';
import { actionRows } from '../download-actions-csv/rows.ts';
import { findActionList } from '../list-actions/presenter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export const page = definePage({
  name: 'plans.download-actions-xlsx',
  path: paths.actionsXlsx,
  permission: 'plans:read',
  async load(scope, { params, query }) {
    const list = await findActionList(scope, params.planId, query);
    if (!list) return notFound();
    const book = await writeWorkbook(words.actions.title, actionRows(list));
    return download(`${list.tree.plan.title} ${scope.today}.xlsx`, workbookType, book);
  },
  title: () => words.actions.title,
});
