import { choice, form, text, version } from '#platform/forms';

/** Each button of the page is a form of its own: accept, undo, take back what was remembered, accept a finding. */
export const showImportForm = form({
  version: version(),
  intent: choice(['accept', 'undo', 'forget', 'note']),
  target: text({ most: 200 }),
});
