import type { DefaultTreeAdapterMap } from 'parse5';
import type { Block, Picture, SourceDocument } from '../../kernel/source-document.ts';
import { archiveParts } from '../archive.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { checkXml } from '../xml/read-xml.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
];

/**
 * A Word document by way of mammoth's HTML. Macros, embedded objects, links to other files and templates are not opened.
 * Word keeps no lines: a line here is the ordinal of the paragraph or the
 * table row, as the document would read when it is saved as text.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument | null> {
  const parts = await archiveParts(bytes, (name) => /^word\/[^/]+\.xml$/.test(name));
  for (const part of parts.values()) checkXml(part);
  const [{ default: mammoth }, { parseFragment }] = await Promise.all([import('mammoth'), import('parse5')]);
  const options = { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  const { blocks, pictures } = htmlBlocks(parseFragment(value), ordinals());
  const drawn = drawings(parts.get('word/document.xml') ?? '');
  return { format: 'docx', blocks: numbered(blocks), pictures: [...pictures, ...drawn] };
}

/** Charts and diagrams: mammoth passes them over, so nobody knows their line. */
function drawings(xml: string): Picture[] {
  const [, ...parts] = xml.split('<wp:docPr');
  return parts
    .filter((part) => /<(?:c:chart|dgm:relIds)\b/.test(part))
    .map((part) => ({ text: /^[^>]*\bdescr="([^"]*)"/.exec(part)?.[1] ?? '', place: null }));
}

/** Each paragraph, item and row in turn gets the next line. */
function ordinals(): (element: DefaultTreeAdapterMap['element']) => { line: number } {
  const lines = new Map<unknown, number>();
  let last = 0;
  return (element) => {
    const known = lines.get(element);
    if (known !== undefined) return { line: known };
    const isText = /^(?:p|li|h[1-6]|tr)$/.test(element.tagName);
    if (isText) last += 1;
    lines.set(element, isText ? last : last + 1);
    return { line: isText ? last : last + 1 };
  };
}

function numbered(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const from = block.rows[0]?.place;
    const to = block.rows.at(-1)?.place;
    if (!from || !to || !('line' in from) || !('line' in to)) return block;
    return { ...block, place: { line: from.line, to: to.line } };
  });
}
