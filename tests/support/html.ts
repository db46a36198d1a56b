import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of a parsed page, as a test asks about it. */
export interface Element {
  node: DefaultTreeAdapterTypes.Element;
  attribute(name: string): string | null;
  all(tag: string): Element[];
  /** The text inside, as it is. */
  rawText(): string;
}

export function elementsOf(root: Node, tag: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node && node.tagName === tag) found.push(elementOf(node));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(root);
  return found;
}

const elementOf = (node: DefaultTreeAdapterTypes.Element): Element => ({
  node,
  attribute: (name) => node.attrs.find((attribute) => attribute.name === name)?.value ?? null,
  all: (tag) => elementsOf(node, tag),
  rawText: () => rawText(node),
});

function rawText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (['script', 'style', 'template'].includes(node.nodeName)) return '';
  return 'childNodes' in node ? node.childNodes.map(rawText).join(' ') : '';
}

/** The words a person reads, spaces folded. */
export const textOf = (node: Node | Element): string =>
  rawText('node' in node ? node.node : node)
    .replace(/\s+/g, ' ')
    .trim();
