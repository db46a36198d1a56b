import type { Block } from '../../kernel/source-document.ts';

const QUOTED = /^(?:[ \t]?>)+ ?/;
const ADDRESS = /^(?:from|to|cc|bcc|sent|date|reply-to)\s*:\s+\S/i;
const LONGEST_SIGNATURE = 20;

/** Takes the marks of quoting from a mail, where several lines have them. Lines and their numbers stay. */
export function withoutQuoteMarks(text: string): string {
  if (!/^[ \t]?>[^\n]*\n[ \t]?>/m.test(text)) return text;
  return text
    .split('\n')
    .map((line) => line.replace(QUOTED, ''))
    .join('\n');
}

/** The addresses at the head of a mail and the signature below "-- " are its furniture. */
export function markMailFurniture(blocks: Block[], text: string): Block[] {
  const furniture = mailFurniture(text.replace(/\r\n?/g, '\n').split('\n'));
  if (furniture.size === 0) return blocks;
  return blocks.map((block) => {
    const isFurniture = block.kind === 'paragraph' && 'line' in block.place && furniture.has(block.place.line);
    return isFurniture ? { ...block, furniture: true } : block;
  });
}

function mailFurniture(lines: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  lines.forEach((line, at) => {
    const beside = [lines[at - 1], lines[at + 1], lines[at + 2]].some((other) => ADDRESS.test(other ?? ''));
    if (ADDRESS.test(line) && beside) numbers.add(at + 1);
  });
  const sign = lines.lastIndexOf('-- ');
  const end = sign >= 0 && lines.length - sign <= LONGEST_SIGNATURE ? lines.length : 0;
  for (let at = sign; at < end; at++) numbers.add(at + 1);
  return numbers;
}
