import { file, form } from '#platform/forms';
import { words } from '../words.ts';

export const importPlanForm = form({ file: file(words.bringIn.choose) });
