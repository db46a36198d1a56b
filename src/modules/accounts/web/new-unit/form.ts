import { form } from '#platform/forms';
import { unitName } from '../unit-name.ts';

export const newUnitForm = form({ name: unitName() });
