import { wordsOf } from '../../../../platform/kernel/source-document.ts';
import {
  ACTION_VERBS,
  BEFORE_VERB,
  FINITE_WORDS,
  IRREGULAR_PASTS,
  NOUN_OR_VERB,
  UNFINISHED_ENDINGS,
} from './words/verbs.ts';

const BASES = new Set(ACTION_VERBS);

/** How the first verb of a text stands, where it begins with one. */
export type Opening = 'imperative' | 'infinitive' | 'gerund' | 'past' | 'modal' | null;

/** Lower-case words; a hyphenated word counts whole. */
export function lowerWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function isBase(word: string): boolean {
  return (
    BASES.has(word) ||
    BASES.has(word.replace(/iz(e|ing|ed)$/, 'is$1')) ||
    (/^re-?/.test(word) && BASES.has(word.replace(/^re-?/, '')))
  );
}

function stems(stem: string): string[] {
  const undoubled = /([bdglmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...undoubled, stem.replace(/i$/, 'y')];
}

export function isGerund(word: string): boolean {
  return word.endsWith('ing') && stems(word.slice(0, -3)).some(isBase);
}

export function isPast(word: string): boolean {
  if (IRREGULAR_PASTS.has(word)) return true;
  return word.endsWith('ed') && stems(word.slice(0, -2)).some(isBase);
}

/** The verb that a text opens with, adverbs before it passed over. */
export function openingOf(text: string): Opening {
  const words = lowerWords(text);
  let at = 0;
  while (at < 3 && words[at] !== 'to' && isAdverb(words[at] ?? '') && !isVerbHere(words, at)) at++;
  const first = words[at] ?? '';
  if (first === 'to' && isBase(firstVerbAfter(words, at + 1))) return 'infinitive';
  if (isVerbHere(words, at)) return 'imperative';
  if (isGerund(first)) return 'gerund';
  if (isPast(first)) return 'past';
  return words.slice(0, 14).some((word) => MODALS.has(word)) ? 'modal' : null;
}

const MODALS = new Set(['will', 'shall', 'must', 'should']);

function firstVerbAfter(words: readonly string[], from: number): string {
  return words.slice(from, from + 3).find((word) => !isAdverb(word) || isBase(word)) ?? '';
}

function isAdverb(word: string): boolean {
  return BEFORE_VERB.has(word) || /^[a-z]{3,}ly$/.test(word);
}

const AFTER_NOUN = new Set(['of', 'for', 'and', 'in', 'on', 'by', 'is', 'are', 'will', 'to', 'plan', 'at']);
const ALONE_OF = new Set(['of', 'is', 'are', 'will', 'plan']);

/** A word that may be noun or verb is a noun before "of" or at the end; most base forms are verbs at the start. */
function isVerbHere(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (!isBase(word)) return false;
  if (!NOUN_OR_VERB.has(word)) return at + 1 < words.length || words.length === 1;
  const next = words[at + 1];
  if (next === undefined) return false;
  if (words.length <= 4 && AFTER_NOUN.has(next)) return next === 'to' || next === 'on';
  return !ALONE_OF.has(next);
}

/** Whether a text says that something is done: it begins with a verb, or holds a finite one. */
export function hasVerb(text: string): boolean {
  const opening = openingOf(text);
  if (opening === 'imperative' || opening === 'infinitive' || opening === 'modal') return true;
  const words = lowerWords(text);
  if (words.some((word) => FINITE_WORDS.has(word))) return true;
  if (opening === 'gerund') return false;
  return words.some((word, index) => word === 'to' && isBase(words[index + 1] ?? '') && index > 0 && words.length > 6);
}

/** How much a text sounds like something to do, or something done: 0 to 1. */
export function actionLikeness(text: string): number {
  const words = lowerWords(text);
  if (words.length === 0) return 0;
  const opening = openingOf(text);
  if (opening) return words.length === 1 ? 0.4 : OPENING_WEIGHT[opening];
  if (/^\p{L}*(?:tion|ment|sion|ance|al|ysis|ership|ing|view|ery)$/u.test(words[0] ?? '') && words.length > 2)
    return 0.6;
  if (words.some((word) => FINITE_WORDS.has(word))) return 0.35;
  return words.length > 4 ? 0.3 : 0.1;
}

const OPENING_WEIGHT: Record<Exclude<Opening, null>, number> = {
  imperative: 1,
  infinitive: 1,
  gerund: 0.9,
  past: 0.8,
  modal: 0.85,
};

/** A label names a thing and says nothing about it: short, no verb, not a sentence. */
export function isLabel(text: string): boolean {
  const bare = text.replace(/[:\s]+$/, '');
  const count = wordsOf(bare).length;
  if (count === 0 || count > 16) return false;
  if (/[.;!?]$/.test(bare) || /[.!?]\s+\p{Lu}/u.test(bare)) return false;
  return !hasVerb(bare);
}

const INTRODUCES =
  /(?:\bto|\bincluding|\binvolving|\bsuch as|\bthrough|\bwith|\bby|\bof|\bfor|\bacross|\bthe following[\w ,]*|\bas follows|\bnamely|\bthat|\bhow)\s*[:;]?\s*$/i;

/** A longer clause that ends so has parts, also where its verb is not known. */
const NAMES_PARTS = /\b(?:including|involving|such as|namely)\s*:\s*$/i;

/** A clause with a verb that leaves its items to come ("Work with partners to:"). */
export function introducesItems(text: string): boolean {
  const trimmed = text.trim();
  if (!/[:;–-]$/.test(trimmed) && !/\b(?:to|including|involving|such as)$/i.test(trimmed)) return false;
  if (isBareLeadIn(trimmed)) return false;
  if (NAMES_PARTS.test(trimmed) && lowerWords(trimmed).length > 4) return true;
  if (INTRODUCES.test(trimmed)) return openingOf(trimmed) !== null || hasVerb(trimmed);
  return /:$/.test(trimmed) && hasVerb(trimmed) && !isLabel(trimmed);
}

const BARE_LEAD_IN =
  /(?:\b(?:we|council|trust|university|board|service|team|authority|organisation)\s+(?:will(?:\s+(?:also|therefore|now|continue to))?|aim to|plan to|commit to|are committed to|pledge to|intend to|have|are|shall|must|need to|want to)|\b(?:actions?|commitments?|priorities|steps|activities)(?:\s+(?:are|include|will be|for this year|below|we will take|were))?|\b(?:in|during|since|over|for)\b.{1,40}\bwe|\bin order to achieve this[,]?|\bachieve this by)\s*[:;–-]?\s*$/i;

/** "Over the next year we will:" says nothing by itself: what follows is a list, not the parts of one action. */
export function isBareLeadIn(text: string): boolean {
  return (
    BARE_LEAD_IN.test(text.trim()) && openingOf(text.replace(/\bwe\s+(?:will|shall|must)\b.*$/i, '')) !== 'imperative'
  );
}

/** A text that stops in the middle: no end sign, and a last word that cannot end one. */
export function isUnfinished(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || /[.!?:;]["')\]’”]?$/.test(trimmed)) return false;
  if (/[,&(/-]$/.test(trimmed)) return true;
  return UNFINISHED_ENDINGS.has(lowerWords(trimmed).at(-1) ?? '');
}

export function endsSentence(text: string): boolean {
  return /[.!?]["')\]’”]?$/.test(text.trim());
}

export function startsLower(text: string): boolean {
  return /^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(text.trim());
}
