import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { figureRecord } from '../figure-record.ts';
import { paths } from '../paths.ts';
import { loadPublication } from '../show-released/load.ts';
import { toldFigures } from '../show-standard/presenter.ts';

/** The figures of a publication as a table: one line a figure, the columns of docs/cli.md. */
export const page = defineFile({
  name: 'indicators.download-released',
  path: paths.publicationCsv,
  permission: 'indicators:see',
  async load(scope, { params, query }) {
    const loaded = await loadPublication(scope, params.publicationId, query);
    if (!loaded?.released) return notFound();
    const { standard, figures } = loaded.released;
    const records = toldFigures(standard, figures).map(({ figure, telling }) => figureRecord(figure, telling));
    const columns = Object.keys(records[0] ?? {}) as (keyof (typeof records)[number])[];
    const rows = records.map((record) => columns.map((column) => record[column]));
    return download(`${standard.code}.csv`, csvType, writeCsv([columns, ...rows]));
  },
});
