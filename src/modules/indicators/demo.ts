import type { Demo } from '#platform/room';
import { changeSettings } from './use-cases/change-settings.ts';

import { enterFigures } from './use-cases/enter-figures.ts';
import { loadStandard } from './use-cases/load-standards.ts';
import { releaseFigures } from './use-cases/release-figures.ts';
import { releasePopulation } from './use-cases/release-population.ts';
import { population } from './web/words-population.ts';

/** The county's area, two years of a figure from its staff survey, and three sets of figures that everybody may see. */
export const demo: Demo = async (steps) => {
  const year = steps.today.getUTCFullYear();
  const standard = loadStandard('sc-wres');
  await steps.as('Kofi Mensah', 25, async (scope) => {
    await changeSettings(scope, { areaName: 'Marlshire', parts: [], groupLabel: '', version: 0 });
    const survey = (period: number, group: [string, string], comparator: [string, string]) =>
      standard &&
      enterFigures(scope, standard, {
        ...{ figure: '6 percent', period: `${period}`, source: `Marlshire staff survey ${period}, question 9` },
        group: { value: group[0], base: group[1] },
        comparator: { value: comparator[0], base: comparator[1] },
      });
    await survey(year - 1, ['27.4', '201'], ['21.6', '1240']);
    await survey(year, ['25.9', '228'], ['20.1', '1312']);
  });
  await steps.as('Kofi Mensah', 24, async (scope) => {
    for (const code of ['sc-wres', 'recruitment-funnel']) {
      const released = loadStandard(code);
      if (released)
        await releaseFigures(scope, {
          standard: released,
          audience: 'inside',
          policy: 'standard',
          by: ['directorate'],
          secondCut: false,
          merged: false,
        });
    }
    await releasePopulation(scope, { title: population.title, audience: 'inside', policy: 'under-10' });
  });
};
