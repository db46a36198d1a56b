import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import { findRhythm } from '../store/review-reader.ts';
import { addRhythmRow, endRhythmRow, type RhythmFields, updateRhythmRow } from '../store/review-writer.ts';
import { openPlan } from './open-plan.ts';

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'changed-since' };

/** What a person says of a rhythm; its first due day is what is due next. */
export type NewRhythm = Omit<RhythmFields, 'firstDue'>;

export async function addRhythm(
  scope: WriteScope,
  planId: string,
  rhythm: NewRhythm,
): Promise<Result<string, Refusal>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const id = await addRhythmRow(scope, planId, { ...rhythm, firstDue: rhythm.nextDue });
  recordEvent(scope, { kind: 'plans:rhythm-added', subject: subjectOf(id, rhythm), detail: { planId, ...rhythm } });
  return ok(id);
}

/** A change of its months or of the day that is due next begins to count anew from that day. */
export async function editRhythm(
  scope: WriteScope,
  id: string,
  version: number,
  rhythm: NewRhythm,
): Promise<Result<undefined, Refusal>> {
  const before = await findRhythm(scope, id);
  if (!before || before.endedAt) return refused({ code: 'not-found' });
  const open = await openPlan(scope, before.planId);
  if (!open.ok) return open;
  const isSame = rhythm.nextDue === before.nextDue && rhythm.everyMonths === before.everyMonths;
  const fields = { ...rhythm, firstDue: isSame ? before.firstDue : rhythm.nextDue };
  if (!(await updateRhythmRow(scope, { id, version }, fields))) return refused({ code: 'changed-since' });
  const changes = changesBetween<RhythmFields>(before, fields);
  recordEvent(scope, { kind: 'plans:rhythm-changed', subject: subjectOf(id, rhythm), detail: { changes } });
  return ok();
}

/** Nothing more is due by it; its reviews stay, and one that is open can be brought to its end. */
export async function endRhythm(scope: WriteScope, id: string): Promise<Result<undefined, Refusal>> {
  const rhythm = await findRhythm(scope, id);
  if (!rhythm || rhythm.endedAt) return refused({ code: 'not-found' });
  await endRhythmRow(scope, id);
  recordEvent(scope, { kind: 'plans:rhythm-ended', subject: subjectOf(id, rhythm) });
  return ok();
}

const subjectOf = (id: string, { name }: { name: string }) => ({ kind: 'review-rhythm', id, label: name });
