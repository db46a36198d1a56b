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

/** Words with which the name of a thing begins. */
export const beforeNouns =
  'a all an another any better each every extra further good more new our regular the these'.split(' ');

/** How many names of things end. */
export const nounEnding = /(?:tion|sion|ment|ance|ence|ity|ness|ship)s?$/;
