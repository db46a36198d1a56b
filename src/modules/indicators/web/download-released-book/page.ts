import { listBodies } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { defineFile, download, notFound } from '#platform/http';
import { type AccessibleSheet, workbookType, writeAccessibleBook } from '#platform/workbook';
import type { Released } from '../../use-cases/released-figures.ts';
import { populationOfAll } from '../download-released/population-rows.ts';
import { paths } from '../paths.ts';
import { loadPublication } from '../show-released/load.ts';
import { populationFileWords } from '../words-population-files.ts';
import { populationSheets } from './population-sheets.ts';
import { sheetsOf } from './sheets.ts';

/** All figures of a publication, every breakdown on its own sheet, as an accessible spreadsheet. */
export const page = defineFile({
  name: 'indicators.download-released-book',
  path: paths.publicationBook,
  permission: 'indicators:see',
  async load(scope, { params: { publicationId } }) {
    const whole = await loadPublication(scope, publicationId, new URLSearchParams());
    if (!whole) return notFound();
    const { publication, released, population, sources } = whole;
    const body = (await listBodies(scope)).find(({ id }) => id === publication.bodyId)?.name ?? '';
    const about = { publication, body, sources };
    const book = (description: string, sheets: AccessibleSheet[]) =>
      writeAccessibleBook({ title: publication.title, description }, sheets);
    if (population) {
      const sheets = populationSheets(about, await populationOfAll(scope, publication, population));
      return download('population.xlsx', workbookType, await book(populationFileWords.about, sheets));
    }
    if (!released) return notFound();
    const all = await everyBreakdown(scope, publicationId, released);
    const { code, source } = released.standard;
    return download(`${code}.xlsx`, workbookType, await book(source, sheetsOf(about, all)));
  },
});

/** The whole body first. */
async function everyBreakdown(scope: Scope, publicationId: string, whole: Released): Promise<Released[]> {
  const all = [whole];
  for (const cut of whole.hasSecondCut ? ['', 'white-british'] : [''])
    for (const by of ['', ...whole.breakdowns]) {
      if (by === '' && cut === '') continue;
      const more = await loadPublication(scope, publicationId, new URLSearchParams({ by, cut }));
      if (more?.released) all.push(more.released);
    }
  return all;
}
