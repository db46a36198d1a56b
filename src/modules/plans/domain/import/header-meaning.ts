import { lowerWords } from './language.ts';
import { rememberedText } from './remembered.ts';
import { HEADER_QUESTIONS, HEADER_WORDS, type Meaning, WHOLE_ONLY } from './words/headers.ts';

export type HeaderReading = { meaning: Meaning; score: number };

const IGNORED = new Set(['the', 'and', 'or', 'a', 's', 'of', 'our', 'this']);

type Phrase = { meaning: Meaning; weight: number; words: string[] };

const PHRASES: readonly Phrase[] = HEADER_WORDS.flatMap(({ meaning, weight, phrases }) =>
  phrases.map((phrase) => ({ meaning, weight, words: normal(phrase) })),
);

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
 * What a header says its column is about. 1 where the whole header is a known phrase, less where only some of its
 * words are; null where nothing in it is known.
 */
export const readHeader = rememberedText((text: string): HeaderReading | null => {
  if (text.length > 160) return null;
  const words = normal(text.replace(/\([^)]*\)/g, ' '));
  if (words.length === 0) return text.trim() === '#' ? { meaning: 'number', score: 1 } : null;
  if (words.length > 14) return null;
  const asked = HEADER_QUESTIONS.find(({ pattern }) => pattern.test(words.join(' ')));
  if (asked) return { meaning: asked.meaning, score: 1 };
  let best: (HeaderReading & { rank: number }) | null = null;
  for (const phrase of PHRASES) {
    const score = coverage(words, phrase.words);
    if (score === 0) continue;
    const rank = score * phrase.weight + phrase.words.length * 0.12;
    if (!best || rank > best.rank) best = { meaning: phrase.meaning, score, rank };
  }
  return best && { meaning: best.meaning, score: best.score };
});

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
