import type { ColumnType } from 'kysely';

interface Kept {
  organisation_id: string;
  id: string;
  at: Date;
  by_name: string;
}

/** What people add to the reports of plans. */
export interface ReportSchema {
  report_narrative: Kept & {
    plan_id: string;
    form: string;
    section: string;
    version: number;
    text: string;
    figures: ColumnType<Record<string, number>, string, never>;
  };
  report_template: Kept & { file_name: string | null; file_hash: string | null };
}
