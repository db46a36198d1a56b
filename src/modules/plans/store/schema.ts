import type { ColumnType, Generated } from 'kysely';
import type { DocumentRefusal } from '#platform/documents';
import type { Actor, Day } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import type { SourceDocument } from '../../../platform/kernel/source-document.ts';
import type { CycleCovers } from '../domain/cycles.ts';
import type { Proposal } from '../domain/import/proposal.ts';
import type { ImportChoice } from '../domain/import-again/choice.ts';
import type { Said } from '../domain/import-again/items.ts';
import type { LegendEntry } from '../domain/legend.ts';
import type { DutyAim } from '../domain/links.ts';
import type { Met, Voice } from '../domain/measures.ts';
import type { About, Horizon, Places, StatusCode, TimescaleKind, UnitLevel } from '../domain/plan.ts';
import type { ReminderChoice, ReminderRules } from '../domain/reminders.ts';
import type { SourceLine } from '../domain/source-lines.ts';
import type { Correction, HintCorrection } from '../domain/workbench/correction.ts';
import type { KeyedProposal } from '../domain/workbench/keyed-proposal.ts';

/** A jsonb column: written as text, read as what it holds. */
type Json<Value> = ColumnType<Value, string, string>;

/** Why a file could not be read. */
export type ReadingRefusal = (DocumentRefusal | SandboxRefusal)['code'];

type Owned = { organisation_id: string };

/** A record of something that somebody did. */
interface Recorded extends Owned {
  id: string;
  at: Date;
  by_name: string;
}

interface Listed extends Owned {
  plan_id: string;
  position: number;
}

export interface PlansSchema {
  plan: Owned & {
    id: string;
    title: string;
    kind: 'plan' | 'progress-report';
    state: 'active' | 'closed';
    period_text: string;
    period_from: Day | null;
    period_to: Day | null;
    level_words: string[];
    legend: Json<LegendEntry[]>;
    horizons: Json<Horizon[]>;
    about: Json<About>;
    anchor_on: Day | null;
    follows_id: string | null;
    import_id: string | null;
    revision: Generated<string>;
    created_at: Date;
    created_by: string;
    reminder_rules: ColumnType<ReminderRules | null, string | null | undefined, string | null>;
    version: Generated<number>;
  };
  plan_body: Listed & { label: string; body_id: string | null };
  plan_group: Listed & {
    id: string;
    code: string;
    label: string;
    statement: string;
    places: Json<Places>;
    removed_at: Date | null;
    version: Generated<number>;
  };
  objective: Listed & {
    id: string;
    group_id: string | null;
    number: string;
    text: string;
    issue: string;
    aim: string;
    parent_id: string | null;
    duty_aims: DutyAim[];
    characteristics: string[];
    places: Json<Places>;
    removed_at: Date | null;
    version: Generated<number>;
  };
  action: Listed & {
    id: string;
    group_id: string | null;
    objective_id: string | null;
    number: string;
    text: string;
    timescale_text: string;
    timescale_kind: TimescaleKind | null;
    starts_on: Day | null;
    due_on: Day | null;
    status: StatusCode;
    status_text: string;
    duty_aims: DutyAim[];
    carried_from: string | null;
    places: Json<Places>;
    created_at: Date;
    removed_at: Date | null;
    version: Generated<number>;
  };
  action_part: Owned & { action_id: string; position: number; number: string; text: string };
  action_lead: Owned & {
    action_id: string;
    position: number;
    label: string;
    person_id: string | null;
    deputy_id: string | null;
    each_level: UnitLevel | null;
  };
  action_measure: Owned & { id: Generated<string>; action_id: string; position: number; text: string };
  action_characteristic: Owned & { action_id: string; code: string };
  action_origin: Owned & {
    action_id: string;
    kind: string;
    origin_id: string;
    label: string;
    href: string;
    at: Date;
  };
  attachment: Recorded & {
    action_id: string | null;
    objective_id: string | null;
    label: string;
    href: string | null;
    file_hash: string | null;
    removed_at: Date | null;
  };
  progress_update: Recorded & {
    action_id: string;
    by_id: string | null;
    note: string;
    status: StatusCode;
    percent: number | null;
    parts_done: Json<string[]>;
    next_step: string;
    on_behalf_of: string;
    unit_id: string | null;
    body_id: string | null;
    unanswered_reason: string;
    request_id: string | null;
    status_before: StatusCode | null;
    status_after: StatusCode | null;
  };
  update_evidence: Owned & {
    update_id: string;
    position: number;
    label: string;
    href: string | null;
    file_hash: string | null;
  };
  measure_answer: Recorded & {
    action_id: string;
    measure_id: string;
    measure_text: string;
    voice: Voice;
    met: Met;
    reading: string;
    source: string;
    read_on: Day | null;
    helped: string;
  };
  action_body: Owned & { action_id: string; body_id: string };
  lead_cover: Owned & {
    id: string;
    person_id: string;
    cover_id: string;
    from_on: Day;
    to_on: Day;
    made_by: string;
    ended_at: Date | null;
  };
  occurrence: Owned & { action_id: string; due_on: Day; update_id: string | null };
  rating_decision: Recorded & {
    action_id: string;
    code: string | null;
    reason: string;
  };
  field_change: Recorded & {
    plan_id: string;
    subject_kind: string;
    subject_id: string;
    field: string;
    before: Json<unknown>;
    after: Json<unknown>;
    reason: Generated<string>;
    bulk_change_id: string | null;
  };
  bulk_change: Recorded & {
    plan_id: string;
    undone_at: Date | null;
    undone_by: string | null;
  };
  saved_view: Owned & {
    id: string;
    plan_id: string;
    owner_id: string;
    name: string;
    query: string;
    shared: boolean;
    made_at: Date;
  };
  commitment: Listed & {
    id: string;
    text: string;
    due_on: Day | null;
    places: Json<Places>;
    /** The action that keeps it. */
    action_id: string | null;
    version: Generated<number>;
  };
  reported_count: Listed & { reported_on: Day | null; group_label: string; code: string; count: number | null };
  plan_import: Owned & {
    id: string;
    file_name: string;
    file_hash: string;
    /** Before there was a workbench: a proposal without keys. */
    proposal: Json<KeyedProposal | Proposal>;
    /** Where there is no document. */
    source: ColumnType<SourceLine[] | null, string | null, string | null>;
    document: ColumnType<SourceDocument | null, string | null, never>;
    /** Null: nobody compares it with a plan. */
    comparison: ColumnType<ImportChoice | null, never, string | null>;
    state: 'proposed' | 'accepted' | 'refused';
    made_at: Date;
    made_by: string;
    decided_at: Date | null;
    decided_by: string | null;
    plan_id: string | null;
    version: Generated<number>;
  };
  plan_reading: Owned & {
    id: string;
    file_name: string;
    bytes: Buffer | null;
    at: Date;
    actor: Json<Actor>;
    pages_read: Generated<number>;
    pages: number | null;
    import_id: string | null;
    refusal: ReadingRefusal | null;
  };
  import_correction: Owned & {
    import_id: string;
    seq: number;
    at: Date;
    by_name: string;
    correction: Json<Correction>;
    about: string;
    remembered_from: string | null;
    undone_at: Date | null;
    undone_by: string | null;
  };
  imported_item: Owned & { subject_id: string; plan_id: string; import_id: string; said: Json<Said> };
  import_memory: Owned & {
    body_key: string;
    hints: Json<HintCorrection[]>;
    learned_from: string;
    at: Date;
    by_name: string;
  };
  update_cycle: Owned & {
    id: string;
    plan_id: string;
    name: string;
    covers: CycleCovers;
    group_id: string | null;
    opens_on: Day;
    due_on: Day;
    closes_on: Day;
    made_at: Date;
    made_by: string;
    closed_at: Date | null;
    closed_by: string | null;
  };
  update_request: Owned & {
    id: string;
    cycle_id: string;
    action_id: string;
    person_id: string;
    for_id: string | null;
    lead_label: string;
    unit_id: string | null;
    body_id: string | null;
    asked_at: Date;
    mail_wanted_at: Date;
    mailed_at: Date | null;
    update_id: string | null;
    answered_at: Date | null;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
  };
  reminder_choice: Owned & { person_id: string; choice: ReminderChoice };
  reminder_mail: Owned & { person_id: string; on_day: Day };
  reminder_sent: Owned & { person_id: string; subject_id: string; due_on: Day; rule: string; on_day: Day };
  calendar_feed: Owned & { id: string; person_id: string; made_at: Date; ended_at: Date | null };
}
