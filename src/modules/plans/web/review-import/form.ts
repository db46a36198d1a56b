import { choice, day, form, text, version } from '#platform/forms';
import { repeated } from '../repeated.ts';

/** `take` holds the ticked changes, `pair` what was said about which item is which, each as `key=id`. */
export const reviewImportForm = form({
  version: version(),
  state: text({ most: 100 }),
  reportedOn: day(),
  take: repeated(),
  pair: repeated(),
  /** Empty for the button that changes the plan. */
  intent: choice(['compare']),
});
