import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ok, type Result, refused } from '#platform/kernel';

/** A body's own Word file, made ready: its words are gone, its headers, footers, styles and page stay. */
export interface WordTemplate {
  bytes: Uint8Array;
  /** Where the report goes. */
  placeholder: string;
  styles: { title: string; heading1: string; heading2: string };
  /** Twips between the margins. */
  width: number;
}

export type TemplateRefusal = { code: 'macros' | 'outside' | 'not-word' | 'no-styles' | 'broken' };

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const placeholder = 'due-regard-report';
const body = 'word/document.xml';

/** Reads a .docx or .dotx. For the sandbox, whose limits end an archive that inflates beyond measure. */
export function readTemplate(bytes: Uint8Array): Result<WordTemplate, TemplateRefusal> {
  const parts = openArchive(bytes);
  if (!parts) return refused({ code: 'broken' });
  const types = textOf(parts, '[Content_Types].xml');
  const main = textOf(parts, body);
  const found = textOf(parts, 'word/styles.xml');
  if (!types || !main) return refused({ code: 'not-word' });
  const hostile = /vbaProject|vbaData|activeX|embeddings\//i;
  if (/macroEnabled/i.test(types) || Object.keys(parts).some((name) => hostile.test(name)))
    return refused({ code: 'macros' });
  const [title, heading1, heading2] = ['title', 'heading 1', 'heading 2'].map((name) => styleCalled(found ?? '', name));
  if (!heading1 || !heading2) return refused({ code: 'no-styles' });
  const opening = /^[\s\S]*?<w:body[^>]*>/.exec(main)?.[0];
  if (!opening) return refused({ code: 'broken' });
  const page = /<w:sectPr(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>(?=\s*<\/w:body>)/.exec(main)?.[0] ?? '<w:sectPr/>';
  const place = `<w:p><w:r><w:t>{{${placeholder}}}</w:t></w:r></w:p>`;
  parts[body] = strToU8(`${opening}${place}${page}</w:body></w:document>`);
  parts['[Content_Types].xml'] = strToU8(
    types.replace(/application\/[^"]*wordprocessingml\.template\.main\+xml/, mainType),
  );
  if (Object.keys(parts).some((name) => name.endsWith('.rels') && loadsFromOutside(strFromU8(parts[name] ?? none))))
    return refused({ code: 'outside' });
  forgetItsTemplate(parts);
  const styles = { title: title ?? heading1, heading1, heading2 };
  return ok({ bytes: zipSync(parts), placeholder, styles, width: widthOf(page) });
}

/** Whether a file can be used as a template. For the sandbox. */
export function inspectTemplate(bytes: Uint8Array): Result<null, TemplateRefusal> {
  const read = readTemplate(bytes);
  return read.ok ? ok(null) : read;
}

function openArchive(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

const textOf = (parts: Record<string, Uint8Array>, name: string): string | null => {
  const part = parts[name];
  return part ? strFromU8(part) : null;
};

/** A style's name is the same in every language of Word; its id is not. */
function styleCalled(styles: string, name: string): string | null {
  for (const [style] of styles.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g))
    if (new RegExp(`<w:name w:val="${name}"`, 'i').test(style)) return /w:styleId="([^"]+)"/.exec(style)?.[1] ?? null;
  return null;
}

const none = new Uint8Array();
const relation = /<Relationship\b[^>]*>/g;
const isOutside = (rel: string): boolean => /TargetMode="External"/i.test(rel);

/** Pictures and the like that Word would fetch when somebody opens the report. A link of words fetches nothing. */
const loadsFromOutside = (rels: string): boolean =>
  (rels.match(relation) ?? []).some((rel) => isOutside(rel) && !/\/(hyperlink|attachedTemplate)"/.test(rel));

/** Word notes the file on somebody's disk that a document was begun from, and would look for it. */
function forgetItsTemplate(parts: Record<string, Uint8Array>): void {
  const replace = (name: string, pattern: RegExp) => {
    const text = textOf(parts, name);
    if (text) parts[name] = strToU8(text.replace(pattern, (found) => (/ttachedTemplate/.test(found) ? '' : found)));
  };
  replace('word/settings.xml', /<w:attachedTemplate\b[^>]*>/g);
  replace('word/_rels/settings.xml.rels', relation);
}

function widthOf(page: string): number {
  const number = (name: string, otherwise: number) =>
    Number(new RegExp(`w:${name}="(\\d+)"`).exec(page)?.[1] ?? otherwise);
  return Math.max(4000, number('w', 11_906) - number('left', 1134) - number('right', 1134));
}
