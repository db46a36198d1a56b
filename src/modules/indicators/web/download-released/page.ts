import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { loadPublication } from '../show-released/load.ts';
import { populationColumns, populationOfAll, populationRows } from './population-rows.ts';
import { columnNames, csvRows } from './rows.ts';

/** The figures of a publication as a table: one line a figure, the columns of docs/cli.md. What is hidden reads `[c]`. */
export const page = defineFile({
  name: 'indicators.download-released',
  path: paths.publicationCsv,
  permission: 'indicators:see',
  async load(scope, { params, query }) {
    const loaded = await loadPublication(scope, params.publicationId, query);
    if (loaded?.released) return download('figures.csv', csvType, writeCsv([columnNames, ...csvRows(loaded.released)]));
    if (!loaded?.population) return notFound();
    const all = await populationOfAll(scope, loaded.publication, loaded.population);
    const rows = all.flatMap(populationRows).map((row) => populationColumns.map((column) => row[column]));
    return download('figures.csv', csvType, writeCsv([populationColumns, ...rows]));
  },
});
