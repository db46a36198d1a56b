import { type Scope, tables } from '#platform/database';
import type { ReportSchema } from './report-schema.ts';

export interface ReportTemplate {
  name: string;
  hash: string;
  at: Date;
  by: string;
}

/** The Word file on which the organisation's reports are made. */
export async function findReportTemplate(scope: Scope): Promise<ReportTemplate | null> {
  const found = await tables<ReportSchema>(scope)
    .selectFrom('report_template')
    .select(['file_name as name', 'file_hash as hash', 'at', 'by_name as by'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.hash && found.name ? { name: found.name, hash: found.hash, at: found.at, by: found.by } : null;
}
