import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { findRelease } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { reasonWords } from '../words-reading.ts';

export const page = defineFile({
  name: 'equality-data.download-rejects',
  path: paths.rejects,
  permission: 'equality-data:load',
  async load(scope, { params }) {
    const release = await findRelease(scope, params.releaseId);
    if (!release) return notFound();
    const { row, column, reason } = words.release;
    const rows = release.reading.rejects.map((one) => [one.row, one.column, reasonWords(one.reason)]);
    return download(`${release.dataset} - not counted.csv`, csvType, writeCsv([[row, column, reason], ...rows]));
  },
});
