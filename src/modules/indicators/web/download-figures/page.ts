import { csvType } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { askedIn } from '../asked.ts';
import { exactFigures } from '../exact-files.ts';
import { paths } from '../paths.ts';
import { figuresDownloaded } from '../seen.ts';

export const page = defineFile({
  name: 'indicators.download-figures',
  path: paths.download,
  permission: 'equality-data:see-exact',
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    if (!asked) return notFound();
    const file = await exactFigures(scope, asked);
    return download(`${asked.standard.code}.csv`, csvType, file, figuresDownloaded(asked.standard));
  },
});
