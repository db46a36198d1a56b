/** One stretch of text between block tags. `item` says that an `<li>` began it. */
export type FragmentPart = { text: string; item: boolean; bold: boolean };

const BLOCK_TAG = /<(\/?)(p|br|ul|ol|li|div|tr|td|th|table|tbody|thead|h[1-6]|section|blockquote)(?:\s[^<>]*)?\/?>/gi;
const INLINE_TAG = /<\/?(?:b|strong|i|em|u|span|a|sup|sub|font|s|small|mark|code|o:p|hr|img)(?:\s[^<>]*)?\/?>/gi;
const BOLD_WHOLE = /^\s*(?:<(?:b|strong)(?:\s[^<>]*)?>.*<\/(?:b|strong)>|\*\*.+\*\*|__.+__)\s*:?\s*$/is;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  pound: '£',
};

/** Cuts text at the block tags in it and takes all tags away. "<10" and "a < b" are no tags and stay. */
export function fragmentParts(text: string): FragmentPart[] {
  const parts: FragmentPart[] = [];
  let from = 0;
  let item = false;
  for (const tag of text.matchAll(BLOCK_TAG)) {
    addPart(parts, text.slice(from, tag.index), item);
    from = tag.index + tag[0].length;
    item = tag[2]?.toLowerCase() === 'li' && tag[1] === '';
  }
  addPart(parts, text.slice(from), item);
  return parts;
}

function addPart(parts: FragmentPart[], raw: string, item: boolean): void {
  const text = plainText(raw);
  if (text) parts.push({ text, item, bold: BOLD_WHOLE.test(raw) });
}

/** Text without inline tags, entities or emphasis marks, white space made single. */
export function plainText(raw: string): string {
  return decodeEntities(raw.replace(INLINE_TAG, ''))
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ' ';
  });
}
