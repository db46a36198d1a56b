import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Narrative } from '../domain/reports/narrative.ts';
import { addNarrativeRow } from '../store/narrative-writer.ts';
import { openPlan } from './open-plan.ts';

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'changed-since' };

/**
 * Keeps what somebody wrote in a section of a report, with its figures as they are. What stood there before stays in
 * the records.
 * @param version of the text that the person saw; 0 where there was none
 */
export async function writeNarrative(
  scope: WriteScope,
  planId: string,
  { version, ...narrative }: Pick<Narrative, 'section' | 'text' | 'figures' | 'version'> & { form: string },
): Promise<Result<undefined, Refusal>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const added = await addNarrativeRow(scope, { planId, ...narrative, version: version + 1 });
  if (!added) return refused({ code: 'changed-since' });
  const { form, section } = narrative;
  const subject = { kind: 'plan', id: planId, label: open.value.title };
  recordEvent(scope, { kind: 'plans:narrative-written', subject, detail: { form, section, version: version + 1 } });
  return ok();
}
