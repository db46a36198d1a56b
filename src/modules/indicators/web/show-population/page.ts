import { definePage } from '#platform/http';
import { whoCodes } from '../../domain/beside-population.ts';
import { findSettings } from '../../store/settings-reader.ts';
import { besidePopulation } from '../../use-cases/beside-population.ts';
import { paths } from '../paths.ts';
import { populationSeen } from '../seen.ts';
import { dataTrail } from '../trail.ts';
import { population as own } from '../words-population.ts';
import { PopulationView } from './view.tsx';

export const page = definePage({
  name: 'indicators.show-population',
  path: paths.population,
  permission: 'equality-data:see-exact',
  async load(scope, { query }) {
    const { area, groupLabel } = await findSettings(scope);
    const wanted = whoCodes.find((one) => one === query.get('who')) ?? null;
    const mayRelease = scope.can('indicators:release');
    return { area, groupLabel, mayRelease, picture: area && (await besidePopulation(scope, area, wanted)) };
  },
  seen: ({ area, picture }) => (area && picture && picture.who !== null ? populationSeen(area.name) : null),
  title: () => own.title,
  trail: dataTrail,
  view: (data) => PopulationView(data),
});
