const SHORTEST = 6;

/**
 * Puts the one known word that is a slip away (a letter too many, too few, wrong, or two exchanged) in place of each long
 * word that is not known.
 */
export function corrected(words: readonly string[], known: ReadonlySet<string>): string[] {
  return words.map((word) => {
    if (word.length < SHORTEST || known.has(word)) return word;
    const near = [...known].filter((one) => one.length >= SHORTEST && isSlip(word, one));
    return near.length > 0 && near.every((one) => one.slice(0, 4) === near[0]?.slice(0, 4)) ? (near[0] ?? word) : word;
  });
}

function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const exchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return exchanged || restA.slice(1) === restB.slice(1);
}
