import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import type { Format } from './shapes.ts';
import type { Cell, PrintedBlock } from './truth.ts';

type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;

const encode = (text: string) => new TextEncoder().encode(text);

/** The file that a layout makes in a format. */
export function printAs(format: Format, blocks: readonly PrintedBlock[]): Promise<Uint8Array> | Uint8Array {
  switch (format) {
    case 'txt':
      return encode(blocks.map(textOf).join('\n'));
    case 'md':
      return encode(blocks.map(markdownOf).join('\n'));
    case 'csv':
      return encode(
        gridOf(blocks)
          .map((row) => row.map(quoted).join(','))
          .join('\r\n'),
      );
    case 'html':
      return encode(`<!doctype html><html><body>${blocks.map(htmlOf).join('\n')}</body></html>`);
    case 'docx':
      return docxOf(blocks);
    case 'xlsx':
      return writeXlsx({ sheets: [{ name: 'Plan', rows: gridOf(blocks) }] });
  }
}

/** The rows with one cell for every column; what spans is printed once. */
export function flatRows(block: TableBlock): Cell[][] {
  const hanging = new Map<number, number>();
  return block.rows.map((row) => {
    const cells: Cell[] = [];
    const fill = () => {
      for (let left = hanging.get(cells.length) ?? 0; left > 0; left = hanging.get(cells.length) ?? 0) {
        hanging.set(cells.length, left - 1);
        cells.push({ lines: [''] });
      }
    };
    for (const one of row) {
      fill();
      if (one.rowSpan) hanging.set(cells.length, one.rowSpan - 1);
      cells.push(one, ...Array.from({ length: (one.colSpan ?? 1) - 1 }, (): Cell => ({ lines: [''] })));
    }
    fill();
    return cells;
  });
}

function textOf(block: PrintedBlock): string {
  if (block.kind === 'heading') return `\n${block.text}\n`;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'item') return `${'   '.repeat(block.depth)}${block.marker} ${block.text}`;
  const rows = flatRows(block).map((row) => row.map(tabbed).join('\t'));
  return `\n${rows.join('\n')}\n`;
}

const tabbed = ({ lines }: Cell) => (lines.length > 1 ? `"${lines.join('\n')}"` : (lines[0] ?? ''));

function markdownOf(block: PrintedBlock): string {
  if (block.kind === 'heading') return `\n${'#'.repeat(block.level)} ${block.text}\n`;
  if (block.kind === 'paragraph') return `${block.text}\n`;
  if (block.kind === 'item') return `${'   '.repeat(block.depth)}${block.marker.replace(/[•–]/, '-')} ${block.text}`;
  const rows = flatRows(block).map((row) => `| ${row.map(({ lines }) => lines.join('<br>')).join(' | ')} |`);
  const rule = `|${'---|'.repeat(flatRows(block)[0]?.length ?? 1)}`;
  return `\n${[rows[0], rule, ...rows.slice(1)].join('\n')}\n`;
}

/** A sheet: text stands in the first column. */
function gridOf(blocks: readonly PrintedBlock[]): string[][] {
  const rows = blocks.flatMap((block): string[][] => {
    if (block.kind === 'table') return flatRows(block).map((row) => row.map(({ lines }) => lines.join('\n')));
    return [[block.kind === 'item' ? `${block.marker} ${block.text}` : block.text]];
  });
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf(block: PrintedBlock): string {
  if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.kind === 'item') return `<p>${escaped(`${block.marker} ${block.text}`)}</p>`;
  return `<table>${block.rows.map((row, at) => `<tr>${row.map((one) => htmlCell(one, block.header && at === 0)).join('')}</tr>`).join('')}</table>`;
}

function htmlCell({ lines, colSpan, rowSpan }: Cell, header: boolean): string {
  const tag = header ? 'th' : 'td';
  const spans = `${colSpan ? ` colspan="${colSpan}"` : ''}${rowSpan ? ` rowspan="${rowSpan}"` : ''}`;
  return `<${tag}${spans}>${lines.map(escaped).join('<br>')}</${tag}>`;
}

const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

async function docxOf(blocks: readonly PrintedBlock[]): Promise<Uint8Array> {
  const children = blocks.map((block) => {
    if (block.kind === 'table') return new Table({ rows: block.rows.map(docxRow) });
    if (block.kind === 'heading') return new Paragraph({ text: block.text, heading: LEVELS[block.level - 1] });
    return new Paragraph(block.kind === 'item' ? `${block.marker} ${block.text}` : block.text);
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function docxRow(row: readonly Cell[]): TableRow {
  return new TableRow({
    children: row.map(
      ({ lines, colSpan, rowSpan }) =>
        new TableCell({ children: lines.map((line) => new Paragraph(line)), columnSpan: colSpan, rowSpan }),
    ),
  });
}
