import type { Place } from '../../../../platform/kernel/source-document.ts';

/** A short name for a text: the same text has the same one (FNV-1a, 32 bits, twice with different beginnings). */
export function digest(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x050c5d1f)}`;
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * Gives keys from kind, place and words. The same item has the same key when the document is read again; the second
 * of two alike gets a number.
 */
export function keyGiver(): (kind: string, place: Place | null, text: string) => string {
  const given = new Map<string, number>();
  return (kind, place, text) => {
    const key = `${kind}-${digest(`${JSON.stringify(place)} ${text.toLowerCase().replace(/\s+/g, ' ')}`)}`;
    const count = (given.get(key) ?? 0) + 1;
    given.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}
