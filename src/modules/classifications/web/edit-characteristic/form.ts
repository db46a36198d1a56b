import { day, form, text, version } from '#platform/forms';
import { words } from '../words.ts';

export const editCharacteristicForm = form({
  label: text({ required: words.list.enter, most: 60 }),
  alsoCalled: text({ most: 2000 }),
  retiredOn: day(),
  version: version(),
});
