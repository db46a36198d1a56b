import { LIMITS } from '../limits.ts';
import { Unfit } from '../refusal.ts';

export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NONE = {};

/**
 * An XML part of an office file as a tree. A document type is refused, because only it can define entities; so are
 * depth and number beyond what people write. Names keep the prefixes that every office program writes.
 */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: NONE, children: [] };
  const open = [root];
  let elements = 0;
  scanXml(text, {
    text: (value) => void open.at(-1)?.children.push(value),
    open(name, attributes, closed) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      elements += 1;
      if (elements > LIMITS.xmlElements) throw new Unfit('document-too-complex');
      open.at(-1)?.children.push(element);
      if (!closed) open.push(element);
    },
    close(name) {
      if (open.length < 2 || open.pop()?.name !== name) throw new Error('an end without its start');
    },
  });
  if (open.length !== 1) throw new Error('a start without its end');
  return root;
}

type Scan = {
  text(value: string): void;
  open(name: string, attributes: string, closed: boolean): void;
  close(name: string): void;
};

/** Goes through the marks of a text once, without keeping them. Refuses a document type and too much depth. */
function scanXml(text: string, to: Scan): void {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const mark = text.indexOf('<', at);
    if (mark < 0 || mark > at) {
      to.text(unescaped(text.slice(at, mark < 0 ? text.length : mark)));
      if (mark < 0) return;
    }
    if (text.startsWith('<!--', mark)) at = after(text, '-->', mark + 4);
    else if (text.startsWith('<![CDATA[', mark)) {
      at = after(text, ']]>', mark + 9);
      to.text(text.slice(mark + 9, at - 3));
    } else if (text.startsWith('<?', mark)) at = after(text, '?>', mark + 2);
    else if (text.startsWith('<!', mark)) throw new Unfit('document-too-complex');
    else {
      at = endOfTag(text, mark + 1);
      depth += tag(text.slice(mark + 1, at - 1), to);
      if (depth > LIMITS.depth) throw new Unfit('document-too-complex');
    }
  }
}

function tag(inner: string, to: Scan): number {
  if (inner.startsWith('/')) {
    to.close(inner.slice(1).trim());
    return -1;
  }
  const closed = inner.endsWith('/');
  const name = /^[^\s/]+/.exec(inner)?.[0] ?? '';
  if (name === '') throw new Error('a tag without a name');
  to.open(name, inner.slice(name.length), closed);
  return closed ? 0 : 1;
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  if (at < 0) throw new Error(`${sign} is missing`);
  return at + sign.length;
}

/** The end of a tag; a ">" inside quotes is not it. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  throw new Error('a tag without its end');
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  if (!text.includes('=')) return NONE;
  const found: Record<string, string> = Object.create(null);
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name) found[name] = unescaped(double ?? single ?? '');
  }
  return found;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 8 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ' ';
  });
}

/** Refuses an XML text that would take too much to read, before another library reads it. */
export function checkXml(text: string): void {
  let elements = 0;
  scanXml(text, {
    text: () => {},
    close: () => {},
    open() {
      elements += 1;
      if (elements > LIMITS.xmlElements) throw new Unfit('document-too-complex');
    },
  });
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/** The first element of that name, at any depth. */
export function findElement(element: XmlElement, name: string): XmlElement | null {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findElement(child, name);
    if (found) return found;
  }
  return null;
}

export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
