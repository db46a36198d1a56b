import type { Demo } from '#platform/room';
import { addCharacteristic } from './use-cases/add-characteristic.ts';

/** What the demo county considers beside the nine. */
export const demo: Demo = (steps) =>
  steps.as('Bridget Cole', 420, async (scope) => {
    for (const label of ['Carers', 'Armed Forces', 'Care experience']) await addCharacteristic(scope, label);
  });
