import { sql } from 'kysely';
import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { RecordKind, Review, ReviewState } from '../domain/reviews.ts';
import type { Rhythm } from '../domain/rhythm.ts';
import type { ReviewsSchema } from './review-schema.ts';

export type RhythmFields = Pick<
  Rhythm,
  'kind' | 'name' | 'everyMonths' | 'firstDue' | 'nextDue' | 'board' | 'signingRole'
>;

const rhythmColumns = ({ kind, name, everyMonths, firstDue, nextDue, board, signingRole }: RhythmFields) => ({
  ...{ kind, name, every_months: everyMonths, first_due: firstDue, next_due: nextDue, board },
  signing_role: signingRole,
});

export async function addRhythmRow(scope: WriteScope, planId: string, fields: RhythmFields): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<ReviewsSchema>(scope)
    .insertInto('review_rhythm')
    .values({
      ...{ organisation_id: scope.organisationId, id, plan_id: planId, ...rhythmColumns(fields) },
      ...{ made_at: scope.now, made_by: scope.actor.name, ended_at: null },
    })
    .execute();
  return id;
}

/** False when somebody changed it since that version. */
export async function updateRhythmRow(
  scope: WriteScope,
  { id, version }: Pick<Rhythm, 'id' | 'version'>,
  fields: Partial<RhythmFields> & RhythmFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<ReviewsSchema>(scope)
    .updateTable('review_rhythm')
    .set({ ...rhythmColumns(fields), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function endRhythmRow(scope: WriteScope, id: string): Promise<void> {
  await tables<ReviewsSchema>(scope)
    .updateTable('review_rhythm')
    .set({ ended_at: scope.now })
    .where('id', '=', id)
    .execute();
}

export async function setNextDue(scope: WriteScope, id: string, nextDue: string): Promise<void> {
  await sql`update review_rhythm set next_due = ${nextDue}, version = version + 1 where id = ${id}`.execute(scope.db);
}

export async function addReviewRow(
  scope: WriteScope,
  review: Pick<Review, 'planId' | 'rhythmId' | 'name' | 'dueOn' | 'cycleId' | 'meetingOn'>,
): Promise<string> {
  const id = newId(scope.now.getTime());
  const { planId, rhythmId, name, dueOn, cycleId, meetingOn } = review;
  await tables<ReviewsSchema>(scope)
    .insertInto('review')
    .values({
      ...{ organisation_id: scope.organisationId, id, plan_id: planId, rhythm_id: rhythmId, name, due_on: dueOn },
      ...{ state: 'opened', cycle_id: cycleId, meeting_on: meetingOn, version_id: null },
    })
    .execute();
  await addStepRow(scope, id, 'opened');
  return id;
}

/** Whoever does something with a review waits here for whoever does so already. */
export async function holdReview(scope: WriteScope, id: string): Promise<void> {
  await sql`select id from review where id = ${id} for update`.execute(scope.db);
}

/** The review takes a step, with what it brings. */
export async function takeStep(
  scope: WriteScope,
  id: string,
  step: ReviewState,
  {
    role,
    note,
    ...fields
  }: Partial<Pick<Review, 'narrative' | 'recipients' | 'meetingOn' | 'versionId'>> & {
    role?: string;
    note?: string;
  } = {},
): Promise<void> {
  const { narrative, recipients, meetingOn, versionId } = fields;
  await tables<ReviewsSchema>(scope)
    .updateTable('review')
    .set({
      state: step,
      ...(narrative === undefined ? {} : { narrative }),
      ...(recipients === undefined ? {} : { recipients }),
      ...(meetingOn === undefined ? {} : { meeting_on: meetingOn }),
      ...(versionId === undefined ? {} : { version_id: versionId }),
    })
    .where('id', '=', id)
    .execute();
  await addStepRow(scope, id, step, { role, note });
}

async function addStepRow(
  scope: WriteScope,
  reviewId: string,
  step: ReviewState,
  { role = '', note = '' }: { role?: string | undefined; note?: string | undefined } = {},
): Promise<void> {
  await tables<ReviewsSchema>(scope)
    .insertInto('review_step')
    .values({
      ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), review_id: reviewId, step },
      ...{ at: scope.now, by_id: scope.actor.personId, by_name: scope.actor.name, role, note },
    })
    .execute();
}

export interface NewRecord {
  kind: RecordKind;
  text: string;
  saidBy?: string;
  actionId?: string | null;
  file?: { name: string; hash: string } | null;
  updateId?: string | null;
}

export async function addRecordRow(scope: WriteScope, reviewId: string, record: NewRecord): Promise<string> {
  const id = newId(scope.now.getTime());
  const { kind, text, saidBy = '', actionId = null, file = null, updateId = null } = record;
  await tables<ReviewsSchema>(scope)
    .insertInto('review_record')
    .values({
      ...{ organisation_id: scope.organisationId, id, review_id: reviewId, kind, at: scope.now },
      ...{ by_name: scope.actor.name, text, said_by: saidBy, action_id: actionId },
      ...{ file_name: file?.name ?? null, file_hash: file?.hash ?? null, update_id: updateId },
    })
    .execute();
  return id;
}

export async function setRecordUpdate(scope: WriteScope, id: string, updateId: string): Promise<void> {
  await tables<ReviewsSchema>(scope)
    .updateTable('review_record')
    .set({ update_id: updateId })
    .where('id', '=', id)
    .execute();
}
