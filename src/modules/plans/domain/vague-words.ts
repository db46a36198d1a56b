/** Verbs that promise effort, not a result. They are shown to people as they stand here. */
export const vagueVerbs = [
  'aim',
  'champion',
  'consider',
  'continue',
  'encourage',
  'endeavour',
  'enhance',
  'ensure',
  'explore',
  'facilitate',
  'improve',
  'look',
  'promote',
  'raise',
  'seek',
  'strengthen',
  'strive',
  'support',
  'work',
] as const;

/** An action with more words than this is several actions. */
export const mostWords = 60;
