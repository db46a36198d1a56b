import { text } from '#platform/forms';
import { words } from './words.ts';

/** The name of a unit; `>` stands between levels in files of people. */
export const unitName = () =>
  text({ required: words.units.enterName, most: 200, like: [/^[^>]*$/, words.units.noArrow] });
