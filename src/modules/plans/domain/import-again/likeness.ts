/** Text as it is compared: small letters and digits, one space between words. */
export const plainText = (text: string): string =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** The runs of three characters in a plain text, its ends counted as spaces. */
function trigramsOf(plain: string): Set<string> {
  const padded = ` ${plain} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}

/** Fewer characters say too little to tell a beginning from a chance. */
const shortestBeginning = 20;

/**
 * How alike two lists of texts are, pair by pair, 0 to 1: Dice's coefficient over runs of three characters, each
 * weighted by how rare it is in both lists (inverse document frequency), so that the phrases which a plan repeats say
 * little. A text that is the beginning of the other one (a cell that was cut off) counts as nearly the same.
 */
export function likenessOf(ours: readonly string[], theirs: readonly string[]): (our: number, their: number) => number {
  const plainOurs = ours.map(plainText);
  const plainTheirs = theirs.map(plainText);
  const trigramsOurs = plainOurs.map(trigramsOf);
  const trigramsTheirs = plainTheirs.map(trigramsOf);
  const holders = new Map<string, number[]>();
  const counts = new Map<string, number>();
  for (const trigrams of [...trigramsOurs, ...trigramsTheirs])
    for (const trigram of trigrams) counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  const all = ours.length + theirs.length;
  const weightOf = (trigram: string) => Math.log(1 + all / (counts.get(trigram) ?? 1));
  const sizeOf = (trigrams: Set<string>) => [...trigrams].reduce((sum, trigram) => sum + weightOf(trigram), 0);
  trigramsTheirs.forEach((trigrams, at) => {
    for (const trigram of trigrams) {
      const known = holders.get(trigram);
      if (known) known.push(at);
      else holders.set(trigram, [at]);
    }
  });
  const sizes = trigramsTheirs.map(sizeOf);
  const rows = trigramsOurs.map((trigrams) => {
    const shared = new Float32Array(theirs.length);
    for (const trigram of trigrams) {
      const weight = weightOf(trigram);
      for (const at of holders.get(trigram) ?? []) shared[at] = (shared[at] ?? 0) + weight;
    }
    return { shared, size: sizeOf(trigrams) };
  });
  return (our, their) => {
    const a = plainOurs[our] ?? '';
    const b = plainTheirs[their] ?? '';
    if (a === b) return a === '' ? 0 : 1;
    const { shared, size } = rows[our] ?? { shared: [], size: 0 };
    const dice = (2 * (shared[their] ?? 0)) / Math.max(1, size + (sizes[their] ?? 0));
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.length >= shortestBeginning && long.startsWith(short) ? Math.max(dice, 0.9) : dice;
  };
}
