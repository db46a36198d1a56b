import { posix } from 'node:path';
import type { Breach } from './source.ts';

/** Names in upper case that the configuration reads. */
export const settingsIn = (configuration: string): string[] => [
  ...new Set([...configuration.matchAll(/\b(?:text|whole|address)\('([A-Z][A-Z_]+)'/g)].map(([, name]) => name ?? '')),
];

/** Words, each of which must stand in a document as code. */
export const unnamed = (words: readonly string[], document: string): string[] =>
  words.filter((word) => !document.includes(`\`${word}\``));

/** Decisions that the index does not link, and numbers given twice or left out. */
export function decisionBreaches(files: readonly string[], index: string): Breach[] {
  const decisions = files.filter((file) => /^\d{4}-[a-z0-9-]+\.md$/.test(file)).sort();
  const missing = decisions.filter((file) => !index.includes(`(${file})`)).map((file) => `${file} is not in the index`);
  const wrong = decisions.flatMap((file, at) =>
    Number(file.slice(0, 4)) === at + 1 ? [] : [`${file} has a number that is taken or leaves a gap`],
  );
  return [...missing, ...wrong];
}

/** Links of a document to files that are not there. */
export function brokenLinks(path: string, text: string, exists: (path: string) => boolean): Breach[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    const target = link.split('#')[0] ?? '';
    if (target === '' || /^[a-z]+:/.test(target)) return [];
    return exists(posix.join(posix.dirname(path), target)) ? [] : [`${path} links to ${link}, which is not there`];
  });
}
