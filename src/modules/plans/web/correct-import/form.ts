import { day, form, text, version } from '#platform/forms';
import { repeated } from '../repeated.ts';

/** `horizon` and `rating` have one text for each word that the page lists, in its order. */
export const correctImportForm = form({
  version: version(),
  title: text({ most: 500 }),
  bodies: text({ most: 2000 }),
  period: text({ most: 200 }),
  periodFrom: day(),
  periodTo: day(),
  group: text({ most: 60 }),
  objective: text({ most: 60 }),
  action: text({ most: 60 }),
  anchor: day(),
  horizon: repeated(),
  rating: repeated(),
});
