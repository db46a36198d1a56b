import { file, form, text, tick, version } from '#platform/forms';
import { words } from '../words.ts';

export const brandForm = form(
  {
    version: version(),
    name: text({ required: words.brand.enterName, most: 200 }),
    colour: text({ required: words.brand.enterColour, like: [/^#[0-9a-f]{6}$/i, words.brand.colourUnreadable] }),
    logo: file(),
    withoutLogo: tick(),
  },
  ({ logo, withoutLogo }) => (logo && withoutLogo ? { logo: words.brand.bothLogo } : null),
);
