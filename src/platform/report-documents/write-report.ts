import { csvType } from '#platform/csv';
import { ok, type Result, refused } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import { workbookType } from '#platform/workbook';
import type { ReportDocument } from './document.ts';
import type { TemplateRefusal } from './word-template.ts';
import type { WordOrder } from './write-docx.ts';

export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'pptx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const office = 'application/vnd.openxmlformats-officedocument';

export const reportTypes: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: workbookType,
  csv: csvType,
  pptx: `${office}.presentationml.presentation`,
};

export type WriteRefusal = SandboxRefusal | TemplateRefusal;

const moduleOf = (name: string) => new URL(`./${name}.ts`, import.meta.url);
const limits = { seconds: 20, megabytes: 700 };
const checkLimits = { seconds: 5, megabytes: 400 };

/**
 * A report in one format. What takes long, or reads a file from outside, is done in the sandbox.
 * @param template the body's own Word file, for `docx`
 */
export async function writeReport(
  report: ReportDocument,
  format: ReportFormat,
  template: Uint8Array | null = null,
): Promise<Result<Uint8Array | string, WriteRefusal>> {
  const document = printable(report);
  if (format === 'html') return ok((await import('./write-html.tsx')).writeReportHtml(document));
  if (format === 'csv') return ok((await import('./write-csv.ts')).writeReportCsv(document));
  if (format === 'xlsx') return ok(await (await import('./write-xlsx.ts')).writeReportXlsx(document));
  // Typst is compiled; it reads nothing from outside.
  if (format === 'pdf') return runInSandbox(moduleOf('write-pdf'), 'writePdf', document, { ...limits, native: true });
  if (format === 'pptx') return runInSandbox(moduleOf('write-pptx'), 'writePptx', document, limits);
  const order: WordOrder = { document, template };
  return flat(
    await runInSandbox<Result<Uint8Array, TemplateRefusal>>(moduleOf('write-docx'), 'writeDocx', order, limits),
  );
}

/** Whether a file can be the template of Word reports. */
export const checkTemplate = async (bytes: Uint8Array): Promise<Result<null, WriteRefusal>> =>
  flat(
    await runInSandbox<Result<null, TemplateRefusal>>(moduleOf('word-template'), 'inspectTemplate', bytes, checkLimits),
  );

const flat = <Value>(ran: Result<Result<Value, TemplateRefusal>, SandboxRefusal>): Result<Value, WriteRefusal> =>
  ran.ok ? ran.value : refused(ran.refusal);

/** Control characters and halves of characters. */
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu;

/** Without what no file may hold; lines end in `\n`. */
function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replace(unprintable, '\ufffd') as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as Value;
}
