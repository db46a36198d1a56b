import type { Who } from '../domain/beside-population.ts';

const who: Record<Who, string> = {
  workforce: 'Workforce',
  'clients-18-64': 'Clients aged 18 to 64',
  'clients-65': 'Clients aged 65 and over',
  carers: 'Carers',
  children: 'Children',
  parents: 'Parents',
};

/** In sentences. */
const people: Record<Who, string> = {
  workforce: 'staff',
  'clients-18-64': 'clients aged 18 to 64',
  'clients-65': 'clients aged 65 and over',
  carers: 'carers',
  children: 'children',
  parents: 'parents',
};

const bases: Record<Who, string> = {
  workforce: 'residents aged 16 to 64',
  'clients-18-64': 'residents aged 18 to 64',
  'clients-65': 'residents aged 65 and over',
  carers: 'residents who give unpaid care',
  children: 'residents aged 0 to 17',
  parents: 'residents who are parents',
};

/** What has to be loaded for the right base. */
const tables: Record<Who, (characteristic: string) => string> = {
  workforce: (characteristic) => byAge(characteristic, '16 to 64'),
  'clients-18-64': (characteristic) => byAge(characteristic, '18 to 64'),
  'clients-65': (characteristic) => byAge(characteristic, '65 and over'),
  carers: (characteristic) => `a Census 2021 table of ${characteristic} by unpaid care`,
  children: (characteristic) => byAge(characteristic, '0 to 17'),
  parents: (characteristic) =>
    `a Census 2021 table of ${characteristic} of parents with dependent children, with "parents" in its name`,
};

const byAge = (characteristic: string, ages: string): string =>
  `a Census 2021 table of ${characteristic} by age, with ages that make up ${ages} exactly`;

export const population = {
  title: 'Beside the population',
  lede: 'Whether people of each group are among those you serve and employ as often as they live in your area.',
  link: 'Beside the population',
  area: (name: string) => `Area: ${name}`,
  parts: (name: string, parts: string) =>
    `Area: ${name}. Where a table does not have ${name} itself, these are added up: ${parts}.`,
  change: 'Change the area',
  noArea: 'Say which area is yours',
  noAreaText: 'Figures are set beside the people who live in the area of your body. It is not said yet which that is.',
  noData: 'There are no data of people yet',
  noDataText:
    'Load the workforce, or people who use services with their ages. Say in the column "client group", or in the name of the data, whether they are clients, carers, children or parents.',
  whose: 'Whose figures',
  exact: 'Exact figures. Small groups can tell who somebody is: share them only with people who may see them.',
  how: 'People whose group is not known are left out on both sides. The population is taken as known. A gap that lies wholly on one side of 0 is unlikely to be chance alone; where many groups are compared, one in twenty such gaps can still be.',
  unplaced: (people: string | null) =>
    people === null
      ? 'Some people who use services are not here: neither their age nor a client group is known.'
      : `${people} ${people === '1' ? 'person who uses services is' : 'people who use services are'} not here: neither their age nor a client group is known.`,
  seldomTitle: 'Groups seldom heard',
  fewTitle: 'Groups with a smaller share than in the population',
  seldomLede: (whose: string) =>
    `Their share of ${whose} is below their share of the population, and chance alone is an unlikely explanation.`,
  seldomNone: 'None: no group has a share that is clearly below its share of the population.',
  seldomUnknown: 'This cannot be said yet: no table with the right base is there.',
  contextTitle: 'Context: everybody in the area',
  contextLede: (whose: string) =>
    `These tables have people of all ages (or the ages that they name), which is not the right base for ${whose}. Read no gap from them.`,
  noTable: (characteristic: string, area: string) => `No table has ${characteristic} for ${area}.`,
  load: (table: string) => `Load ${table}.`,
  loadLink: 'Load a table',
  lacks: (whose: string, characteristic: string) => `The data of ${whose} do not have ${characteristic}.`,
  equal: 'The same share',
  note: (ours: string, known: string, unknown: string, base: string, table: string) =>
    `${ours}: ${known} whose group is known, ${unknown} not known. Set beside ${base}. ${table}.`,
  added: (areas: number) => `${areas} areas added up`,
  release: ', release $1',
  finding: (characteristic: string, some: number, allShown: boolean) =>
    some === 0
      ? `${characteristic}: no share ${allShown ? '' : 'that is shown '}is clearly below the population’s`
      : `${characteristic}: ${some} ${some === 1 ? 'group is' : 'groups are'} clearly below the population’s share`,
  sentence: (group: string, ours: string, counts: string, whose: string, theirs: string, base: string) =>
    `${group}: ${ours}% of ${whose} (${counts}), and ${theirs}% of ${base}`,
  same: 'the shares are alike',
  gap: (points: string, side: 'lower' | 'higher') => `${points} percentage points ${side}`,
  clear: (low: string, high: string) => `Chance alone is an unlikely explanation (95% interval ${low} to ${high}).`,
  chance: (low: string, high: string) => `It may be chance (95% interval ${low} to ${high}).`,
  close: (n: string, whose: string) => `${n} more among as many ${whose} would close the gap.`,
  tooFew: (known: string) => `Too few to judge: the group of only ${known} is known. At least 10 are needed.`,
  hidden: '[c]',
  notShown: (groups: readonly string[]) =>
    `Not shown: ${groups.join(', ')}. A count behind each is small, or would give a small one away.`,
  seldomHidden: 'Of groups that are not shown this cannot be said.',
  hiddenCount: 'a number that is not shown',
  columns: {
    group: 'Group',
    ours: 'Share of ours',
    theirs: 'Share of the population',
    gap: 'Gap in points',
    interval: '95% interval',
    closes: 'More to close it',
  },
  notWhite: 'Not White British',
  minoritised: 'Black, Asian and minoritised ethnic',
  to: (low: string, high: string) => `${low} to ${high}`,
  who,
  people,
  bases,
  tables,
};

export const releasePopulationWords = {
  title: 'Release people beside the population',
  lede: 'Everybody who may see figures will see the shares of those you serve and employ beside the people of your area, with small numbers hidden. Exact counts stay with analysts.',
  needsArea: 'They are set beside the population as its tables have it today.',
  settings: 'See which area is yours',
  noArea: 'It is not said yet which area is yours. Say it in the settings of figures first.',
  link: 'Release this to others',
};

export const settings = {
  title: 'Settings of figures',
  lede: 'What you say here holds for all figures of your body from now on. What was said before stays in the audit trail.',
  areaName: 'Your area',
  areaHint: 'As the Census calls it, such as Bath and North East Somerset. Leave it empty if you have none.',
  parts: 'Local authorities that make it up',
  partsHint: 'One a line. Needed where tables have districts and not your county: their people are added up.',
  groupLabel: 'What you call the minoritised group',
  groupHint:
    'Such as global majority. It stands in every figure about ethnic group. Empty leaves each standard its own word.',
  button: 'Save',
  saved: 'Saved. Your figures use this from now on.',
  noBody: 'Only a person who works for a body can say this.',
  unknown: (name: string, like: readonly string[]) =>
    `No table has an area called ${name}. ${like.length > 0 ? `Is it one of these: ${like.join(', ')}?` : 'Write it as the Census does.'}`,
  unknownWhole: (name: string, like: readonly string[]) =>
    `No table has an area called ${name}.${like.length > 0 ? ` Is it one of these: ${like.join(', ')}?` : ''} Or list the local authorities that make it up.`,
  names: 'Names of areas that tables have',
  link: 'Your area, and what you call the minoritised group',
};
