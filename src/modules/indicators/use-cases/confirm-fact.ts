import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Standard } from '../domain/definition.ts';
import { addConfirmedFactRow } from '../store/confirmed-fact-writer.ts';

/** What a standard rests on and nobody of the product confirmed, each once. */
export const openFacts = ({ indicators }: Standard): string[] => [
  ...new Set(indicators.flatMap(({ toConfirm }) => toConfirm ?? [])),
];

/** Says for the actor's body that a fact holds, and what it was checked against. A fact that reads otherwise is another. */
export async function confirmFact(
  scope: WriteScope,
  standard: Standard,
  { fact, basis }: { fact: string; basis: string },
): Promise<Result<void, { code: 'no-body' | 'not-open' }>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  if (!openFacts(standard).includes(fact)) return refused({ code: 'not-open' });
  if (!(await addConfirmedFactRow(scope, bodyId, { standard: standard.code, fact, basis })))
    return refused({ code: 'not-open' });
  recordEvent(scope, {
    kind: 'indicators:fact-confirmed',
    subject: { kind: 'standard', id: standard.code, label: standard.title },
    detail: { fact, basis },
  });
  return ok();
}
