import { archiveParts } from '../archive.ts';
import { decodeText } from '../decode-text.ts';
import { LIMITS } from '../limits.ts';
import { Unfit } from '../refusal.ts';
import { readXml, type XmlElement } from '../xml/read-xml.ts';

/** The styles and the content of an OpenDocument file, in this order. */
export async function openDocumentParts(bytes: Uint8Array): Promise<XmlElement[]> {
  const names = ['styles.xml', 'content.xml'];
  const parts = await archiveParts(bytes, (name) => names.includes(name));
  return names.map((name) => readXml(parts.get(name) ?? ''));
}

/** The text of an OpenDocument file that is one XML file. */
export function flatText(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.xmlBytes) throw new Unfit('document-too-long');
  return decodeText(bytes) ?? '';
}

export const flatPart = (bytes: Uint8Array): XmlElement => readXml(flatText(bytes));
