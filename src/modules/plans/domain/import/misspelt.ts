const SHORTEST = 6;

/**
 * Says for a long word that is not known which one known word is a slip away: a letter too many, too few, wrong, or two
 * exchanged. Else the word itself.
 */
export function correctionFor(known: ReadonlySet<string>): (word: string) => string {
  const byStart = Map.groupBy(
    [...known].filter((word) => word.length >= SHORTEST),
    (word) => `${word[0]}${word.length}`,
  );
  return (word) => {
    if (word.length < SHORTEST || known.has(word)) return word;
    const lengths = [word.length - 1, word.length, word.length + 1];
    const near = lengths
      .flatMap((length) => byStart.get(`${word[0]}${length}`) ?? [])
      .filter((one) => isSlip(word, one));
    const [first] = near;
    return first && near.every((one) => one.slice(0, 4) === first.slice(0, 4)) ? first : word;
  };
}

function isSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const exchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return exchanged || restA.slice(1) === restB.slice(1);
}
