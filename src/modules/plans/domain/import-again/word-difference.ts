/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
  kind: 'both' | 'before' | 'after';
  text: string;
}

/** Longer texts are shown whole: comparing them word by word would take too long and say too little. */
const mostWords = 600;

/** Two texts as one: the longest words they share in order, and between them what each has of its own. */
export function wordDifference(before: string, after: string): WordRun[] {
  const [a, b] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)];
  if (a.length > mostWords || b.length > mostWords)
    return runs([
      ['before', before],
      ['after', after],
    ]);
  const shared = sharedLengths(a, b);
  const at = (i: number, j: number) => shared[i]?.[j] ?? 0;
  const found: [WordRun['kind'], string][] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push(['both', a[i] ?? '']);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push(['before', a[i] ?? '']);
      i += 1;
    } else {
      found.push(['after', b[j] ?? '']);
      j += 1;
    }
  }
  return runs(found);
}

/** How many words, in order, the rests of both texts share from each pair of positions. */
function sharedLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i], table[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

/** Neighbouring words of one kind together; of a change, what was there stands first. */
function runs(words: readonly [WordRun['kind'], string][]): WordRun[] {
  const result: WordRun[] = [];
  for (const [kind, text] of words) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else result.push({ kind, text });
  }
  return result;
}
