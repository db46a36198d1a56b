import type { Audience, PolicyCode } from '#modules/equality-data';
import { joinWords } from '#platform/views';
import type { State } from '../domain/figure.ts';
import type { Verdict } from '../domain/verdict.ts';

const policies: Record<PolicyCode, string> = {
  'under-10': 'Counts below 10 are hidden, and others with them so that nobody can work them out',
  'under-50': 'Counts below 50 are hidden, and others with them so that nobody can work them out',
  'under-5': 'Counts below 5 are hidden, and others with them so that nobody can work them out',
  nhs: 'NHS rule: 1 to 7 hidden, all else to the nearest 5',
  'nearest-5': 'To the nearest 5, 1 to 4 hidden',
};

/** Its first words. */
const brief = (policy: string): string => lowerFirst(policies[policy as PolicyCode].split(',')[0] ?? '');
const lowerFirst = (text: string): string =>
  text.startsWith('NHS') ? text : text.charAt(0).toLowerCase() + text.slice(1);

const small: Record<PolicyCode, string> = {
  'under-10': 'A count of 1 to 9 people could tell who somebody is. So it is hidden.',
  'under-50': 'A count of 1 to 49 people is hidden: the averages of so few could tell what one of them is paid.',
  'under-5': 'A count of 1 to 4 people could tell who somebody is. So it is hidden.',
  nhs: 'A count of 1 to 7 people could tell who somebody is. So it is hidden, and all other counts are given to the nearest 5. Each is rounded for itself, so that they need not add up.',
  'nearest-5':
    'A count of 1 to 4 people could tell who somebody is. So it is hidden, and all other counts are given to the nearest 5. Each is rounded for itself, so that they need not add up.',
};

const verdicts: Record<Verdict, string> = {
  adverse: 'To their disadvantage',
  different: 'Different, not to their disadvantage',
  unclear: 'No clear difference',
};

const missing: Partial<Record<State, (n: number) => string>> = {
  suppressed: (n) => `${n} ${n === 1 ? 'is' : 'are'} hidden`,
  'too-few': (n) => `${n} ${n === 1 ? 'rests' : 'rest'} on too few people to judge`,
  'not-collected': (n) => `${n} ${n === 1 ? 'is' : 'are'} not collected`,
  'not-calculable': (n) => `${n} cannot be worked out`,
};

/** Releasing figures, and what everybody sees of them. */
export const releasedWords = {
  policies,
  list: {
    title: 'Figures',
    lede: 'What your organisation’s data say about equality. Small numbers are hidden, so that nobody can be recognised.',
    caption: 'Released figures',
    empty: 'No figures have been released yet.',
    columns: {
      standard: 'Figures',
      body: 'Body',
      audience: 'For',
      released: 'Released',
      hidden: 'Hidden counts',
      state: 'State',
    },
    audiences: { inside: 'Those who sign in', public: 'To be published' },
    states: { released: 'Released', working: 'Being made ready', refused: 'Could not be released', older: 'Older' },
    hidden: (hidden: number, cells: number) => `${hidden.toLocaleString('en-GB')} of ${cells.toLocaleString('en-GB')}`,
  },
  brief: {
    title: 'What it says',
    verdicts,
    people: (group: string) => `${group} people`,
    severalGroups: 'the groups compared',
    moreAdverse: (n: number, group: string) =>
      `${n} more ${n === 1 ? 'figure is' : 'figures are'} clearly to the disadvantage of ${group}: see the table.`,
    noneAdverse: (group: string) => `No figure is clearly to the disadvantage of ${group}.`,
    nothingCompared: 'These figures are shares and averages. None of them is tested against chance.',
    unclear: (unclear: number, different: number, of: number) =>
      [
        ...(unclear > 0
          ? [`In ${unclear} of ${of} comparisons there is no clear difference: chance may explain it.`]
          : []),
        ...(different > 0
          ? [`In ${different} there is a clear difference that is not to the group’s disadvantage.`]
          : []),
      ].join(' '),
    missing: (of: number, states: readonly (readonly [State, number])[]) =>
      states.length === 0
        ? `All ${of} figures are shown.`
        : `Of ${of} figures, ${joinWords(states.map(([state, n]) => missing[state]?.(n) ?? ''))}.`,
    leftOut: (n: number, names: readonly string[]) =>
      ` ${n} ${n === 1 ? 'leaves' : 'leave'} out the people of ${joinWords(names)}, since what is counted is not said of them.`,
    picture: (adverse: number, of: number, measure: 'ratio' | 'points', group: string) => {
      const what = measure === 'ratio' ? 'ratio' : 'difference';
      if (adverse === 0) return `No ${what} is clearly to the disadvantage of ${group}`;
      if (of === 1) return `The ${what} is clearly to the disadvantage of ${group}`;
      return `${adverse} of ${of} ${what}s ${adverse === 1 ? 'is' : 'are'} clearly to the disadvantage of ${group}`;
    },
    pictureNote:
      'The dot is the figure. The line through it is the 95% interval: the true figure is likely to lie on it. A difference is clear where the whole line lies on one side.',
    left: (n: number) => `${n} more ${n === 1 ? 'is' : 'are'} in the table of all figures.`,
    worse: { above: 'worse above', below: 'worse below' },
    tableCaption: 'The comparisons in the picture',
    says: 'What it says',
  },
  why: {
    summary: 'Why are some figures hidden?',
    small,
    others:
      'Hiding one count is often not enough. If a directorate has 120 staff and all groups but one are shown, anybody can take them from 120 and have the one that was hidden. So other counts, which are not small, are hidden with it. That nobody can work a small count out was checked before the figures were released, together with all that was released before.',
    rests:
      'A figure is hidden, [c], where a count that it rests on is hidden. Hidden does not mean none: it may be any number. None is hidden too, where the group is so small that none would tell something of each person in it.',
    hidden: (hidden: string) => `${hidden} counts behind these figures are hidden.`,
    analysts: 'See each hidden count, and what would hide fewer',
  },
  show: {
    all: 'All figures',
    released: (on: string, by: string, audience: Audience) =>
      `Released on ${on} by ${by}${audience === 'public' ? ', to be published' : ''}.`,
    restsOn: 'The data behind these figures',
    newer: 'Newer data have been confirmed since. Release the figures again to show them.',
    waiver: (what: string, reason: string, agreedBy: string, on: string, by: string) =>
      `A small count is shown by a waiver: ${what}. Reason: ${reason}. Agreed by ${agreedBy}; written down on ${on} by ${by}.`,
    merged: (units: string) => `Told as one in these figures: ${units}.`,
    near: (count: number, title: string, on: string) =>
      `${count.toLocaleString('en-GB')} ${count === 1 ? 'count differs' : 'counts differ'} by only a few people from “${title}” of ${on}. Whoever knows one person who came, left or was corrected could learn from the difference.`,
    csv: 'These figures as CSV',
    csvMetadata: 'What the columns of the CSV mean (JSON)',
    spreadsheet: 'All figures as a spreadsheet (XLSX)',
    proof: 'The proof that nothing hidden can be worked out (JSON)',
    working: (title: string) => `Making ready: ${title}`,
    bar: 'How far it is',
    steps: ['Waiting', 'Choosing what to hide', 'Checking that nobody can work it out'],
    leave: 'You can leave this page and come back. Nothing is released before the check has passed.',
    refused: 'These figures were not released',
    refusals: {
      'already-known':
        'A small count was released before and cannot be hidden any more. Release with a rule of a lower number, or wait for new data.',
      'cannot-protect':
        'With what was released before, a small count could be worked out whatever is hidden now. Release with fewer breakdowns, or wait for new data.',
      contradiction:
        'The counts cannot all be true together. Check under Data that the newest releases are about the same people and the same period, and correct the one that is not.',
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
    merged: (units: readonly string[]) => `As last time, tell as one: ${units.join('; ')}`,
    mergedHint: 'Fewer counts have to be hidden then.',
    audience: 'Who they are for',
    audiences: { inside: 'Everybody who signs in', public: 'Everybody: they are going to be published' },
    audienceHints: {
      inside: 'Protected against all that they were shown before.',
      public:
        'Protected against all that was released to be published, and for those who sign in against the rest too. Nothing is published by this alone.',
    },
    chooseAudience: 'Choose who the figures are for',
    asStandard: ({ inside, public: outside }: { inside: string; public: string }) =>
      inside === outside
        ? `As the standard says: ${brief(inside)}`
        : `As the standard says. For those who sign in: ${brief(inside)}. To publish: ${brief(outside)}`,
    policy: 'Rule for small numbers',
    choosePolicy: 'Choose a rule for small numbers',
    button: 'Release',
    noBody: 'You belong to no body, so there are no data to release figures from.',
    noData: 'Your body has no confirmed data. Load and confirm a file first.',
    link: 'Release these figures to others',
    asked: 'The figures are being made ready.',
  },
} as const;
