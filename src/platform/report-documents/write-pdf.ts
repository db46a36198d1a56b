import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderFragment } from '#platform/views';
import {
  type Block,
  type Cell,
  cellText,
  isFigures,
  type ReportDocument,
  type TableBlock,
  tableOf,
} from './document.ts';
import { paleOf } from './tones.ts';
import { ReportPicture } from './view.tsx';

const require = createRequire(import.meta.url);
const fontPackage = '@expo-google-fonts/atkinson-hyperlegible-next';
const faces = ['400Regular', '700Bold'];
const font = 'Atkinson Hyperlegible Next';

/**
 * A PDF that a screen reader can follow: PDF/UA-1, refused by Typst itself when it is not. The report is handed over as
 * data; nothing in it is read as Typst's language.
 */
export function writePdf(document: ReportDocument): Uint8Array {
  const fontBlobs = faces.map((face) =>
    readFileSync(require.resolve(`${fontPackage}/${face}/AtkinsonHyperlegibleNext_${face}.ttf`)),
  );
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontBlobs }],
  });
  const mainFileContent = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');
  const write = (report: ReportDocument) => {
    const inputs = { report: JSON.stringify(dataOf(report)) };
    return new Uint8Array(compiler.pdf({ mainFileContent, inputs }, { pdfStandard: 'ua-1' }));
  };
  return inLettersAtHand(document, write);
}

/** Tried in this order: letters that fonts have everywhere. */
const alphabets = [
  /[^\n\t\u0020-\u024f\u0370-\u04ff\u1e00-\u1eff\u2010-\u2026\u20ac\u2190-\u2193\ufffd]/gu,
  /[^\n\t\u0020-\u00ff]/gu,
];
const unshown = 'Some letters could not be shown in this PDF; the Word file has them.';

/** A PDF/UA may not hold a letter that no font has: it is replaced, and the report says so. */
function inLettersAtHand(document: ReportDocument, write: (report: ReportDocument) => Uint8Array): Uint8Array {
  for (const alphabet of [null, ...alphabets]) {
    const report = alphabet ? { ...replaced(document, alphabet), about: `${document.about} ${unshown}` } : document;
    try {
      return write(report);
    } catch (error) {
      if (!/could not be displayed/.test(String((error as { code?: unknown }).code))) throw error;
    }
  }
  throw new Error('The report has letters that no font has.');
}

/** Question marks for what an alphabet does not have. */
function replaced<Value>(value: Value, alphabet: RegExp): Value {
  return JSON.parse(
    JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? inner.replace(alphabet, '?') : inner)),
  );
}

const dataOf = ({ sections, ...document }: ReportDocument) => ({
  ...document,
  sections: sections.map(({ title, blocks }, at) => ({
    title,
    blocks: blocks.map((block, place) => blockData(block, `s${at}-${place}`)),
  })),
});

function blockData(block: Block, id: string) {
  if (block.kind !== 'figure') {
    const table = tableOf(block);
    return table ? { kind: block.kind, table: tableData(table) } : block;
  }
  const { title, alt, picture, table } = block;
  return {
    kind: 'figure',
    title,
    alt,
    svg: svgOf(ReportPicture({ picture, id, title, alt })),
    table: tableData(table),
  };
}

const tableData = (table: TableBlock) => ({
  caption: table.caption,
  columns: table.columns.map(({ text, share = 1 }, at) => ({ text, share, figures: isFigures(table, at) })),
  rows: table.rows.map((row) => row.map(cellData)),
});

const cellData = (cell: Cell) => ({
  text: cellText(cell),
  fill: typeof cell === 'object' && 'tag' in cell ? paleOf[cell.tone] : null,
});

/** The picture without the frame that scrolls on a page. */
function svgOf(picture: Parameters<typeof renderFragment>[0]): string {
  const svg = /<svg[\s\S]*<\/svg>/.exec(renderFragment(picture))?.[0] ?? '';
  return svg.replace('<svg ', `<svg font-family="${font}" `);
}
