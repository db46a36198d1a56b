import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { isUnanswered } from '../domain/measures.ts';
import { type Action, isLedBy, type Plan, type StatusCode, titled } from '../domain/plan.ts';
import { combinedStatus } from '../domain/standings.ts';
import { findAction } from '../store/action-reader.ts';
import { addUpdateRows, type Report, setStatus } from '../store/action-writer.ts';
import { listActedFor } from '../store/cover-reader.ts';
import { settleRequests } from '../store/cycle-writer.ts';
import { addEvidenceRows, type Evidence } from '../store/evidence-writer.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { closeOccurrence } from '../store/occurrence-writer.ts';
import { findPlan } from '../store/plan-reader.ts';
import { findStandings, listOwnUnits, ownBodies, type Standings } from './find-standings.ts';

type Refusal =
  | { code: 'not-yours' }
  | { code: 'plan-closed' }
  | { code: 'changed-since' }
  | { code: 'unanswered'; measures: string[] };

export interface NewReport extends Report {
  evidence?: readonly Evidence[];
  /** Of recurring work: the due day that this report is about. */
  occurrence?: Day | null;
  /** The version of the action that the person saw; without it nothing is compared. */
  version?: number | null;
}

/** An action with all that decides who may report on it, as it is in this transaction. */
export interface Reportable {
  plan: Plan;
  action: Action;
  standings: Standings;
  reporting: Reporting;
}

export async function findReportable(scope: Scope, plan: Plan, action: Action): Promise<Reportable> {
  const standings = await findStandings(scope, plan, action);
  return { plan, action, standings, reporting: await findReporting(scope, action, standings) };
}

/**
 * Keeps what somebody says about an action, as a record that is never changed, and sets the action's status. Where
 * units or bodies answer for themselves, the status of the action follows from all their answers.
 */
export async function recordProgress(
  scope: WriteScope,
  actionId: string,
  report: NewReport,
): Promise<Result<string, Refusal | { code: 'not-found' }>> {
  const action = await findAction(scope, actionId);
  const plan = action && (await findPlan(scope, action.planId));
  if (!action || !plan) return refused({ code: 'not-found' });
  return recordReport(scope, await findReportable(scope, plan, action), report);
}

/** `recordProgress` for a caller who has read in this transaction what stands about the action. */
export async function recordReport(
  scope: WriteScope,
  reportable: Reportable,
  report: NewReport,
): Promise<Result<string, Refusal>> {
  if (!mayReport(reportable.reporting, report)) return refused({ code: 'not-yours' });
  return keepReport(scope, reportable, report);
}

/** `recordReport` for a caller who has found out that the actor may report. */
export async function keepReport(
  scope: WriteScope,
  { plan, action, standings }: Omit<Reportable, 'reporting'>,
  { evidence = [], occurrence = null, version = null, ...report }: NewReport,
): Promise<Result<string, Exclude<Refusal, { code: 'not-yours' }>>> {
  const actionId = action.id;
  if (plan.state === 'closed') return refused({ code: 'plan-closed' });
  if (version !== null && version !== action.version) return refused({ code: 'changed-since' });
  const status = statusAfter(standings, report);
  const open = status === 'completed' && !report.unansweredReason ? await unansweredOf(scope, actionId) : [];
  if (open.length > 0) return refused({ code: 'unanswered', measures: open });
  const [changed, people] = await Promise.all([setStatus(scope, action, status), listActedFor(scope)]);
  if (!changed) return refused({ code: 'changed-since' });
  const [id = ''] = await addUpdateRows(scope, [
    { ...report, actionId, statusBefore: action.status, statusAfter: status },
  ]);
  await addEvidenceRows(scope, id, evidence);
  if (occurrence) await closeOccurrence(scope, { actionId, dueOn: occurrence, updateId: id });
  const { unitId = null, bodyId = null, onBehalfOf = '' } = report;
  await settleRequests(scope, { actionId, updateId: id, unitId, bodyId, people, onBehalfOf });
  recordEvent(scope, {
    kind: report.requestId ? 'plans:progress-recorded-by-link' : 'plans:progress-recorded',
    subject: { kind: 'action', id: actionId, label: titled(action.number, action.text) },
    detail: {
      ...{ updateId: id, before: action.status, status, reported: report.status },
      ...(report.requestId ? { requestId: report.requestId } : {}),
      ...(report.writtenBy ? { writtenBy: report.writtenBy } : {}),
    },
  });
  return ok(id);
}

const unansweredOf = async (scope: Scope, actionId: string): Promise<string[]> =>
  (await listMeasures(scope, [actionId])).filter(isUnanswered).map(({ text }) => text);

function statusAfter({ units, bodies }: Standings, { status, unitId, bodyId }: Report): StatusCode {
  const own = unitId ?? bodyId;
  const asked = unitId ? units : bodies.filter((body) => body.asked.closedOn === null);
  if (!own) return status;
  return combinedStatus(
    asked.map(({ asked: { id }, report }) => (id === own ? status : (report?.status ?? 'unknown'))),
  );
}

/** Editors report on any action; others on those that they lead, deputise for or cover, and for units that are theirs. */
function mayReport(may: Reporting, { unitId = null, bodyId = null }: Pick<Report, 'unitId' | 'bodyId'>): boolean {
  if (unitId) return may.units.some(({ id }) => id === unitId);
  if (bodyId) return may.asLead && may.bodies.some(({ id }) => id === bodyId);
  return may.asLead;
}

export interface Reporting {
  asLead: boolean;
  units: Standings['units'][number]['asked'][];
  bodies: Standings['bodies'][number]['asked'][];
}

/** In which ways the actor may report on an action. */
export async function findReporting(scope: Scope, action: Action, standings: Standings): Promise<Reporting> {
  if (!scope.can('plans:record-progress')) return { asLead: false, units: [], bodies: [] };
  const asLead = scope.can('plans:edit') || isLedBy(action, await listActedFor(scope));
  return { asLead, units: await listOwnUnits(scope, standings), bodies: ownBodies(scope, standings) };
}

export const mayReportAtAll = ({ asLead, units }: Reporting): boolean => asLead || units.length > 0;

/** For a page that shows whether the actor may report. */
export async function mayReportOn(scope: Scope, plan: Plan, action: Action): Promise<boolean> {
  return mayReportAtAll((await findReportable(scope, plan, action)).reporting);
}
