import type { Generated, JSONColumnType } from 'kysely';
import type { Actor, Day } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import type { Audience } from '../domain/gate/answers/audience.ts';
import type { Publication } from '../domain/gate/answers/publication.ts';
import type { PolicyCode, Weigh } from '../domain/gate/policy.ts';
import type { ProtectRefusal } from '../domain/gate/protect.ts';
import type { KindCode } from '../domain/kinds.ts';
import type { ProtectedAnswers, Questions, ValueAnswer } from '../domain/questions.ts';
import type { Reading, SourceRefusal } from '../domain/reading.ts';

export interface EqualityDataSchema {
  dataset: {
    organisation_id: string;
    id: string;
    body_id: string;
    name: string;
    purpose: string;
    legal_base: string;
    retention_months: number;
    publisher: string;
    licence: string;
    created_at: Date;
  };
  release: {
    organisation_id: string;
    id: string;
    dataset_id: string;
    kind: KindCode;
    number: number | null;
    file_name: string;
    source_hash: string;
    content_hash: string;
    period: string;
    snapshot_on: Day | null;
    notes: string;
    what_changed: string;
    reading: KeptReading;
    loaded_at: Date;
    loaded_by: string;
    confirmed_at: Date | null;
    confirmed_by: string | null;
  };
  text_mapping: {
    organisation_id: string;
    id: string;
    body_id: string;
    field: string;
    text: string;
    code: string;
    said_at: Date;
    said_by: string;
  };
  column_mapping: {
    organisation_id: string;
    id: string;
    body_id: string;
    header: string;
    column_name: string;
    field: string;
    said_at: Date;
    said_by: string;
  };
  draft_table: { organisation_id: string; release_id: string; content: Buffer };
  data_reading: {
    organisation_id: string;
    id: string;
    body_id: string;
    file_name: string;
    source_hash: string;
    bytes: Buffer | null;
    details: LoadDetails;
    at: Date;
    actor: JSONColumnType<Actor>;
    steps_done: Generated<number>;
    release_id: string | null;
    refusal: ReadRefusal | null;
  };
  follow_key: {
    organisation_id: string;
    id: string;
    body_id: string;
    purpose: string;
    ends_on: Day;
    key: Buffer | null;
    made_at: Date;
    made_by: string;
  };
  followed_person: {
    organisation_id: string;
    follow_key_id: string;
    release_id: string;
    hash: string;
    joined: string;
  };
  publication: {
    organisation_id: string;
    id: string;
    body_id: string;
    scheme: string;
    title: string;
    policy: PolicyCode;
    audience: Audience;
    asked: Asked;
    release_ids: string[];
    asked_at: Date;
    asked_by: string;
    actor: JSONColumnType<Actor>;
    steps_done: Generated<number>;
    answers: ReleasedAnswers | null;
    cells_file: string | null;
    proof_file: string | null;
    cells: number | null;
    hidden: number | null;
    method: string | null;
    near: Generated<NearPublication[]>;
    waiver_ids: Generated<string[]>;
    released_at: Date | null;
    refusal: PublicationRefusal | null;
  };
  waiver: {
    organisation_id: string;
    id: string;
    body_id: string;
    publication_id: string;
    cell: string;
    what: string;
    reason: string;
    agreed_by: string;
    audience: Audience;
    waived_at: Date;
    waived_by: string;
  };
  data_gap: {
    organisation_id: string;
    id: string;
    body_id: string;
    what: string;
    proxy: string;
    plan: string;
    closed_on: Day | null;
    version: Generated<number>;
  };
}

/** What was asked for a publication. */
export type Asked = Omit<Questions, 'asAt'> & Pick<Publication['asked'], 'merged'> & { weigh?: Weigh };

/** What anybody may see of it. */
export type ReleasedAnswers = ProtectedAnswers & { values: ValueAnswer[] };

export type PublicationRefusal = ProtectRefusal | SandboxRefusal;

/** An earlier publication about other data of the same dataset: last year's staff, or a correction. */
export interface NearPublication {
  id: string;
  title: string;
  releasedAt: string;
  /** Counts shown in both that differ by fewer than the threshold. */
  close: number;
}

/** A reading without its counts, which are a file of their own. */
export type KeptReading = Omit<Reading, 'parts'>;

/** Why a file could not be read. */
export type ReadRefusal = SourceRefusal | SandboxRefusal;

/** What is said of a file when it is loaded. */
export interface LoadDetails {
  /** The dataset; made with what follows where the body has none of that name. */
  name: string;
  purpose: string;
  legalBase: string;
  retentionMonths: number;
  publisher: string;
  licence: string;
  period: string;
  snapshotOn: Day | null;
  notes: string;
  /** What the file is about; null or left out where the file says it. */
  kind?: KindCode | null;
  /** Why people are followed between files, and until when; null or left out where they are not. */
  follow?: { purpose: string; until: Day } | null;
}
