import type { SourceDocument } from '../../kernel/source-document.ts';
import { archiveParts } from '../archive.ts';
import { findElement, readXml } from '../xml/read-xml.ts';
import { odtBlocks } from './odt-blocks.ts';
import { odtStyles } from './odt-styles.ts';

export async function readOdt(bytes: Uint8Array): Promise<SourceDocument | null> {
  const parts = await archiveParts(bytes, (name) => name === 'content.xml' || name === 'styles.xml');
  const content = readXml(parts.get('content.xml') ?? '');
  const body = findElement(content, 'office:text');
  if (!body) return null;
  const styles = odtStyles([readXml(parts.get('styles.xml') ?? ''), content]);
  return { format: 'odt', blocks: odtBlocks(body, styles) };
}
