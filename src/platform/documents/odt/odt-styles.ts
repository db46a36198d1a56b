import { elementsOf, findElement, type XmlElement } from '../xml/read-xml.ts';

/** What the styles of a text document say about its paragraphs and lists. */
export type OdtStyles = {
  isBold(style: string | undefined): boolean;
  /** 1 to 6 for a style that makes a heading or a title, else 0. */
  headingLevel(style: string | undefined): number;
  isOrdered(list: string | undefined, depth: number): boolean;
};

type Style = { parent: string | undefined; bold: boolean | null; name: string };

export function odtStyles(parts: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, XmlElement>();
  for (const part of parts) collect(part, styles, lists);
  const lineage = (name: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(name ?? ''); style && found.length < 12; style = styles.get(style.parent ?? ''))
      found.push(style);
    return found;
  };
  return {
    isBold: (name) => lineage(name).find((style) => style.bold !== null)?.bold ?? false,
    headingLevel: (name) => levelIn([name ?? '', ...lineage(name).map((style) => style.parent ?? '')]),
    isOrdered(list, depth) {
      const levels = elementsOf(lists.get(list ?? '') ?? { name: '', attributes: {}, children: [] });
      const level = levels.find((one) => one.attributes['text:level'] === String(depth + 1));
      return level?.name === 'text:list-level-style-number' && (level.attributes['style:num-format'] ?? '') !== '';
    },
  };
}

function collect(part: XmlElement, styles: Map<string, Style>, lists: Map<string, XmlElement>): void {
  for (const element of elementsOf(part)) {
    const name = element.attributes['style:name'];
    if (element.name === 'style:style' && name) styles.set(name, styleOf(element, name));
    else if (element.name === 'text:list-style' && name) lists.set(name, element);
    else if (/^office:(?:document|automatic-styles|styles)/.test(element.name)) collect(element, styles, lists);
  }
}

function styleOf(element: XmlElement, name: string): Style {
  const weight = findElement(element, 'style:text-properties')?.attributes['fo:font-weight'];
  const bold = weight === undefined ? null : weight === 'bold' || Number(weight) >= 600;
  return { parent: element.attributes['style:parent-style-name'], bold, name };
}

function levelIn(names: readonly string[]): number {
  for (const name of names) {
    if (name === 'Title') return 1;
    const level = /^Heading_20_(\d)/.exec(name)?.[1];
    if (level) return Math.min(6, Number(level));
  }
  return 0;
}
