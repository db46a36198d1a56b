import { form, text, tick } from '#platform/forms';
import { bulk } from '../words-bulk.ts';

export const saveViewForm = form({ name: text({ required: bulk.view.enterName, most: 60 }), shared: tick() });
