import { form, text } from '#platform/forms';
import { words } from '../words.ts';

export const newBodyForm = form({ name: text({ required: words.bodies.enterName, most: 200 }) });
