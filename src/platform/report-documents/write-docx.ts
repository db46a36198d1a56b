import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  PatchType,
  patchDocument,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { ok, type Result } from '#platform/kernel';
import { type Block, type Cell, cellText, isFigures, type ReportDocument, type TableBlock } from './document.ts';
import { paleOf } from './tones.ts';
import { readTemplate, type TemplateRefusal } from './word-template.ts';

/** The style ids of headings: a template may have others than Word's English ones. */
interface HeadingStyles {
  title: string;
  heading1: string;
  heading2: string;
}

const plainStyles: HeadingStyles = { title: 'Title', heading1: 'Heading1', heading2: 'Heading2' };

/** Twips: A4 less its margins. */
const margin = 1134;
const [short, long] = [11_906, 16_838];

export interface WordOrder {
  document: ReportDocument;
  /** The body's own Word file; null: the plain style. */
  template: Uint8Array | null;
}

/** A Word file. For the sandbox: the template is from outside. */
export async function writeDocx({ document, template }: WordOrder): Promise<Result<Uint8Array, TemplateRefusal>> {
  if (!template) return ok(await writePlain(document));
  const read = readTemplate(template);
  if (!read.ok) return read;
  const { styles, width, placeholder, bytes: data } = read.value;
  const patches = { [placeholder]: { type: PatchType.DOCUMENT, children: bodyOf(document, styles, width) } };
  const properties = { title: document.title };
  return ok(await patchDocument({ outputType: 'uint8array', data, patches, properties, recursive: false }));
}

async function writePlain(document: ReportDocument): Promise<Uint8Array> {
  const width = (document.landscape ? long : short) - 2 * margin;
  const page = {
    size: {
      ...{ width: short, height: long },
      orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
  const file = new Document({
    title: document.title,
    creator: document.caption,
    description: document.about,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 44, bold: true, color: '000000' }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 30, bold: true, color: '000000' },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
        heading2: {
          run: { size: 25, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page },
        footers: { default: footerOf(document) },
        children: bodyOf(document, plainStyles, width),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const footerOf = ({ title }: ReportDocument) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [`${title} · `, PageNumber.CURRENT], size: 18 })],
      }),
    ],
  });

function bodyOf(document: ReportDocument, styles: HeadingStyles, width: number): FileChild[] {
  return [
    new Paragraph({ text: document.caption, keepNext: true }),
    new Paragraph({ text: document.title, style: styles.title }),
    new Paragraph({ text: document.about }),
    ...document.sections.flatMap(({ title, blocks }) => [
      headingOf(title, styles.heading1),
      ...blocks.flatMap((block) => childrenOf(block, styles, width)),
    ]),
  ];
}

const headingOf = (text: string, style: string) => new Paragraph({ text, style, keepNext: true });

function childrenOf(block: Block, styles: HeadingStyles, width: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.text, styles.heading2)];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text) })];
    case 'note':
      return [new Paragraph({ children: runsOf(block.text, { bold: true }), indent: { left: 360 } })];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runsOf(item), bullet: { level: 0 } }));
    case 'figure':
      return [
        headingOf(block.title, styles.heading2),
        ...pictureOf(block, width),
        ...tableChildren(block.table, width),
      ];
    case 'table':
      return tableChildren(block, width);
    default:
      return factsChildren(block, width);
  }
}

/** Bars are a chart of Word's own; a timeline is its table. */
function pictureOf({ picture, title, alt }: Extract<Block, { kind: 'figure' }>, width: number): FileChild[] {
  if (picture.kind !== 'bars') return [];
  const chart = new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    categories: picture.rows.map(({ label }) => label).reverse(),
    series: picture.series.map(({ name, colour }, at) => ({
      name,
      values: picture.rows.map(({ values }) => values[at] ?? 0).reverse(),
      color: colour.slice(1),
    })),
    altText: { name: title, title, description: alt },
    transformation: { width: Math.round(width / 15), height: 90 + picture.rows.length * 42 },
  });
  return [new Paragraph({ children: [chart] })];
}

function tableChildren(table: TableBlock, width: number): FileChild[] {
  const shares = table.columns.map(({ share = 1 }) => share);
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, at) => cellOf(cell, widths[at] ?? 0, isFigures(table, at))),
      }),
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ text }, at) => headOf(text, widths[at] ?? 0, isFigures(table, at))),
  });
  return [tableOfRows([head, ...rows], widths), new Paragraph({ text: '' })];
}

/** Terms and values have no header row. A line to sign on is a high one. */
function factsChildren({ kind, rows }: Extract<Block, { kind: 'facts' | 'signature' }>, width: number): FileChild[] {
  const [first, second] = [Math.floor(width / 3), Math.floor((width * 2) / 3)];
  const height = kind === 'signature' ? { value: 600, rule: HeightRule.ATLEAST } : undefined;
  const lines = rows.map(
    ({ term, value }) =>
      new TableRow({
        cantSplit: true,
        ...(height ? { height } : {}),
        children: [headOf(term, first, false), cellOf(value, second, false)],
      }),
  );
  return [tableOfRows(lines, [first, second]), new Paragraph({ text: '' })];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '969696' };
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const tableOfRows = (rows: TableRow[], columnWidths: number[]) =>
  new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, insideHorizontal: line, left: noLine, right: noLine, insideVertical: noLine },
  });

const margins = { top: 60, bottom: 60, left: 90, right: 90 };
const sideOf = (figures: boolean) => ({
  alignment: figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
  spacing: { after: 0 },
});

const headOf = (text: string, size: number, figures: boolean) =>
  new TableCell({
    margins,
    width: { size, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: 'E8E8E8' },
    children: [new Paragraph({ children: runsOf(text, { bold: true, size: 20 }), ...sideOf(figures) })],
  });

function cellOf(cell: Cell, size: number, figures: boolean): TableCell {
  const shading =
    typeof cell === 'object' && 'tag' in cell ? { type: ShadingType.CLEAR, fill: paleOf[cell.tone].slice(1) } : null;
  return new TableCell({
    margins,
    width: { size, type: WidthType.DXA },
    ...(shading ? { shading } : {}),
    children: [new Paragraph({ children: runsOf(cellText(cell), { size: 20 }), ...sideOf(figures) })],
  });
}

const runsOf = (text: string, look: { bold?: boolean; size?: number } = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }));
