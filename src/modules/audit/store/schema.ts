import type { ColumnType } from 'kysely';

export interface AuditSchema {
  audit_event: {
    organisation_id: string;
    seq: number;
    at: Date;
    actor_id: string | null;
    actor_name: string;
    kind: string;
    subject_kind: string;
    subject_id: string;
    subject_label: string;
    detail: ColumnType<Record<string, unknown>, string, never>;
    previous_hash: string;
    hash: string;
  };
}
