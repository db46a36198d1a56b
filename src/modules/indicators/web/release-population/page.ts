import { audiences, policyCodes } from '#modules/equality-data';
import { choice, form } from '#platform/forms';
import { again, definePage, done } from '#platform/http';
import { releasePopulation } from '../../use-cases/release-population.ts';
import { paths } from '../paths.ts';
import { releasedTrail } from '../trail.ts';
import { releasePopulationWords as own, population } from '../words-population.ts';
import { releasedWords } from '../words-released.ts';
import { ReleasePopulationView } from './view.tsx';

const { chooseAudience, choosePolicy, noBody, noData, asked } = releasedWords.release;

export const page = definePage({
  name: 'indicators.release-population',
  path: paths.releasePopulation,
  permission: 'indicators:release',
  form: form({ audience: choice(audiences, chooseAudience), policy: choice(policyCodes, choosePolicy) }),
  start: () => ({ audience: 'inside', policy: 'under-10' }),
  load: async () => ({}),
  title: () => own.title,
  trail: releasedTrail,
  view: (_, state) => ReleasePopulationView({ form: state }),
  async submit(scope, { policy, audience }) {
    const released = await releasePopulation(scope, { title: population.title, policy, audience });
    if (released.ok) return done(paths.publication({ publicationId: released.value }), asked);
    return again({ policy: { 'no-area': own.noArea, 'no-body': noBody, 'no-data': noData }[released.refusal.code] });
  },
});
