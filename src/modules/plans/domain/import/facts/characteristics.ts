import type { Line } from '../flat-source.ts';
import { NOTHING, type Piece, slicePiece, textOf } from '../pieces.ts';
import { ALSO_INCLUDES, CHARACTERISTIC_LIST, PROTECTED, TREATED_AS } from '../words/characteristics.ts';
import { itemsAfter } from './fact-source.ts';

export type CharacteristicFact = { text: Piece; local: boolean };

/** The characteristics that a plan lists, and those that it adds to the nine of the Act. */
export function characteristicFacts(lines: readonly Line[]): CharacteristicFact[] {
  const facts: CharacteristicFact[] = [];
  let listed = -10;
  lines.forEach((line, index) => {
    const text = textOf(line.whole);
    const listing = CHARACTERISTIC_LIST.test(text);
    const treated = TREATED_AS.exec(text.slice(0, 1000));
    if (treated?.[1]) facts.push(treatedAs(line, treated[1]));
    if (line.marker || (!listing && index !== listed)) return;
    const items = itemsAfter(lines, index).map((item) => item[0]?.body ?? NOTHING);
    const known = items.filter((item) => isProtected(textOf(item))).length;
    const isList = listing && known >= 3;
    const isAddition = index === listed && ALSO_INCLUDES.test(text) && items.length > 0;
    if (isList || isAddition) {
      facts.push(...items.map((item) => ({ text: item, local: !isProtected(textOf(item)) })));
      listed = index + items.length + 1;
    }
  });
  return facts.filter((fact, index) => facts.findIndex((other) => sameText(other, fact)) === index);
}

function sameText(a: CharacteristicFact, b: CharacteristicFact): boolean {
  return textOf(a.text).toLowerCase() === textOf(b.text).toLowerCase();
}

function treatedAs(line: Line, name: string): CharacteristicFact {
  const at = textOf(line.whole).indexOf(name);
  return { text: slicePiece(line.whole, at, at + name.length), local: !isProtected(name) };
}

function isProtected(text: string): boolean {
  return PROTECTED.some((pattern) => pattern.test(text.trim()));
}
