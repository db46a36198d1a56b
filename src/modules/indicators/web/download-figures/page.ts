import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { figuresOfStandard } from '../../use-cases/figures-of-standard.ts';
import { askedIn } from '../asked.ts';
import { figureRecord } from '../figure-record.ts';
import { paths } from '../paths.ts';
import { figuresDownloaded } from '../seen.ts';
import { toldFigures } from '../show-standard/presenter.ts';

/** The documented table of a standard: one line a figure, the columns of docs/cli.md. */
export const page = defineFile({
  name: 'indicators.download-figures',
  path: paths.download,
  permission: 'equality-data:see-exact',
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    if (!asked) return notFound();
    const figures = await figuresOfStandard(scope, asked.standard, asked.standard.indicators, asked.by);
    const records = toldFigures(asked.standard, figures).map(({ figure, telling }) => figureRecord(figure, telling));
    const columns = Object.keys(records[0] ?? {}) as (keyof (typeof records)[number])[];
    const rows = records.map((record) => columns.map((column) => record[column]));
    return download(
      `${asked.standard.code}.csv`,
      csvType,
      writeCsv([columns, ...rows]),
      figuresDownloaded(asked.standard),
    );
  },
});
