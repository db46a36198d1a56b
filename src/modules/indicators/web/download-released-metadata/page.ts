import { listBodies } from '#modules/accounts';
import { listSources } from '#modules/equality-data';
import { defineFile, download, notFound, withQuery } from '#platform/http';
import { columnNames, isNumber } from '../download-released/rows.ts';
import { hiddenMark } from '../figure-text.ts';
import { paths } from '../paths.ts';
import { cutsOf, loadPublication } from '../show-released/load.ts';
import { releasedWords } from '../words-released.ts';
import { fileWords } from '../words-released-files.ts';

/** What the columns of the CSV beside it mean, as W3C tabular metadata (CSVW). */
export const page = defineFile({
  name: 'indicators.download-released-metadata',
  path: paths.publicationMetadata,
  permission: 'indicators:see',
  async load(scope, { params, query }) {
    const loaded = await loadPublication(scope, params.publicationId, query);
    if (!loaded?.released) return notFound();
    const { publication, released } = loaded;
    const body = (await listBodies(scope)).find(({ id }) => id === publication.bodyId);
    const sources = await listSources(scope, publication.releaseIds);
    const toConfirm = [...new Set(released.standard.indicators.flatMap((one) => one.toConfirm ?? []))];
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
      tableSchema: {
        columns: columnNames.map((name) => ({
          ...{ name, titles: name, 'dc:title': fileWords.columns[name].title },
          'dc:description': fileWords.columns[name].says,
          datatype: isNumber(name) ? 'number' : 'string',
          ...(isNumber(name) ? { null: ['', hiddenMark] } : {}),
        })),
      },
    };
    return download('figures.csv-metadata.json', 'application/csvm+json', JSON.stringify(metadata, null, 2));
  },
});

const licencesOf = (sources: readonly { licence: string }[]): string[] => [
  ...new Set(sources.flatMap(({ licence }) => licence || [])),
];
