import { form, text } from '#platform/forms';
import { words } from '../words.ts';

export const addCharacteristicForm = form({ label: text({ required: words.list.enter, most: 60 }) });
