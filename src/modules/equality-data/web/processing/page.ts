import { definePage } from '#platform/http';
import { listDatasets } from '../../store/dataset-reader.ts';
import { currentReleases } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';
import { ProcessingView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.processing',
  path: paths.processing,
  permission: 'equality-data:load',
  async load(scope) {
    const releases = await currentReleases(scope);
    return (await listDatasets(scope)).map((dataset) => {
      const release = releases.find(({ datasetId }) => datasetId === dataset.id);
      return { ...dataset, about: release?.reading.quality.map(({ field }) => words.field(field)) ?? [] };
    });
  },
  title: () => words.processing.title,
  trail: dataTrail,
  view: (datasets) => ProcessingView({ datasets }),
});
