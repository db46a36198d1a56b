import { day, form, text, version } from '#platform/forms';
import { words } from '../words.ts';

export const editBodyForm = form({
  version: version(),
  name: text({ required: words.bodies.enterName, most: 200 }),
  closedOn: day(),
});
