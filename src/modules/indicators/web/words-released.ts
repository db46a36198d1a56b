import type { PolicyCode } from '#modules/equality-data';

const policies: Record<PolicyCode, string> = {
  'under-10': 'Counts below 10 are hidden, and others with them so that nobody can work them out',
  'under-5': 'Counts below 5 are hidden, and others with them so that nobody can work them out',
  nhs: 'NHS rule: 1 to 7 hidden, all else to the nearest 5',
  'nearest-5': 'To the nearest 5, 1 to 4 hidden',
};

/** Releasing figures, and what everybody sees of them. */
export const releasedWords = {
  policies,
  list: {
    title: 'Figures',
    lede: 'What your organisation’s data say about equality. Small numbers are hidden, so that nobody can be recognised.',
    caption: 'Released figures',
    empty: 'No figures have been released yet.',
    columns: { standard: 'Figures', body: 'Body', released: 'Released', hidden: 'Hidden counts', state: 'State' },
    states: { released: 'Released', working: 'Being made ready', refused: 'Could not be released', older: 'Older' },
    hidden: (hidden: number, cells: number) => `${hidden.toLocaleString('en-GB')} of ${cells.toLocaleString('en-GB')}`,
  },
  show: {
    released: (on: string, by: string) => `Released on ${on} by ${by}.`,
    rule: (policy: string) => `Rule for small numbers: ${policy}.`,
    newer: 'Newer data have been confirmed since. Release the figures again to show them.',
    hidden: (hidden: string) =>
      `${hidden} counts are hidden. A small count could tell who somebody is. Others are hidden with it, since a total less what is shown would give it away.`,
    rounded: 'Counts are rounded each for itself, so that they need not add up.',
    near: (count: number, title: string, on: string) =>
      `${count.toLocaleString('en-GB')} ${count === 1 ? 'count differs' : 'counts differ'} by only a few people from “${title}” of ${on}. Whoever knows one person who came, left or was corrected could learn from the difference.`,
    csv: 'These figures as CSV',
    working: (title: string) => `Making ready: ${title}`,
    bar: 'How far it is',
    steps: ['Waiting', 'Choosing what to hide', 'Checking that nobody can work it out'],
    leave: 'You can leave this page and come back. Nothing is released before the check has passed.',
    refused: 'These figures were not released',
    refusals: {
      'already-known': 'A small count was released before and cannot be hidden any more.',
      'cannot-protect':
        'With what was released before, a small count could be worked out whatever is hidden now. Release with fewer breakdowns, or wait for new data.',
      contradiction: 'The counts cannot all be true together. Check that the releases are about the same people.',
      'too-slow': 'It took too long. Release with fewer breakdowns.',
      'too-much-memory': 'It took too much memory. Release with fewer breakdowns.',
      crashed: 'It failed. Try again; if it fails once more, tell whoever runs this service.',
    },
    again: 'Choose again',
  },
  release: {
    title: 'Release figures',
    lede: 'Everybody who may see figures will see these, with small numbers hidden. Exact counts stay with analysts.',
    by: 'Break down by',
    byHint:
      'Choose all that you will need: what is released together is protected together, and more of it can be shown.',
    second: 'Also everybody but White British',
    policy: 'Rule for small numbers',
    choosePolicy: 'Choose a rule for small numbers',
    button: 'Release',
    noBody: 'You belong to no body, so there are no data to release figures from.',
    noData: 'Your body has no confirmed data. Load and confirm a file first.',
    link: 'Release these figures to others',
    asked: 'The figures are being made ready.',
  },
} as const;
