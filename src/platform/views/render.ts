import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document: `vnode` is the html element, as the Page layout makes it. */
export function renderPage(vnode: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(vnode)}\n`;
}

/** A part of a document, for a test or a message. */
export function renderFragment(vnode: VNode): string {
  return renderToString(vnode);
}
