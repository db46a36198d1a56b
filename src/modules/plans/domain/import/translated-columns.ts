import type { GridRow } from './flat-source.ts';
import { lowerWords } from './language.ts';
import { LANGUAGE_NAMES, SMALL_WORDS } from './words/languages.ts';

const LEAST_WORDS = 2;

/** Columns that say in another language what one in English says beside them. */
export function translatedColumns(header: GridRow, rows: readonly GridRow[]): Set<number> {
  const languages = header.cells.map(
    ({ text }, at) => named(text) ?? languageOf(rows.map((row) => row.cells[at]?.text)),
  );
  if (!languages.includes('en')) return new Set();
  return new Set(languages.flatMap((language, at) => (language !== null && language !== 'en' ? [at] : [])));
}

/** A header in brackets, or one that is the name alone: "Action (English)". A column about a language is none. */
function named(header: string): string | null {
  const inside = /\(([^)]*)\)/.exec(header)?.[1] ?? (lowerWords(header).length === 1 ? header : '');
  return LANGUAGE_NAMES.find(([pattern]) => pattern.test(inside))?.[1] ?? null;
}

function languageOf(texts: readonly (string | undefined)[]): string | null {
  const words = texts.flatMap((text) => lowerWords(text ?? ''));
  const counts = Object.entries(SMALL_WORDS).map(([language, small]) => ({
    language,
    count: words.filter((word) => small.has(word)).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  if (!first || first.count < LEAST_WORDS || first.count < (second?.count ?? 0) * 2) return null;
  return first.language;
}
