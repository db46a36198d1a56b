import { listPeople } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { takeCounts } from '../domain/import-again/choice.ts';
import { listCorrections } from '../store/correction-reader.ts';
import { findImport } from '../store/import-reader.ts';
import { decideImportRow } from '../store/import-writer.ts';
import { holdPlan } from '../store/imported-item-writer.ts';
import { addReportedCountRows } from '../store/plan-writer.ts';
import { compareImport } from './compare-import.ts';
import { remember } from './decide-import.ts';
import type { MadeUpdate } from './update-item.ts';
import { type UpdateRefusal, updateItems } from './update-items.ts';

export interface Taken {
  /** Of the import and of the plan, as the person saw them. */
  version: number;
  state: string;
  take: readonly string[];
  reportedOn: Day | null;
}

export type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'decided-before' }
  | { code: 'changed-since' }
  | UpdateRefusal;

export type Updated = MadeUpdate & { planId: string };

/**
 * Changes a plan by what a person took from a file, all or nothing. Records keep their ids, reports, decisions and
 * people. Refuses when the plan or the proposal changed since the person saw the comparison.
 */
export async function updateFromImport(
  scope: WriteScope,
  importId: string,
  { version, state, take, reportedOn }: Taken,
): Promise<Result<Updated, Refusal>> {
  const found = await findImport(scope, importId);
  if (!found) return refused({ code: 'not-found' });
  if (found.state !== 'proposed') return refused({ code: 'decided-before' });
  if (!found.comparison || found.version !== version) return refused({ code: 'changed-since' });
  const { planId, role } = found.comparison;
  await holdPlan(scope, planId);
  const compared = await compareImport(scope, found, { ...found.comparison, reportedOn });
  if (!compared) return refused({ code: 'not-found' });
  if (compared.tree.plan.state === 'closed') return refused({ code: 'plan-closed' });
  if (compared.state !== state) return refused({ code: 'changed-since' });
  if (!(await decideImportRow(scope, importId, planId))) return refused({ code: 'decided-before' });
  const taken = new Set(take);
  const made = await updateItems(scope, {
    ...{ compared, role, take: taken, importId, fileName: found.fileName },
    people: await listPeople(scope),
  });
  if (!made.ok) return made;
  if (taken.has(takeCounts))
    await addReportedCountRows(scope, planId, compared.counts[0]?.reportedOn ?? null, compared.counts);
  await remember(scope, found, await listCorrections(scope, importId));
  recordEvent(scope, {
    kind: 'plans:import-applied',
    subject: { kind: 'plan-import', id: importId, label: found.fileName },
    detail: { planId, role, ...made.value },
  });
  return ok({ planId, ...made.value });
}
