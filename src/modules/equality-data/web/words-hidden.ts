/** Why counts are hidden, for analysts who never heard of it. */
export const hiddenWords = {
  title: (title: string) => `Hidden counts: ${title}`,
  lede: (small: number, others: number, threshold: number, isPublic: boolean) =>
    `${small === 1 ? '1 count is hidden because it is small' : `${small} counts are hidden because they are small`} (below ${threshold}) or could tell of one person${isPublic ? ', or since those who sign in were not told it' : ''}. ${others === 1 ? '1 more is hidden' : `${others} more are hidden`} so that nobody can take what is shown from a total and have a small one left.`,
  exact: 'Exact counts. Do not pass them on: they are hidden from everybody else.',
  caption: 'Hidden counts',
  nothing: 'Nothing is hidden in these figures.',
  columns: { what: 'Count', exact: 'Exactly', why: 'Why it is hidden', range: 'What anybody can work out' },
  small: (threshold: number) => `It is small (below ${threshold}).`,
  none: 'Nobody is here, of a group so small that this would tell something of each person in it.',
  sensitive: 'The people it is a part of are few, or one person’s pay could be told from it.',
  notInside:
    'Those who sign in were not told it; or the people it is a part of are few, or one person’s pay could be told from it.',
  waived:
    'There is a waiver for this count, but with it shown a small one could be worked out from what was released before.',
  alone: (other: string) =>
    `So that ${other} cannot be worked out. With this count shown, it would be what is left over.`,
  together: (other: string) =>
    `So that ${other} cannot be worked out. Counts that are hidden in the same sum hide each other, and without this one too few would be left.`,
  sums: 'So that several sums together do not give a small count away.',
  protectedCount: (name: string) => `“${name}”`,
  beside: 'The numbers beside it',
  besideOf: (name: string) => `The numbers beside ${name}`,
  number: 'What everybody sees',
  whole: (name: string) => `${name}, which is all of these together`,
  this: (name: string) => `${name} (this count)`,
  range: (lower: number, upper: number | null) =>
    upper === null ? `${lower} or more` : `${lower.toLocaleString('en-GB')} to ${upper.toLocaleString('en-GB')}`,
  c: '[c]',
  fewer: {
    link: 'What would hide fewer? (takes up to half a minute)',
    title: 'What would hide fewer',
    lede: 'Where two small groups are told as one, fewer counts are small, and fewer have to be hidden with them.',
    how: 'Units can be told as one here, and the figures are released again. To merge other groups, such as grades, give both the same name in your file, load it, confirm it and release the figures again. Or release with fewer breakdowns. What was released already stays known to everybody.',
    merge: (field: string, first: string, second: string) => `${field}: tell ${first} and ${second} as one`,
    gain: (before: number, after: number) =>
      `${before} counts are hidden as it is; ${after === 0 ? 'none' : after} would be then.`,
    release: 'Release with these as one',
    before: 'As it is',
    after: 'As it would be',
    total: 'Total',
    people: 'People',
    nothing: 'No merger of two groups that was tried hides fewer counts.',
    tooSlow: 'It took too long. Release with fewer breakdowns, and look again.',
  },
};

/** Telling two units as one. */
export const mergeWords = {
  title: 'Tell these as one',
  lede: 'The figures are made ready again from the same data, with these counted as one wherever figures are by unit.',
  together: (names: readonly string[]) => `${names.join(' and ')}, as one`,
  before: 'What was released before',
  known: 'It stays known, and the new figures are protected together with it.',
  button: 'Release again with these as one',
  done: 'The figures are being made ready with these units told as one.',
};
