import { form, text, tick } from '#platform/forms';
import { words } from '../words.ts';

export const previewPeopleForm = form({
  /** The fingerprint of the proposal that was shown. */
  seen: text({ required: words.preview.changedSince, most: 64 }),
  invite: tick(),
});
