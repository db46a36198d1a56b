import { day, form, version } from '#platform/forms';
import { unitName } from '../unit-name.ts';

export const editUnitForm = form({ version: version(), name: unitName(), closedOn: day() });
