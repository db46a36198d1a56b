import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import pptxgenjs from 'pptxgenjs';
import {
  type Block,
  cellText,
  isFigures,
  type ReportDocument,
  type Section,
  type TableBlock,
  tableOf,
} from './document.ts';
import { paleOf } from './tones.ts';

/** Its types are those of another kind of module. */
const PowerPoint = pptxgenjs as unknown as typeof pptxgenjs.default;
type Deck = pptxgenjs.default;

// Inches.
const width = 12.3;
const left = 0.5;
const font = 'Arial';
const ink = '0B0C0C';

/** A title slide, and a slide for each section. What does not fit on a slide is the report's to leave out. */
export async function writePptx(document: ReportDocument): Promise<Uint8Array> {
  const deck = new PowerPoint();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = document.title;
  deck.company = document.caption;
  deck.theme = { headFontFace: font, bodyFontFace: font };
  deck.defineSlideMaster({
    title: 'REPORT',
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: left,
            y: 0.35,
            w: width,
            h: 0.9,
            fontSize: 28,
            bold: true,
            align: 'left',
            color: ink,
            fontFace: font,
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.3, y: 7.05, fontSize: 12, color: ink, fontFace: font },
  });
  const first = deck.addSlide({ masterName: 'REPORT' });
  first.addText(document.title, { placeholder: 'title', lang: 'en-GB' });
  first.addText([document.caption, document.about].filter(Boolean).join('\n'), {
    x: left,
    y: 1.6,
    w: width,
    h: 2,
    ...plain,
    fontSize: 20,
  });
  for (const section of document.sections) addSection(deck, section);
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return describeTables(written, document);
}

const plain = { fontFace: font, color: ink, lang: 'en-GB', valign: 'top' as const, align: 'left' as const };

function addSection(deck: Deck, { title, blocks }: Section): void {
  const slide = deck.addSlide({ masterName: 'REPORT' });
  slide.addText(title, { placeholder: 'title', lang: 'en-GB' });
  let y = 1.4;
  for (const block of blocks) {
    const table = tableOf(block);
    if (block.kind === 'figure') y = addPicture(deck, slide, block, y);
    if (table) {
      slide.addTable(rowsOf(table), {
        x: left,
        y,
        w: width,
        colW: widthsOf(table),
        fontSize: 16,
        margin: 0.06,
        border: { type: 'solid', pt: 0.5, color: '969696' },
      });
      y += 0.55 * (table.rows.length + 1);
    } else {
      slide.addText(textOf(block), {
        x: left,
        y: Math.min(y, 6.3),
        w: width,
        h: 0.6,
        ...plain,
        fontSize: 16,
        fit: 'shrink',
      });
      y += 0.7;
    }
  }
}

/** Bars are a chart of PowerPoint's own. Returns where the next thing stands. */
function addPicture(
  deck: Deck,
  slide: ReturnType<Deck['addSlide']>,
  { picture, alt }: Extract<Block, { kind: 'figure' }>,
  y: number,
): number {
  if (picture.kind !== 'bars') return y;
  const h = Math.min(2.8, 0.9 + 0.45 * picture.rows.length);
  const rows = picture.rows.toReversed(); // drawn from below
  const labels = rows.map(({ label }) => label);
  const series = picture.series.map(({ name }, at) => ({
    name,
    labels,
    values: rows.map(({ values }) => values[at] ?? 0),
  }));
  slide.addChart(deck.ChartType.bar, series, {
    ...{ x: left, y, w: width, h, altText: alt, barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 40 },
    ...{
      chartColors: picture.series.map(({ colour }) => colour.slice(1)),
      showLegend: true,
      legendPos: 't',
      legendFontSize: 14,
    },
    ...{ catAxisLabelFontSize: 14, valAxisHidden: true, valGridLine: { style: 'none' } },
  });
  return y + h + 0.1;
}

const textOf = (block: Block): string =>
  block.kind === 'list' ? block.items.join('\n') : 'text' in block ? block.text : '';

function widthsOf({ columns }: TableBlock): number[] {
  const shares = columns.map(({ share = 1 }) => share);
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => (share / sum) * width);
}

/** So much of a text is read from a wall; the report has the rest. */
const most = 160;
const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

function rowsOf(table: TableBlock): pptxgenjs.default.TableRow[] {
  const side = (at: number) => (isFigures(table, at) ? ('right' as const) : ('left' as const));
  return [
    table.columns.map(({ text }, at) => ({
      text,
      options: { ...plain, bold: true, fill: { color: 'E8E8E8' }, align: side(at) },
    })),
    ...table.rows.map((row) =>
      row.map((cell, at) => ({
        text: shortened(cellText(cell)),
        options: {
          ...{ ...plain, align: side(at) },
          ...(typeof cell === 'object' && 'tag' in cell ? { fill: { color: paleOf[cell.tone].slice(1) } } : {}),
        },
      })),
    ),
  ];
}

/** The library marks no header row and describes no table: a screen reader needs both. */
function describeTables(bytes: Uint8Array, { sections }: ReportDocument): Uint8Array {
  const parts = unzipSync(bytes);
  sections.forEach(({ blocks }, at) => {
    const captions = blocks.flatMap((block) => tableOf(block)?.caption ?? []);
    const name = `ppt/slides/slide${at + 2}.xml`;
    const slide = parts[name];
    if (!slide) return;
    const described = strFromU8(slide)
      .replace(/<a:tblPr\s*\/>|<a:tblPr>/g, (tag) => tag.replace('<a:tblPr', '<a:tblPr firstRow="1"'))
      .replace(
        /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="\d+" name="Table [^"]*")/g,
        (tag) => `${tag} descr="${attribute(captions.shift() ?? '')}"`,
      );
    parts[name] = strToU8(described);
  });
  return zipSync(parts);
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
