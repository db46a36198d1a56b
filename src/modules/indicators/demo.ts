import type { Demo } from '#platform/room';
import { changeSettings } from './use-cases/change-settings.ts';
import { loadStandard } from './use-cases/load-standards.ts';
import { releaseFigures } from './use-cases/release-figures.ts';

/** The county's area, and two sets of figures that everybody may see. */
export const demo: Demo = async (steps) => {
  await steps.as('Kofi Mensah', 25, async (scope) => {
    await changeSettings(scope, { areaName: 'Marlshire', parts: [], groupLabel: '' });
  });
  await steps.as('Kofi Mensah', 24, async (scope) => {
    for (const code of ['sc-wres', 'recruitment-funnel']) {
      const standard = loadStandard(code);
      if (standard)
        await releaseFigures(scope, { standard, policy: 'under-10', by: ['directorate'], secondCut: false });
    }
  });
};
