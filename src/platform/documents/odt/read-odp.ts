import type { Block, Picture, SourceDocument } from '../../kernel/source-document.ts';
import { elementsOf, findElement, type XmlElement } from '../xml/read-xml.ts';
import { odtBlocks } from './odt-blocks.ts';
import { type OdtStyles, odtStyles } from './odt-styles.ts';
import { flatPart, openDocumentParts } from './parts.ts';

export const readOdp = async (bytes: Uint8Array) => slidesOf(await openDocumentParts(bytes));

/** The same in one XML file. */
export const readFlatOdp = async (bytes: Uint8Array) => slidesOf([flatPart(bytes)]);

/** The slides of a presentation in their order. Notes, masters and hidden slides are left out. */
function slidesOf(parts: readonly XmlElement[]): SourceDocument | null {
  const show = parts.map((part) => findElement(part, 'office:presentation')).find((found) => found !== null);
  if (!show) return null;
  const styles = odtStyles(parts);
  const hidden = hiddenStyles(parts);
  const slides = elementsOf(show).filter(({ name }) => name === 'draw:page');
  const read = slides.flatMap((slide, index) =>
    hidden.has(slide.attributes['draw:style-name'] ?? '') ? [] : shapesRead(slide, styles, index + 1),
  );
  return {
    format: 'odp',
    blocks: read.flatMap(({ blocks }) => blocks),
    pictures: read.flatMap(({ pictures }) => pictures),
  };
}

function hiddenStyles(parts: readonly XmlElement[]): Set<string> {
  const all = parts.flatMap((part) => findElement(part, 'office:automatic-styles') ?? []).flatMap(elementsOf);
  const isHidden = (style: XmlElement) =>
    findElement(style, 'style:drawing-page-properties')?.attributes['presentation:visibility'] === 'hidden';
  return new Set(all.filter(isHidden).map(({ attributes }) => attributes['style:name'] ?? ''));
}

const kindOf = ({ attributes }: XmlElement): string => attributes['presentation:class'] ?? '';

/** The texts and tables of a slide, its title first. */
function shapesRead(slide: XmlElement, styles: OdtStyles, page: number): { blocks: Block[]; pictures: Picture[] }[] {
  const shapes = shapesIn(slide);
  const titles = shapes.filter((shape) => kindOf(shape) === 'title');
  const rest = shapes.filter((shape) => !titles.includes(shape));
  return [...titles, ...rest].map((shape) => {
    const { blocks, pictures } = odtBlocks(shape, styles, { page });
    return { blocks: titles.includes(shape) ? titleOf(blocks, page) : asMeant(shape, blocks), pictures };
  });
}

function shapesIn(slide: XmlElement): XmlElement[] {
  return elementsOf(slide).flatMap((child) => {
    if (child.name === 'draw:g') return shapesIn(child);
    return child.name.startsWith('draw:') ? [child] : [];
  });
}

function titleOf(blocks: readonly Block[], page: number): Block[] {
  const text = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join(' ');
  return text === '' ? [] : [{ kind: 'heading', text, level: 2, place: { page } }];
}

function asMeant(shape: XmlElement, blocks: Block[]): Block[] {
  if (!/^(?:header|footer|date-time|page-number)$/.test(kindOf(shape))) return blocks;
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, furniture: true } : block));
}
