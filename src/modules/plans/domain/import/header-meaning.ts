import { lowerWords } from './language.ts';
import { correctionFor } from './misspelt.ts';
import { rememberedText } from './remembered.ts';
import { CUE_QUALIFIERS, HEADER_CUES, HEADER_QUESTIONS, WHOLE_ONLY } from './words/header-cues.ts';
import { HEADER_WORDS, type Meaning } from './words/headers.ts';
import { ACTION_VERBS, NOUN_OR_VERB } from './words/verbs.ts';

export type HeaderReading = { meaning: Meaning; score: number };

const IGNORED = new Set(['the', 'and', 'or', 'a', 's', 'of', 'our', 'this']);

/** `at` is its place in the lists: of phrases that fit equally well the first counts. */
type Phrase = { meaning: Meaning; weight: number; words: string[]; at: number };

const PHRASES: readonly Phrase[] = HEADER_WORDS.flatMap(({ meaning, weight, phrases }) =>
  phrases.map((phrase) => ({ meaning, weight, words: normal(phrase) })),
).map((phrase, at) => ({ ...phrase, at }));
const corrected = correctionFor(
  new Set([
    ...PHRASES.flatMap(({ words }) => words),
    ...HEADER_CUES.flatMap(({ words }) => words),
    ...CUE_QUALIFIERS,
    ...ACTION_VERBS,
  ]),
);
const BY_FIRST_WORD = Map.groupBy(PHRASES, (phrase) => phrase.words[0] ?? '');

function normal(text: string): string[] {
  return lowerWords(spelledOut(text)).filter((word) => !IGNORED.has(word));
}

/** "How we'll know" is "How we will know", with either apostrophe. */
function spelledOut(text: string): string {
  return text
    .replace(/[/&_]/g, ' ')
    .replace(/['’]ll\b/gi, ' will')
    .replace(/['’]ve\b/gi, ' have')
    .replace(/['’]re\b/gi, ' are')
    .replace(/['’](?=s\b)/g, ' ');
}

/**
 * What a header says its column is about. 1 where the whole header is a known phrase or question, less where only some
 * of its words tell; null where nothing in it is known.
 */
export const readHeader = rememberedText((text: string): HeaderReading | null => {
  if (text.length > 160) return null;
  const printed = normal(text.replace(/\([^)]*\)/g, ' '));
  const words = printed.length <= LONGEST_CUED ? printed.map(corrected) : printed;
  if (words.length === 0) return text.trim() === '#' ? { meaning: 'number', score: 1 } : null;
  if (words.length > 14) return null;
  const phrase = bestPhrase(words);
  if (phrase?.score === 1) return phrase;
  const asked = HEADER_QUESTIONS.find(({ pattern }) => pattern.test(words.join(' ')));
  if (asked) return { meaning: asked.meaning, score: 1 };
  const cued = readCues(lowerWords(spelledOut(text.replace(/\([^)]*\)/g, ' '))));
  return cued && cued.score > (phrase?.score ?? 0) ? cued : phrase;
});

function bestPhrase(words: readonly string[]): HeaderReading | null {
  let best: (HeaderReading & { rank: number }) | null = null;
  const possible = [...new Set(words)].flatMap((word) => BY_FIRST_WORD.get(word) ?? []);
  for (const phrase of possible.sort((a, b) => a.at - b.at)) {
    const score = coverage(words, phrase.words);
    if (score === 0) continue;
    const rank = score * phrase.weight + phrase.words.length * 0.12;
    if (!best || rank > best.rank) best = { meaning: phrase.meaning, score, rank };
  }
  return best && { meaning: best.meaning, score: best.score };
}

const CUES = new Map(HEADER_CUES.flatMap(({ meaning, words }) => words.map((word) => [word, meaning] as const)));
const VERBS = new Set(ACTION_VERBS.filter((verb) => !NOUN_OR_VERB.has(verb)));
const LONGEST_CUED = 5;

/** The noun of a short header: the last telling word before "of" or "we". One that begins with a verb is no header. */
function readCues(words: readonly string[]): HeaderReading | null {
  if (words.length > LONGEST_CUED || VERBS.has(words[0] ?? '')) return null;
  if (words.length > 3 && NOUN_OR_VERB.has(words[0] ?? '')) return null;
  const end = words.findIndex((word) => word === 'of' || word === 'for' || word === 'we' || word === 'to');
  const cues = words.slice(0, end < 0 ? words.length : end).filter((word) => CUES.has(word));
  const meaning = CUES.get(cues.findLast((word) => !/^targets?$/.test(word)) ?? cues[0] ?? '');
  if (!meaning) return null;
  const explained = words.every((word) => CUES.has(word) || CUE_QUALIFIERS.has(word));
  return { meaning, score: explained ? 0.9 : 0.7 };
}

/** The share of the header's words that the phrase explains, 0 where the phrase does not stand in it. */
function coverage(words: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0 || phrase.length > words.length) return 0;
  if (phrase.length < words.length && WHOLE_ONLY.has(phrase.join(' '))) return 0;
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, index) => words[at + index] === word)) {
      return phrase.length === words.length ? 1 : 0.35 + (0.6 * phrase.length) / words.length;
    }
  }
  return 0;
}

/** Whether a text is a header by itself: short, and every word of it explained. */
export function isHeaderWord(text: string): HeaderReading | null {
  const reading = readHeader(text);
  return reading && reading.score >= 0.9 ? reading : null;
}
