import type { Generated } from 'kysely';
import type { Day } from '#platform/kernel';
import type { KindCode } from '../domain/kinds.ts';
import type { Reading } from '../domain/reading.ts';

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

/** A reading without its counts, which are a file of their own. */
export type KeptReading = Omit<Reading, 'parts'>;
