import type { Breakdown } from '../domain/ask.ts';
import type { Form } from '../domain/definition.ts';
import type { State } from '../domain/figure.ts';

const breakdowns: Record<Breakdown, string> = {
  body: 'Body',
  directorate: 'Directorate',
  service: 'Service',
  team: 'Team',
  year: 'Year of the file',
  'half-year': 'Half-year of the event',
  'financial-year': 'Financial year of the event',
};

const states: Record<State, string> = {
  shown: 'Shown',
  suppressed: 'Hidden',
  'too-few': 'Too few to judge',
  'not-calculable': 'Cannot be worked out',
  'not-collected': 'Not collected',
  entered: 'Entered',
};

const forms: Record<Form, string> = {
  share: 'Share',
  percent: 'Percentage',
  ratio: 'Ratio',
  difference: 'Difference',
  disparity: 'Disparity',
  declaration: 'Declaration',
  'mean-gap': 'Mean gap',
  'median-gap': 'Median gap',
  quarters: 'Quarters',
  'with-pay': 'Percentage',
  entered: 'Entered',
};

/** The room's sentences, en-GB. */
export const words = {
  breakdowns,
  states,
  forms,
  standards: {
    title: 'Standards',
    made: 'What is made of the data',
    lede: 'Each standard is worked out from the newest confirmed releases of your body.',
    caption: 'Standards and sets of figures',
    columns: { title: 'Standard', indicators: 'Indicators', source: 'Source' },
    methods: 'How the figures are worked out',
    seeFigures: 'Figures are shown to analysts, and each look is written down.',
  },
  standard: {
    exact: 'Exact figures. Small groups can tell who somebody is: share them only with people who may see them.',
    toConfirm: (what: string) => `To be confirmed. ${what}`,
    source: (source: string) => `Source of the standard: ${source}.`,
    by: 'Broken down by',
    whole: 'Not broken down',
    cut: 'Ethnic groups',
    binary: 'White, and all others',
    whiteBritish: 'White British, and all others',
    csv: 'These figures as CSV',
    payGapReturn: 'The return in the columns of the official service (CSV)',
    columns: {
      figure: 'Figure',
      unit: 'Unit',
      group: 'Group',
      value: 'Value',
      interval: '95% interval',
      of: 'Counts',
      state: 'State',
    },
    all: 'All',
    between: (low: string, high: string) => `${low} to ${high}`,
    of: (numerator: string, denominator: string) => `${numerator} of ${denominator}`,
    answered: (n: string) => `${n} answered`,
    enter: 'Enter figures taken from elsewhere',
    confirm: 'Confirm it',
    confirmed: (by: string, on: string, basis: string) => `Confirmed by ${by} on ${on}: ${basis}`,
    nothing: 'The releases of your body answer no figure of this standard yet.',
  },
  figure: {
    what: 'What it says',
    direction: 'Which way round',
    method: 'Method',
    source: 'Source',
    picture: (form: string) => `The figures with what chance leaves open: ${form}`,
    pictureNote:
      'The dot is the figure. The line through it is the 95% interval: the true figure is likely to lie on it.',
    equalRatio: '1: equally likely',
    equalPoints: '0: the same share',
    equalPercent: '0%',
    band: (from: string, to: string) => `Parity band, ${from} to ${to}`,
    bandNote:
      'The parity band is a screening rule. Whether chance may explain a figure is told by its interval, not by the band.',
    tableCaption: (form: string) => `The numbers behind the figures: ${form}`,
    others: 'Beside',
    unknown: 'Not known',
    closes: 'More (or fewer) to be alike',
    toConfirm: 'To be confirmed',
    none: 'None',
  },
  methods: {
    title: 'How figures are worked out',
    lede: 'Every statistic with its formula, where it comes from, and an example that is checked each time the product is built.',
    formula: 'Formula',
    source: 'Source',
    example: 'Worked example',
  },
  payGapReturn: {
    swapped: (before: string, now: string, quarters: string) =>
      `Men and women seem to have changed places between ${before} and ${now} in the ${quarters} quarter of hourly pay. Check the column of sex in both files before you send the return.`,
    /** What the official service would refuse, and what to do. */
    faults: {
      'not-a-number': (column: string) => `${column} is no number. Check the pay that was loaded.`,
      places: (column: string) => `${column} has more than one place after the point. Round it.`,
      'over-100': (column: string) => `${column} is more than 100. Check the pay that was loaded.`,
      'below-0': (column: string) => `${column} is less than 0. Check the pay that was loaded.`,
      pair: (column: string) => `${column} and its pair do not make 100. Check the sex of staff.`,
      'bonus-blank': (column: string) => `${column} must be blank, since no man was paid a bonus.`,
      'bonus-lacks': (column: string) =>
        `${column} is missing, since men were paid bonuses. No woman was paid one: ask the service how to enter it.`,
      lacks: (column: string) => `${column} is missing. Load pay with sex and hourly pay.`,
    },
  },
};
