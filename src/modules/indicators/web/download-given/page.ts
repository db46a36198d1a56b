import { csvType } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { givenFile } from '../../use-cases/given-file.ts';
import { paths } from '../paths.ts';
import { givenDownloaded } from '../seen.ts';

export const page = defineFile({
  name: 'indicators.download-given',
  path: paths.givenFile,
  permission: 'equality-data:see-exact',
  async load(scope, { params }) {
    const found = await givenFile(scope, params.givenFiguresId);
    if (!found) return notFound();
    return download(`${found.given.standard}.csv`, csvType, found.bytes, givenDownloaded(found.given));
  },
});
