import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { findHealthPage } from '../show-health/presenter.ts';
import { healthWords } from '../words-health.ts';
import { healthRows } from './rows.ts';

export const page = defineFile({
  name: 'plans.download-health-csv',
  path: paths.healthCsv,
  permission: 'plans:read',
  async load(scope, { params, query, publicUrl }) {
    const found = await findHealthPage(scope, params.planId, query);
    if (!found) return notFound();
    const name = `${found.tree.plan.title} ${healthWords.title} ${scope.today}.csv`;
    return download(name, csvType, writeCsv(healthRows(found, publicUrl)));
  },
});
