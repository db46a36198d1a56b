/** What the columns of released figures beside the population hold, in their order. */
const columns = {
  people: { title: 'Whose figure', says: 'Staff, or as whom people use services.' },
  characteristic: { title: 'Characteristic', says: 'Code of the characteristic, such as ethnic-group.' },
  group: { title: 'Group', says: 'The group that the figure is about.' },
  state: { title: 'State', says: 'Whether the figure is shown, and if not, why.' },
  count: { title: 'Count', says: 'How many of these people are of the group.' },
  known: { title: 'Out of', says: 'How many of them have a group that is known.' },
  notKnown: { title: 'Not known', says: 'How many more there are whose group is not known.' },
  populationCount: {
    title: 'Population: count',
    says: 'How many of the population they are set beside are of the group.',
  },
  populationKnown: { title: 'Population: out of', says: 'How many of that population have a group that is known.' },
  gap: { title: 'Gap in points', says: 'Share of these people less share of the population. Not rounded.' },
  lower: { title: '95% interval from', says: 'Lower end of the 95% interval of the gap.' },
  upper: { title: '95% interval to', says: 'Upper end of the 95% interval of the gap.' },
  toClose: {
    title: 'More to close it',
    says: 'How many more of the group would make the shares alike; fewer, where it is below 0.',
  },
  base: { title: 'Set beside', says: 'Whom of the population they are set beside.' },
  table: { title: 'Table', says: 'The table that the population is from.' },
  credit: { title: 'Credit', says: 'Whom the licence of that table wants named.' },
} as const;

/** The files in which released figures beside the population are given. */
export const populationFileWords = {
  columns,
  about: 'Shares of people beside the population of their area, as released.',
  area: 'Area',
  everybody: 'everybody in the area: context, of which no gap is read',
  /** Of a figure that has no gap since its table is no right base. */
  context: 'context',
  stateOf: (state: string, states: Readonly<Record<string, string>>) => states[state] ?? 'Context',
};
