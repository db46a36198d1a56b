import type { SourceDocument } from '../../kernel/source-document.ts';
import { archiveParts } from '../archive.ts';
import { elementsOf, findElement, readXml } from '../xml/read-xml.ts';
import { slideBlocks, slidePictures } from './slide-blocks.ts';

const PRESENTATION = 'ppt/presentation.xml';
const RELATIONS = 'ppt/_rels/presentation.xml.rels';

/** The slides of a presentation in their order. Notes, masters and hidden slides are left out. */
export async function readPptx(bytes: Uint8Array): Promise<SourceDocument | null> {
  const parts = await archiveParts(
    bytes,
    (name) => name === PRESENTATION || name === RELATIONS || /^ppt\/slides\/[^/]+\.xml$/.test(name),
  );
  const slides = slideNames(parts).flatMap((name, index) => {
    const slide = readXml(parts.get(name) ?? '');
    const isHidden = findElement(slide, 'p:sld')?.attributes.show === '0';
    return isHidden ? [] : [{ slide, page: index + 1 }];
  });
  return {
    format: 'pptx',
    blocks: slides.flatMap(({ slide, page }) => slideBlocks(slide, page)),
    pictures: slides.flatMap(({ slide, page }) => slidePictures(slide, page)),
  };
}

function slideNames(parts: ReadonlyMap<string, string>): string[] {
  const targets = new Map(
    elementsOf(findElement(readXml(parts.get(RELATIONS) ?? ''), 'Relationships') ?? readXml('')).map(
      ({ attributes }) => [attributes.Id ?? '', attributes.Target ?? ''],
    ),
  );
  const list = findElement(readXml(parts.get(PRESENTATION) ?? ''), 'p:sldIdLst');
  return (list ? elementsOf(list) : []).flatMap(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '');
    return target ? [target.startsWith('/') ? target.slice(1) : `ppt/${target}`] : [];
  });
}
