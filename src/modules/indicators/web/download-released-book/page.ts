import { listBodies } from '#modules/accounts';
import { listSources } from '#modules/equality-data';
import { defineFile, download, notFound } from '#platform/http';
import { workbookType, writeAccessibleBook } from '#platform/workbook';
import { paths } from '../paths.ts';
import { loadPublication } from '../show-released/load.ts';
import { sheetsOf } from './sheets.ts';

/** All figures of a publication, every breakdown on its own sheet, as an accessible spreadsheet. */
export const page = defineFile({
  name: 'indicators.download-released-book',
  path: paths.publicationBook,
  permission: 'indicators:see',
  async load(scope, { params }) {
    const read = (by: string, cut: string) =>
      loadPublication(scope, params.publicationId, new URLSearchParams({ by, cut }));
    const whole = await read('', '');
    if (!whole?.released) return notFound();
    const { publication, released } = whole;
    const all = [released];
    for (const cut of released.hasSecondCut ? ['', 'white-british'] : [''])
      for (const by of ['', ...released.breakdowns]) {
        const more = by || cut ? (await read(by, cut))?.released : null;
        if (more) all.push(more);
      }
    const body = (await listBodies(scope)).find(({ id }) => id === publication.bodyId)?.name ?? '';
    const sources = await listSources(scope, publication.releaseIds);
    const sheets = sheetsOf({ publication, body, sources, all });
    const about = { title: publication.title, description: released.standard.source };
    return download(`${released.standard.code}.xlsx`, workbookType, await writeAccessibleBook(about, sheets));
  },
});
