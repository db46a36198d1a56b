import { recordEvent } from '#modules/audit';
import { type CsvProblem, readCsv } from '#platform/csv';
import type { WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import type { UploadedFile } from '#platform/forms';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { mostRows } from '../domain/people-file.ts';
import { addPeopleImportRow } from '../store/people-import-writer.ts';

export const largestPeopleFile = 2_000_000;

type Refusal = { code: 'file-too-large' } | { code: 'unreadable'; problem: CsvProblem };

/** Keeps a file of people as a proposal. Nobody is added or changed before it is accepted. */
export async function proposePeopleImport(
  scope: WriteScope,
  { file, createUnits }: { file: UploadedFile; createUnits: boolean },
): Promise<Result<string, Refusal>> {
  if (file.bytes.length > largestPeopleFile) return refused({ code: 'file-too-large' });
  const read = readCsv(file.bytes, mostRows + 1);
  if ('problem' in read) return refused({ code: 'unreadable', problem: read.problem });
  const id = newId(scope.now.getTime());
  const hash = await keepFile(scope, file.bytes);
  const fileName = file.name.slice(0, 200);
  await addPeopleImportRow(scope, { id, hash, fileName, createUnits });
  recordEvent(scope, {
    kind: 'accounts:people-file-uploaded',
    subject: { kind: 'people-import', id, label: fileName },
    detail: { hash, createUnits },
  });
  return ok(id);
}
