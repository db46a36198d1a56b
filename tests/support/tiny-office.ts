import { zipSync } from 'fflate';

/** A row of one text is the title of a group and spans. */
export type Rows = readonly (readonly string[])[];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function zipped(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}

/** An OpenDocument text of a title and a table. */
export function tinyOdt(title: string, rows: Rows): Uint8Array {
  const width = Math.max(...rows.map((row) => row.length));
  const table = rows.map((row) => `<table:table-row>${odtCells(row, width)}</table:table-row>`).join('');
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': '<office:document-styles/>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:text><text:p text:style-name="Title">${escaped(title)}</text:p><table:table>${table}</table:table></office:text></office:body></office:document-content>`,
  });
}

function odtCells(row: readonly string[], width: number): string {
  const span = row.length === 1 ? ` table:number-columns-spanned="${width}"` : '';
  const covered = row.length === 1 ? '<table:covered-table-cell/>'.repeat(width - 1) : '';
  const cells = row.map((text) => `<table:table-cell${span}><text:p>${escaped(text)}</text:p></table:table-cell>`);
  return cells.join('') + covered;
}

/** A presentation: a slide with a title, and for each further one a table of some of the rows. */
export function tinyPptx(title: string, slides: readonly Rows[]): Uint8Array {
  const bodies = [placeholder('ctrTitle', title), ...slides.map(frame)];
  const names = bodies.map((_, at) => `slides/slide${at + 1}.xml`);
  const ids = names.map((_, at) => `<p:sldId id="${256 + at}" r:id="r${at}"/>`).join('');
  const relations = names.map((name, at) => `<Relationship Id="r${at}" Target="${name}"/>`).join('');
  return zipped({
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${relations}</Relationships>`,
    ...Object.fromEntries(bodies.map((body, at) => [`ppt/${names[at]}`, slide(body)])),
  });
}

const slide = (body: string) => `<p:sld><p:cSld><p:spTree>${body}</p:spTree></p:cSld></p:sld>`;
const paragraph = (text: string) => `<a:p><a:r><a:rPr/><a:t>${escaped(text)}</a:t></a:r></a:p>`;

function placeholder(type: string, text: string): string {
  return `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${paragraph(text)}</p:txBody></p:sp>`;
}

function frame(rows: Rows): string {
  const width = Math.max(...rows.map((row) => row.length));
  const table = rows.map((row) => `<a:tr>${pptxCells(row, width)}</a:tr>`).join('');
  return `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${table}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function pptxCells(row: readonly string[], width: number): string {
  const span = row.length === 1 ? ` gridSpan="${width}"` : '';
  const covered = row.length === 1 ? '<a:tc hMerge="1"><a:txBody><a:p/></a:txBody></a:tc>'.repeat(width - 1) : '';
  return row.map((text) => `<a:tc${span}><a:txBody>${paragraph(text)}</a:txBody></a:tc>`).join('') + covered;
}
