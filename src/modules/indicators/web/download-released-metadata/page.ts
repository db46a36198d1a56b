import { listBodies } from '#modules/accounts';
import { defineFile, download, notFound, withQuery } from '#platform/http';
import { isPopulationNumber, populationColumns } from '../download-released/population-rows.ts';
import { columnNames, isNumber } from '../download-released/rows.ts';
import { hiddenMark } from '../figure-text.ts';
import { paths } from '../paths.ts';
import { cutsOf, loadPublication } from '../show-released/load.ts';
import { populationFileWords } from '../words-population-files.ts';
import { releasedWords } from '../words-released.ts';
import { fileWords } from '../words-released-files.ts';

/** What the columns of the CSV beside it mean, as W3C tabular metadata (CSVW). */
export const page = defineFile({
  name: 'indicators.download-released-metadata',
  path: paths.publicationMetadata,
  permission: 'indicators:see',
  async load(scope, { params, query }) {
    const loaded = await loadPublication(scope, params.publicationId, query);
    if (!loaded?.released && !loaded?.population) return notFound();
    const { publication, released, sources } = loaded;
    const body = (await listBodies(scope)).find(({ id }) => id === publication.bodyId);
    const toConfirm = [...new Set(released?.standard.indicators.flatMap((one) => one.toConfirm ?? []))];
    const metadata = {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: withQuery('figures.csv', cutsOf(released)),
      'dc:title': publication.title,
      'dc:description': fileWords.metadata(publication.title, releasedWords.policies[publication.policy]),
      'dc:publisher': body?.name ?? '',
      'dc:issued': { '@value': publication.releasedAt?.toISOString().slice(0, 10), '@type': 'date' },
      'dc:source': sources.map(fileWords.source),
      ...(sources.every(({ licence }) => licence === '') ? {} : { 'dc:license': licencesOf(sources) }),
      notes: toConfirm,
      tableSchema: { columns: released ? figureColumns() : besideColumns() },
    };
    return download('figures.csv-metadata.json', 'application/csvm+json', JSON.stringify(metadata, null, 2));
  },
});

const columnOf = (name: string, { title, says }: { title: string; says: string }, isNumber: boolean) => ({
  ...{ name, titles: name, 'dc:title': title, 'dc:description': says, datatype: isNumber ? 'number' : 'string' },
  ...(isNumber ? { null: ['', hiddenMark] } : {}),
});

const figureColumns = () => columnNames.map((name) => columnOf(name, fileWords.columns[name], isNumber(name)));

const besideColumns = () =>
  populationColumns.map((name) => columnOf(name, populationFileWords.columns[name], isPopulationNumber(name)));

const licencesOf = (sources: readonly { licence: string }[]): string[] => [
  ...new Set(sources.flatMap(({ licence }) => licence || [])),
];
