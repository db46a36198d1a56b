import type { SourceDocument } from '../../kernel/source-document.ts';
import { findElement, type XmlElement } from '../xml/read-xml.ts';
import { odtBlocks } from './odt-blocks.ts';
import { odtStyles } from './odt-styles.ts';
import { flatPart, openDocumentParts } from './parts.ts';

export const readOdt = async (bytes: Uint8Array) => textOf(await openDocumentParts(bytes));

/** The same in one XML file. */
export const readFlatOdt = async (bytes: Uint8Array) => textOf([flatPart(bytes)]);

function textOf(parts: readonly XmlElement[]): SourceDocument | null {
  const body = parts.map((part) => findElement(part, 'office:text')).find((found) => found !== null);
  return body ? { format: 'odt', ...odtBlocks(body, odtStyles(parts)) } : null;
}
