import type { Demo } from '#platform/room';
import { changeSettings } from './use-cases/change-settings.ts';

/** The county's area. */
export const demo: Demo = async (steps) => {
  await steps.as('Kofi Mensah', 25, async (scope) => {
    await changeSettings(scope, { areaName: 'Marlshire', parts: [], groupLabel: '' });
  });
};
