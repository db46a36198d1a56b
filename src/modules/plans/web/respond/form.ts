import { form, text } from '#platform/forms';
import { reportFields } from '../record-progress/form.ts';

/** What a report says, and who wrote it where that is not whom the link was sent to. */
export const respondForm = form({ ...reportFields, writtenBy: text({ most: 200 }) });
