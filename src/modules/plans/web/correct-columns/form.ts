import { form, version } from '#platform/forms';
import { repeated } from '../repeated.ts';

/** `meaning` has one text for each column of each table; `named` the tables whose first row holds names. */
export const correctColumnsForm = form({ version: version(), meaning: repeated(), named: repeated() });
