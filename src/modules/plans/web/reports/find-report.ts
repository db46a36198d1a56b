import type { Scope } from '#platform/database';
import { listNarratives } from '../../store/narrative-reader.ts';
import { findReportModel } from '../../use-cases/find-report-model.ts';
import type { AskedReport } from './asked.ts';
import { tellsOfTime } from './forms.ts';
import { makeReport, type Report } from './report.ts';

/** A report of a plan, as a page, a file and the command line show it. Null: there is no such plan. */
export async function findReport(scope: Scope, planId: string, asked: AskedReport): Promise<Report | null> {
  const [model, narratives] = await Promise.all([
    findReportModel(scope, planId, { ...asked, since: tellsOfTime(asked.form) ? asked.since : null }),
    listNarratives(scope, planId, asked.form),
  ]);
  return model && makeReport(asked.form, model, narratives, asked.audience);
}
