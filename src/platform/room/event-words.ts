import type { EventWords } from './index.ts';

/** "Ada <did>". */
export const did = (name: string, words: string): EventWords => ({ name, did: () => words });

/** "Ada <before> the subject<after>". */
export const didTo = (name: string, before: string, after = ''): EventWords => ({
  name,
  did: (subject) => `${before} ${subject}${after}`,
});
