import { type Action, titled } from './plan.ts';

type Part = Action['parts'][number];

/** "1.2 …", "a) …", "iv. …", "(b) …": what stands before the words is the part's number. */
const numbered = /^(\d+(?:\.\d+)+[.)]?|\d+[.)]|[a-z]{1,4}[.)]|\([a-z\d]{1,4}\))\s+(\S.*)$/i;

/** Parts from lines. A line that says what a part said before leaves that part as it was. */
export function readParts(lines: readonly string[], before: readonly Part[]): Part[] {
  return lines.map((line) => {
    const same = before.find(({ number, text }) => titled(number, text) === line);
    const [, number = '', text = line] = numbered.exec(line) ?? [];
    return same ? { number: same.number, text: same.text } : { number, text };
  });
}
