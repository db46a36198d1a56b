import { definePage } from '#platform/http';
import { listDatasets } from '../../store/dataset-reader.ts';
import { findFollowKey } from '../../store/follow-reader.ts';
import { currentReleases } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';
import { ProcessingView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.processing',
  path: paths.processing,
  permission: 'equality-data:load',
  async load(scope, { slots }) {
    const releases = await currentReleases(scope);
    const datasets = (await listDatasets(scope)).map((dataset) => {
      const release = releases.find(({ datasetId }) => datasetId === dataset.id);
      return { ...dataset, about: release?.reading.quality.map(({ field }) => words.field(field)) ?? [] };
    });
    const own = slots.record.filter((part) => part.of === 'processing' && scope.can(part.permission));
    const parts = await Promise.all(own.map((part) => part.load(scope, scope.organisationId)));
    return { datasets, following: await findFollowKey(scope), parts };
  },
  title: () => words.processing.title,
  trail: dataTrail,
  view: (data) => ProcessingView(data),
});
