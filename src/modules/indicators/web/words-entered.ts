import type { EnterRefusal } from '../use-cases/enter-figures.ts';

const sentences = {
  'not-a-number': (field: 'value' | 'base') =>
    field === 'value' ? 'Enter a number such as 23.4' : 'Enter how many answered, as a whole number of 1 or more',
  'out-of-range': (least: number, most: number) => `Enter a number from ${least} to ${most}`,
  nothing: 'Enter the figure of at least one group',
  'base-alone': 'Enter the figure that so many answered',
};

export function refusalWords(refusal: EnterRefusal): string {
  switch (refusal.code) {
    case 'not-a-number':
      return sentences['not-a-number'](refusal.field);
    case 'out-of-range':
      return sentences['out-of-range'](refusal.least, refusal.most);
    default:
      return sentences[refusal.code];
  }
}

export const entered = {
  title: 'Figures taken from elsewhere',
  lede: 'Some figures of a standard come from a survey or a register that is not loaded here. Enter them with their source: they are shown as entered.',
  figure: 'Which figure',
  chooseFigure: 'Choose the figure',
  period: 'Year or period',
  periodHint: 'The one that the figure is about, such as 2025',
  enterPeriod: 'Enter the year or period',
  source: 'Where it is from',
  sourceHint: 'Such as NHS Staff Survey 2025, question 14a',
  enterSource: 'Enter where the figure is from',
  value: (group: string) => `Figure for ${group}`,
  valueHint: 'Per cent, or a score from 0 to 10. For yes enter 1 and for no 0.',
  base: (group: string) => `How many ${group} answered`,
  baseHint: 'Leave it empty if it is not known: there is no interval then.',
  button: 'Add',
  added: 'The figure was added.',
  noBody: 'Only a person who works for a body can enter its figures.',
  caption: 'What was entered',
  none: 'Nothing was entered yet.',
  addTitle: 'Add a figure',
  columns: {
    figure: 'Figure',
    group: 'Group',
    period: 'Period',
    value: 'Value',
    base: 'Answered',
    source: 'Source',
    who: 'Entered',
    state: 'State',
  },
  by: (name: string, day: string) => `${name}, ${day}`,
  counts: 'Counts',
  superseded: 'Superseded',
};

export const confirming = {
  title: 'Confirm what the figures rest on',
  lede: 'Until a person confirms it, the figures say that it is to be confirmed. Your name and the day are shown with it.',
  fact: 'What you confirm',
  chooseFact: 'Choose what you confirm',
  basis: 'What you checked it against',
  basisHint: 'Such as the technical guidance of 2026, page 12, or a letter of the body that collects the standard',
  enterBasis: 'Enter what you checked it against',
  button: 'Confirm',
  done: 'Confirmed. The figures say so from now on.',
  gone: 'It was confirmed before, or the definition has changed. Look at the page again.',
};
