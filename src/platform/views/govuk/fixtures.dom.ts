/** Test only: reads HTML into vnodes, and two pieces of HTML into trees that can be compared. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { Fragment, h, type VNode } from 'preact';
import type { Content } from './options.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface Tree {
  element: string;
  attributes: Record<string, string>;
  children: (Tree | string)[];
}

export function htmlToVnode(html: string): VNode {
  return h(Fragment, null, parseFragment(html.trim()).childNodes.map(nodeToVnode));
}

function nodeToVnode(node: Node): Content {
  if (isText(node)) return node.value;
  if (!isElement(node)) return null;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return h(node.tagName as 'div', attributes, node.childNodes.map(nodeToVnode)) as VNode;
}

export function htmlToTrees(html: string): (Tree | string)[] {
  return children(parseFragment(html).childNodes);
}

function children(nodes: Node[]): (Tree | string)[] {
  const seen = nodes.filter((node) => isText(node) || isElement(node));
  return seen.flatMap<Tree | string>((node, place) => {
    if (isText(node)) return textBetween(node.value, seen[place - 1], seen[place + 1]);
    return isElement(node) ? [elementTree(node)] : [];
  });
}

function elementTree(node: Element): Tree {
  const attributes = Object.fromEntries(
    node.attrs.map(({ name, value }) => [name, name === 'class' ? classSet(value) : value]),
  );
  return { element: node.tagName, attributes, children: children(node.childNodes) };
}

function classSet(value: string): string {
  return [...new Set(value.trim().split(/\s+/))].sort().join(' ');
}

/**
 * White space collapses; at the edge of an element it is the template's indentation and goes, but beside a
 * span that a screen reader runs into the sentence ("Change<span> name</span>") it decides what is heard, and stays.
 */
function textBetween(value: string, before: Node | undefined, after: Node | undefined): string[] {
  let text = value.replace(/[ \n\t\r]+/g, ' ');
  if (!isHeard(before)) text = text.trimStart();
  if (!isHeard(after)) text = text.trimEnd();
  return text.trim() === '' ? [] : [text];
}

function isHeard(node: Node | undefined): boolean {
  return node !== undefined && isElement(node) && classSet(attributeOf(node, 'class')).includes('visually-hidden');
}

function attributeOf(node: Element, wanted: string): string {
  return node.attrs.find(({ name }) => name === wanted)?.value ?? '';
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
