import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { ok, type Result, refused } from '#platform/kernel';
import { checkTemplate, type WriteRefusal } from '#platform/report-documents';
import { addTemplateRow } from '../store/report-template-writer.ts';

export const largestTemplate = 5 * 1024 * 1024;

type Refusal = WriteRefusal | { code: 'too-large' };

/** Word reports of the organisation are made on this file from now on; null: on none. */
export async function changeReportTemplate(
  scope: WriteScope,
  file: { name: string; bytes: Uint8Array } | null,
): Promise<Result<undefined, Refusal>> {
  if (file && file.bytes.length > largestTemplate) return refused({ code: 'too-large' });
  const checked = file ? await checkTemplate(file.bytes) : ok();
  if (!checked.ok) return checked;
  const row = file && { name: file.name, hash: await keepFile(scope, file.bytes) };
  const id = await addTemplateRow(scope, row);
  const subject = { kind: 'report-template', id, label: file?.name ?? '' };
  recordEvent(scope, { kind: 'plans:report-template-changed', subject, detail: { hash: row?.hash ?? null } });
  return ok();
}
