import { defineFile, download, notFound } from '#platform/http';
import { workbookType, writeWorkbook } from '#platform/workbook';
import { healthRows } from '../download-health-csv/rows.ts';
import { paths } from '../paths.ts';
import { findHealthPage } from '../show-health/presenter.ts';
import { healthWords } from '../words-health.ts';

export const page = defineFile({
  name: 'plans.download-health-xlsx',
  path: paths.healthXlsx,
  permission: 'plans:read',
  async load(scope, { params, query, publicUrl }) {
    const found = await findHealthPage(scope, params.planId, query);
    if (!found) return notFound();
    const book = await writeWorkbook(healthWords.title, healthRows(found, publicUrl));
    return download(`${found.tree.plan.title} ${healthWords.title} ${scope.today}.xlsx`, workbookType, book);
  },
});
