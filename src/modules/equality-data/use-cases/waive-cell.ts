import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { addWaiver, type NewWaiver } from '../store/waiver-writer.ts';
import { askAgain } from './ask-publication.ts';
import { explainPublication } from './explain-publication.ts';

/**
 * Shows one small count all the same, from a reason and with the name of who agreed, and releases the figures again:
 * everything else stays protected, now that this count is known.
 * @returns the new publication's id
 */
export async function waiveCell(
  scope: WriteScope,
  wanted: NewWaiver,
): Promise<Result<string, { code: 'not-hidden' | 'waived-before' }>> {
  const explained = await explainPublication(scope, wanted.publicationId);
  const isSmall = explained?.hidden.some(
    ({ cell, why }) => why.code === 'small' && explained.cells[cell]?.name === wanted.cell,
  );
  if (!explained || !isSmall) return refused({ code: 'not-hidden' });
  const { publication } = explained;
  if (!(await addWaiver(scope, publication, wanted))) return refused({ code: 'waived-before' });
  recordEvent(scope, {
    kind: 'equality-data:count-waived',
    subject: { kind: 'publication', id: publication.id, label: publication.title },
    detail: { what: wanted.what, reason: wanted.reason, agreedBy: wanted.agreedBy },
  });
  return ok(await askAgain(scope, publication));
}
