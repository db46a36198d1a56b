/** What this room's rules need of the category sets, which stand in another room. */
export interface Classifier {
  /** Codes of the sets that can be recognised by their values alone, such as religion. */
  sets: readonly string[];
  /** Each text with its code in a set, or null. */
  mapTexts(set: string, texts: Iterable<string>): Map<string, string | null>;
  /** The code of one text that is no unknown, or null. */
  categoryOf(set: string, text: string): string | null;
  mapAge(text: string): string | null;
  /** A code in a coarser cut; null where it is coarser than the cut itself. */
  inCut(set: string, code: string, cut: string): string | null;
  /** Categories that hold others: `asian` over `asian-indian`. */
  lineOf(set: string, code: string): string[];
  ageOn(born: string, day: string): number;
  isUnknown(code: string): boolean;
}
