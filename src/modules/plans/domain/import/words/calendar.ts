/** Names of months as plans write them; full names, short ones, Welsh ones. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'chwefror'],
  ['march', 'mar', 'mawrth'],
  ['april', 'apr', 'ebrill'],
  ['may', 'mai'],
  ['june', 'jun', 'mehefin'],
  ['july', 'jul', 'gorffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd'],
  ['december', 'dec', 'rhagfyr'],
];

/** Seasons and terms as the months they run over; an end month below the start falls in the next year. */
export const SEASONS: Record<string, readonly [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};

export const TERMS: Record<string, readonly [number, number]> = {
  autumn: [9, 12],
  spring: [1, 3],
  summer: [4, 7],
};

/** Terms of old universities, which have no season in their name; "Lent" and "Easter" only with the word "term". */
export const COLLEGE_TERMS: Record<string, readonly [number, number]> = {
  michaelmas: [10, 12],
  martinmas: [9, 12],
  hilary: [1, 3],
  candlemas: [1, 5],
  epiphany: [1, 3],
  lent: [1, 3],
  trinity: [4, 6],
  easter: [4, 6],
};

/** Semesters of an academic year, and of a year that is the calendar's, as in the south. */
export const SEMESTERS: readonly (readonly [number, number])[] = [
  [9, 1],
  [2, 6],
];
export const CALENDAR_SEMESTERS: readonly (readonly [number, number])[] = [
  [2, 6],
  [7, 11],
];

export const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
};

export const RECURRING =
  /\b(?:annual(?:ly)?|yearly|quarterly|monthly|weekly|fortnightly|daily|termly|biannual(?:ly)?|bi-annual(?:ly)?|biennial(?:ly)?|six[- ]monthly|half[- ]yearly|bi-?monthly|twice (?:a|per|each|yearly|annually)\b.*|(?:once|twice|three times|four times) (?:a|per|each|every)\s+\w+|every\s+(?:\w+\s+)?(?:day|week|fortnight|month|quarter|term|year|meeting)s?|(?:every|each)\s+(?:week|month|quarter|term|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|per annum|year on year|regularly|bob blwyddyn|yn flynyddol)\b/i;

export const ONGOING =
  /\b(?:on-?\s?going|continuous(?:ly)?|continual(?:ly)?|continuing|throughout|business as usual|bau|permanent(?:ly)?|rolling|always|in place|parhaus|for the (?:life|duration|lifetime) of)\b/i;

export const AT_ONCE = /\b(?:immediate(?:ly)?|asap|as soon as (?:possible|practicable)|now|straight ?away)\b/i;

export const HORIZON =
  /\b(?:(?:short|medium|mid|long|longer|near|immediate)(?:er)?(?:\s*(?:to|-|–|\/)\s*(?:short|medium|mid|long|longer)(?:er)?)*[\s-]*terms?)\b/gi;
