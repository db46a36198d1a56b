import { paths } from './paths.ts';
import { words } from './words.ts';

/** The way from Home to the pages of the settings. */
export const settingsTrail = () => [{ text: words.settings.title, href: paths.settings() }];
export const bodiesTrail = () => [...settingsTrail(), { text: words.bodies.title, href: paths.bodies() }];
export const unitsTrail = () => [...settingsTrail(), { text: words.units.title, href: paths.units() }];
export const peopleTrail = () => [...settingsTrail(), { text: words.people.title, href: paths.people() }];
export const personTrail = ({ id, name }: { id: string; name: string }) => [
  ...peopleTrail(),
  { text: name, href: paths.person({ personId: id }) },
];
