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
 * How alike two lists of texts are, pair by pair, 0 to 1: Dice's coefficient over runs of three characters. A text that
 * is the beginning of the other one (a cell that was cut off) counts as nearly the same.
 */
export function likenessOf(ours: readonly string[], theirs: readonly string[]): (our: number, their: number) => number {
  const plainOurs = ours.map(plainText);
  const plainTheirs = theirs.map(plainText);
  const sizes = plainTheirs.map((plain) => trigramsOf(plain).size);
  const holders = new Map<string, number[]>();
  plainTheirs.forEach((plain, at) => {
    for (const trigram of trigramsOf(plain)) {
      const known = holders.get(trigram);
      if (known) known.push(at);
      else holders.set(trigram, [at]);
    }
  });
  const rows = plainOurs.map((plain) => {
    const shared = new Uint16Array(theirs.length);
    const trigrams = trigramsOf(plain);
    for (const trigram of trigrams) for (const at of holders.get(trigram) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    return { shared, size: trigrams.size };
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
