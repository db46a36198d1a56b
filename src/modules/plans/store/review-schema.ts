import type { Generated } from 'kysely';
import type { Day } from '#platform/kernel';
import type { EvaluationTool, OutcomeFinding } from '../domain/evaluation.ts';
import type { RecordKind, ReviewState } from '../domain/reviews.ts';
import type { RhythmKind } from '../domain/rhythm.ts';

/** The tables of versions, reviews and evaluation; the rest of the room's are in `schema.ts`. */
export interface ReviewsSchema {
  plan_version: {
    organisation_id: string;
    id: string;
    plan_id: string;
    number: number;
    label: string;
    reason: string;
    frozen_at: Date;
    frozen_by: string;
    content_hash: string;
    plan_revision: string;
  };
  review_rhythm: {
    organisation_id: string;
    id: string;
    plan_id: string;
    kind: RhythmKind;
    name: string;
    every_months: number;
    first_due: Day;
    next_due: Day;
    board: string;
    signing_role: string;
    made_at: Date;
    made_by: string;
    ended_at: Date | null;
    version: Generated<number>;
  };
  review: {
    organisation_id: string;
    id: string;
    plan_id: string;
    rhythm_id: string;
    name: string;
    due_on: Day;
    state: ReviewState;
    cycle_id: string | null;
    meeting_on: Day | null;
    narrative: Generated<string>;
    recipients: Generated<string>;
    version_id: string | null;
  };
  review_step: {
    organisation_id: string;
    id: string;
    review_id: string;
    step: ReviewState;
    at: Date;
    by_id: string | null;
    by_name: string;
    role: string;
    note: string;
  };
  review_record: {
    organisation_id: string;
    id: string;
    review_id: string;
    kind: RecordKind;
    at: Date;
    by_name: string;
    text: string;
    said_by: string;
    action_id: string | null;
    file_name: string | null;
    file_hash: string | null;
    update_id: string | null;
  };
  evaluation_outcome: {
    organisation_id: string;
    id: string;
    plan_id: string;
    text: string;
    tools: EvaluationTool[];
    tools_text: string;
    rhythm: string;
    agreed_by: string;
    made_at: Date;
    removed_at: Date | null;
    version: Generated<number>;
  };
  evaluation_finding: {
    organisation_id: string;
    id: string;
    outcome_id: string;
    tool: EvaluationTool;
    kind: OutcomeFinding['kind'];
    text: string;
    source: string;
    found_on: Day;
    at: Date;
    by_name: string;
  };
  evaluation_lesson: {
    organisation_id: string;
    id: string;
    plan_id: string;
    text: string;
    at: Date;
    by_name: string;
  };
}
