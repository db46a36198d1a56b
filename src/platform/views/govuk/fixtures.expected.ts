/** The cases of govuk-frontend that our props leave out, with the reason. */
export const NOT_EXPRESSED: Record<string, Record<string, string>> = {
  'date-input': {
    'with field value and items': 'a value is given on its box or in values, not on a part beside items',
  },
  pagination: {
    'with empty items': 'a gap in a list is null, undefined or false, never an empty object',
  },
  select: {
    hint: 'items are required: a select without them is no question',
    'with falsy values': 'a value is a string or a number, not a boolean',
  },
  tabs: {
    'no item list': 'items are required',
  },
};

/** How many cases of each component run; a run that sees fewer fails. */
export const CASES_THAT_RUN: Record<string, number> = {
  accordion: 13,
  'back-link': 7,
  breadcrumbs: 12,
  button: 38,
  'character-count': 34,
  checkboxes: 42,
  'date-input': 49,
  details: 10,
  'error-message': 9,
  'error-summary': 19,
  'exit-this-page': 4,
  fieldset: 18,
  'file-upload': 22,
  hint: 6,
  input: 45,
  'inset-text': 6,
  label: 17,
  'notification-banner': 21,
  pagination: 14,
  panel: 19,
  'password-input': 12,
  'phase-banner': 7,
  radios: 43,
  select: 17,
  'service-navigation': 33,
  'skip-link': 9,
  'summary-list': 30,
  table: 21,
  tabs: 13,
  tag: 12,
  'task-list': 11,
  textarea: 18,
  'warning-text': 8,
};
