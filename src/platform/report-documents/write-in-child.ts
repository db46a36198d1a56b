import type { Result } from '#platform/kernel';
import type { ReportDocument } from './document.ts';
import { readTemplate, type TemplateRefusal } from './word-template.ts';

export interface ChildOrder {
  format: 'pdf' | 'docx' | 'pptx';
  document: ReportDocument;
  /** The body's own Word file; null: the plain style. */
  template: Uint8Array | null;
}

/** Runs in the sandbox. */
export async function writeInChild({
  format,
  document,
  template,
}: ChildOrder): Promise<Result<Uint8Array, TemplateRefusal>> {
  if (format === 'pdf') return { ok: true, value: (await import('./write-pdf.ts')).writePdf(document) };
  if (format === 'pptx') return { ok: true, value: await (await import('./write-pptx.ts')).writePptx(document) };
  const read = template ? readTemplate(template) : null;
  if (read && !read.ok) return read;
  const { writeDocx } = await import('./write-docx.ts');
  return { ok: true, value: await writeDocx(document, read?.value ?? null) };
}

/** Whether a file can be used as a template: the widths and ids that it gives are not needed yet. */
export function inspectTemplate(bytes: Uint8Array): Result<null, TemplateRefusal> {
  const read = readTemplate(bytes);
  return read.ok ? { ok: true, value: null } : read;
}
