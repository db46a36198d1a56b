/** A text on a page of a made-up PDF; `y` counts from the top. A rule is a thin line between two points. */
export type Drawn =
  | { text: string; x: number; y: number; size?: number; bold?: boolean }
  | { rule: readonly [number, number, number, number] };

export const [WIDTH, HEIGHT] = [595, 842];

/** A PDF of pages with texts at known positions, so that a test knows the geometry. */
export function tinyPdf(pages: readonly (readonly Drawn[])[], trailer = ''): Uint8Array {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, at) => [pageObject(6 + at * 2), streamObject(page.map(operator).join('\n'))]),
  ];
  return assembled(objects, trailer);
}

function pageObject(content: number): string {
  const fonts = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${fonts} /Contents ${content} 0 R >>`;
}

const streamObject = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

function operator(drawn: Drawn): string {
  if ('rule' in drawn) {
    const [x1, y1, x2, y2] = drawn.rule;
    return `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`;
  }
  const { text, x, y, size = 10, bold } = drawn;
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replace(/•/g, '\\225')
    .replace(/£/g, '\\243');
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped}) Tj ET`;
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0) & 255);
}

/** Lines of text at a left edge, one under the other. */
export function lines(
  texts: readonly string[],
  x: number,
  y: number,
  { size = 10, leading = 12, bold = false } = {},
): Drawn[] {
  return texts.map((text, at) => ({ text, x, y: y + at * leading, size, bold }));
}

/** A grid of rules at these edges. */
export function grid(xs: readonly number[], ys: readonly number[]): Drawn[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...ys.map((y): Drawn => ({ rule: [left, y, right, y] })),
    ...xs.map((x): Drawn => ({ rule: [x, top, x, bottom] })),
  ];
}
