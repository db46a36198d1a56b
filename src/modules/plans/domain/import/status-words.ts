import { lowerWords } from './language.ts';
import type { StatusCode } from './proposal.ts';
import { STATUS_NOUNS, STATUS_WORDS } from './words/statuses.ts';

const PHRASES = STATUS_WORDS.flatMap(({ code, phrases }) =>
  phrases.map((phrase) => ({ code, words: lowerWords(phrase) })),
);
const NOUNS = new Set([
  ...STATUS_NOUNS,
  'our',
  'the',
  'key',
  'and',
  'of',
  'some',
  'examples',
  'for',
  'have',
  'will',
  'do',
  'did',
  'now',
  'had',
  'this',
  'year',
  'been',
  'are',
  'that',
  'is',
  'or',
]);

/** The status that the longest status phrase in a text stands for. */
export function statusIn(text: string): StatusCode | null {
  const words = lowerWords(text);
  let best: { code: StatusCode; length: number } | null = null;
  for (const phrase of PHRASES) {
    if (phrase.words.length > (best?.length ?? 0) && holds(words, phrase.words)) {
      best = { code: phrase.code, length: phrase.words.length };
    }
  }
  return best?.code ?? null;
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((word, index) => words[at + index] === word));
}

/** The status of a heading that says nothing else ("Completed actions:", "What we have done so far"). */
export function statusHeading(text: string): StatusCode | null {
  if (text.length > 160) return null;
  const bare = text.replace(/\([^)]*\)/g, ' ').trim();
  const words = lowerWords(bare);
  if (words.length === 0 || words.length > 7 || /[.;?]$/.test(bare)) return null;
  const code = statusIn(bare);
  if (!code) return null;
  const explained = new Set(PHRASES.filter((phrase) => holds(words, phrase.words)).flatMap((phrase) => phrase.words));
  const rest = words.filter((word) => !explained.has(word));
  return rest.every((word) => NOUNS.has(word)) &&
    (rest.length > 0 || words.length > 1 || SURE.has(bare.toLowerCase().replace(/:$/, '')))
    ? code
    : null;
}

const SURE = new Set([
  'completed',
  'planned',
  'upcoming',
  'achieved',
  'achievements',
  'ongoing',
  'complete',
  'done',
  'doing',
  'to do',
  'in progress',
  'not started',
]);
